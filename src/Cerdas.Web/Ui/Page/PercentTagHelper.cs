using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>A percentage that leads to what it is made of; "no data yet" where there is none, which leads nowhere.</summary>
[HtmlTargetElement("percent", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PercentTagHelper : TagHelper
{
    public required decimal? Of { get; set; }

    /// <summary>Address of the explanation.</summary>
    public required string Why { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Of is null ? null : "a";
        if (Of is not null)
            output.Attributes.SetAttribute("href", Why);
        output.Content.SetContent(Format.Percent(Of));
    }
}
