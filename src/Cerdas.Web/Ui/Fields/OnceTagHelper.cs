using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>
/// Every form of who is signed in has a key of its own each time it is drawn (<see cref="PressedOnce"/>). Visitors' pages are kept for all
/// and have none.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (
            ViewContext.HttpContext.User.Identity?.IsAuthenticated != true
            || !string.Equals(context.AllAttributes["method"]?.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase)
        )
            return;
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = PressKey.Field;
        field.Attributes["value"] = PressKey.New();
        output.PostContent.AppendHtml(field);
    }
}
