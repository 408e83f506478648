using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>
/// A table in a region of its own that scrolls, so that the page never does; on a narrow screen a row becomes a card whose cells are
/// labelled by the table's own headers.
/// </summary>
/// <remarks>Inside stand <c>thead</c> and <c>tbody</c>. A header of no text, and a cell marked <c>unlabelled</c>, give no label.</remarks>
[HtmlTargetElement("data-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DataTableTagHelper : TagHelper
{
    /// <summary>What the table holds; read out, and shown above it unless <see cref="HideCaption"/>.</summary>
    public required string Caption { get; set; }
    public bool HideCaption { get; set; }

    /// <summary>Name of the region; the caption where it is left out.</summary>
    public string? Label { get; set; }

    /// <summary>Stays a table on a narrow screen, where rows cannot be read one by one: a matrix.</summary>
    public bool Matrix { get; set; }
    public string? Id { get; set; }
    public string? Class { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label ?? Caption);
        var table = new TagBuilder("table");
        if (string.Join(' ', new[] { Matrix ? null : "stack", Class }.OfType<string>()) is { Length: > 0 } css)
            table.AddCssClass(css);
        if (Id is not null)
            table.Attributes["id"] = Id;
        var caption = new TagBuilder("caption");
        if (HideCaption)
            caption.AddCssClass("vh");
        caption.InnerHtml.Append(Caption);
        table.InnerHtml.AppendHtml(caption).AppendHtml(Matrix ? rows : CellLabels.Put(rows));
        output.Content.SetHtmlContent(table);
    }
}
