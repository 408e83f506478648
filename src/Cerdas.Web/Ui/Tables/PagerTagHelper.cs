using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>Links to the pages of a list that keep its filters.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;
    public required Paging Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", Say("Halaman", "Pages"));
        var page = Math.Clamp(Of.Page, 1, Of.Last);
        if (page > 1)
            output.Content.AppendHtml(Link(page - 1, Say("‹ Sebelumnya", "‹ Previous"), "prev"));
        var text = new TagBuilder("span");
        text.InnerHtml.Append(
            Say(
                $"{Format.Count(Of.From)}–{Format.Count(Of.To)} dari {Format.Count(Of.Total)}",
                $"{Format.Count(Of.From)}–{Format.Count(Of.To)} of {Format.Count(Of.Total)}"
            )
        );
        output.Content.AppendHtml(text);
        if (page < Of.Last)
            output.Content.AppendHtml(Link(page + 1, Say("Berikutnya ›", "Next ›"), "next"));
    }

    private TagBuilder Link(int page, string text, string rel)
    {
        var query = new QueryBuilder(
            QueryKeys
                .Repeated(ViewContext.HttpContext)
                .Where(q => q.Key != "hal")
                .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""))
        )
        {
            { "hal", page.ToString() },
        };
        var link = new TagBuilder("a");
        link.Attributes["href"] = query.ToString();
        link.Attributes["rel"] = rel;
        link.InnerHtml.Append(text);
        return link;
    }
}
