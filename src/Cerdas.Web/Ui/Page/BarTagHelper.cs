using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>A percentage as a bar beside its number; hidden from screen readers, who have the number.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    public decimal? Percent { get; set; }

    /// <summary>A column instead of a row.</summary>
    public bool Upright { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Math.Clamp(Percent ?? 0, 0, 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar" + (Percent is null ? " bar-null" : "") + (Upright ? " bar-upright" : ""));
        output.Attributes.SetAttribute("viewBox", Upright ? "0 0 10 100" : "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var turn = Upright ? " transform=\"matrix(0 -1 1 0 0 100)\"" : "";
        output.Content.SetHtmlContent(
            $"<rect class=\"bar-rail\" width=\"100\" height=\"10\"{turn}/><rect class=\"bar-fill\" width=\"{width}\" height=\"10\"{turn}/>"
        );
    }
}
