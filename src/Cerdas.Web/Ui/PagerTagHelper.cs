using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>Which part of a list is shown. Pages are of 50 everywhere.</summary>
public sealed record Paging(int Page, int Total)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);
    public int Skip => (Math.Clamp(Page, 1, Last) - 1) * Size;
    public int From => Total == 0 ? 0 : Skip + 1;
    public int To => Math.Min(Skip + Size, Total);
}

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
        output.Attributes.SetAttribute("aria-label", Words.Say("Halaman", "Pages"));
        var page = Math.Clamp(Of.Page, 1, Of.Last);
        if (page > 1)
            output.Content.AppendHtml(Link(page - 1, Words.Say("‹ Sebelumnya", "‹ Previous"), "prev"));
        var text = new TagBuilder("span");
        text.InnerHtml.Append(
            Words.Say(
                $"{Format.Count(Of.From)}–{Format.Count(Of.To)} dari {Format.Count(Of.Total)}",
                $"{Format.Count(Of.From)}–{Format.Count(Of.To)} of {Format.Count(Of.Total)}"
            )
        );
        output.Content.AppendHtml(text);
        if (page < Of.Last)
            output.Content.AppendHtml(Link(page + 1, Words.Say("Berikutnya ›", "Next ›"), "next"));
    }

    private TagBuilder Link(int page, string text, string rel)
    {
        var query = new QueryBuilder(
            ViewContext
                .HttpContext.Request.Query.Where(q => q.Key != "hal")
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
