using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>One figure with its name above and a remark below. Inside stands the figure.</summary>
[HtmlTargetElement("tile", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TileTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>A remark below the figure.</summary>
    public string? Note { get; set; }

    /// <summary>The first figure of the page.</summary>
    public bool Big { get; set; }

    /// <summary>There is no figure: what stands inside is said quietly.</summary>
    public bool Missing { get; set; }

    /// <summary>In a description list (dl) instead of by itself.</summary>
    public bool Listed { get; set; }

    /// <summary>A word instead of a number.</summary>
    public bool Word { get; set; }
    public string? Id { get; set; }

    /// <summary>Id of the figure itself.</summary>
    public string? ValueId { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var figure = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Big ? "tile big" : "tile");
        if (Id is not null)
            output.Attributes.SetAttribute("id", Id);
        var value = Part(Listed ? "dd" : "p", Listed ? (Missing ? "none" : "v") : "v" + (Missing ? " none" : "") + (Word ? " word" : ""));
        if (ValueId is not null)
            value.Attributes["id"] = ValueId;
        value.InnerHtml.AppendHtml(figure);
        var label = Part(Listed ? "dt" : "p", Listed ? null : "t");
        label.InnerHtml.Append(Label);
        output.Content.SetHtmlContent(label);
        output.Content.AppendHtml(value);
        if (Note is null)
            return;
        var note = Part(Listed ? "dd" : "p", "d");
        note.InnerHtml.Append(Note);
        output.Content.AppendHtml(note);
    }

    private static TagBuilder Part(string tag, string? css)
    {
        var part = new TagBuilder(tag);
        if (css is not null)
            part.AddCssClass(css);
        return part;
    }
}
