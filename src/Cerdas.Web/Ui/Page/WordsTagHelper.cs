using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>Words for a script, in the reader's language: each a data attribute of one hidden element.</summary>
[HtmlTargetElement("words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordsTagHelper : TagHelper
{
    /// <summary>Name of the attribute without "data-", and its text.</summary>
    public required IReadOnlyDictionary<string, string> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(new TagHelperAttribute("hidden"));
        foreach (var (name, text) in Of)
            output.Attributes.SetAttribute("data-" + name, text);
    }
}
