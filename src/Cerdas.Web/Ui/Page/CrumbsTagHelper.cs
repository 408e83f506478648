using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>The way back up: links inside, from the top; last the page itself, as text.</summary>
[HtmlTargetElement("crumbs", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbsTagHelper : TagHelper
{
    /// <summary>What this page is called; left out where the last of what is inside says it.</summary>
    public string? Here { get; set; }

    /// <summary>"id" where the page is called by what a person of the regency wrote.</summary>
    public string? HereLang { get; set; }
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crumbs");
        output.Attributes.SetAttribute("aria-label", Label ?? Say("Remah roti", "Breadcrumb"));
        output.Content.SetHtmlContent(links);
        if (Here is null)
            return;
        var here = new TagBuilder("span");
        if (HereLang is not null)
            here.Attributes["lang"] = HereLang;
        here.InnerHtml.Append(Here);
        output.Content.AppendHtml(here);
    }
}
