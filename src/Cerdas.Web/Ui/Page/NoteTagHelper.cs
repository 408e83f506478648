using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>A remark set apart from the text; "wait" and "bad" ask for attention.</summary>
[HtmlTargetElement("note", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>wait, bad, ok; plain when left out.</summary>
    public string? Tone { get; set; }

    /// <summary>Holds paragraphs or lists instead of a sentence.</summary>
    public bool Block { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Block ? "div" : "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone is null ? "note" : "note " + Tone);
    }
}
