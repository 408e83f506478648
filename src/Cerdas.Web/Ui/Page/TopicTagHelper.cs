using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>A section of a page with its heading, which names it and can be linked to.</summary>
[HtmlTargetElement("topic", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TopicTagHelper : TagHelper
{
    /// <summary>Anchor of the heading.</summary>
    public required string Id { get; set; }
    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-labelledby", Id);
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = Id;
        heading.InnerHtml.Append(Heading);
        output.Content.SetHtmlContent(heading);
        output.Content.AppendHtml(inside);
    }
}
