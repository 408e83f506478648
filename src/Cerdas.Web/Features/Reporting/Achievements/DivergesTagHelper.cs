using Cerdas.Reporting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Marks figures whose money exceeds the budget, or lies far from their progress; nothing otherwise.</summary>
[HtmlTargetElement("diverges", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DivergesTagHelper : TagHelper
{
    public required Tally Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of.Overspent)
            output.Content.AppendHtml(Mark("status-bad", Say("melebihi anggaran", "over budget")));
        if (Of.Diverges)
            output.Content.AppendHtml(Mark("status-wait", Say("timpang", "diverges")));
    }

    private static TagBuilder Mark(string tone, string text)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass("status " + tone);
        mark.InnerHtml.Append(text);
        return mark;
    }
}
