using Cerdas.Reporting;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Marks figures of which money and progress lie far apart; nothing otherwise.</summary>
[HtmlTargetElement("diverges", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DivergesTagHelper : TagHelper
{
    public required Tally Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Of.Diverges)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status status-wait");
        output.Content.SetContent(Say("timpang", "diverges"));
    }
}
