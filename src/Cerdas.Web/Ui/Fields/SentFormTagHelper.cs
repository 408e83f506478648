using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>
/// Every form that a person fills in says how its numbers are written (<see cref="NumberLanguage"/>); and one that comes back refused
/// keeps the version it was opened on, so that the next save still notices what somebody else saved meanwhile.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed partial class SentFormTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            return;
        var content = (await output.GetChildContentAsync()).GetContent();
        if (IsRefused && HandlerOf(context) == Request.Query["handler"].ToString() && IsTheSame(content))
            output.Content.SetHtmlContent(Version().Replace(content, Sent));
        if (!Control().IsMatch(content))
            return;
        var drawn = CultureInfo.CurrentCulture.TwoLetterISOLanguageName;
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = NumberLanguage.Field;
        field.Attributes["value"] = drawn;
        output.PostContent.AppendHtml(field);
        if (drawn != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
            output.PreContent.AppendHtml(Told(drawn));
    }

    /// <summary>A page that compares at a conflict (409) gives the newer version on purpose.</summary>
    private bool IsRefused =>
        HttpMethods.IsPost(Request.Method)
        && Request.HasFormContentType
        && ViewContext.HttpContext.Response.StatusCode == StatusCodes.Status422UnprocessableEntity;

    private static string HandlerOf(TagHelperContext context)
    {
        if (context.AllAttributes["asp-page-handler"]?.Value.ToString() is { } handler)
            return handler;
        var action = context.AllAttributes["action"]?.Value.ToString() ?? "";
        return Handler().Match(action) is { Success: true } found ? found.Groups[1].Value : "";
    }

    /// <summary>Of the forms of a list, the one whose own marks were sent.</summary>
    private bool IsTheSame(string content) =>
        Hidden()
            .Matches(content)
            .Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(h => !h.Name.EndsWith("ersion", StringComparison.Ordinal) && !h.Name.StartsWith("__", StringComparison.Ordinal))
            .All(h => !Request.Form.TryGetValue(h.Name, out var sent) || sent == h.Value);

    private string Sent(Match field) =>
        Request.Form[field.Groups[1].Value] is [{ } sent] && int.TryParse(sent, CultureInfo.InvariantCulture, out var version)
            ? string.Create(CultureInfo.InvariantCulture, $"""<input type="hidden" name="{field.Groups[1].Value}" value="{version}">""")
            : field.Value;

    private static TagBuilder Told(string drawn)
    {
        var note = new TagBuilder("p");
        note.AddCssClass("note wait");
        note.InnerHtml.Append(
            drawn == "id"
                ? Say(
                    "Angka pada formulir ini ditulis cara Indonesia: 1.234,5.",
                    "Numbers on this form are written the Indonesian way: 1.234,5."
                )
                : Say(
                    "Angka pada formulir ini ditulis cara Inggris: 1,234.5.",
                    "Numbers on this form are written the English way: 1,234.5."
                )
        );
        return note;
    }

    [GeneratedRegex("""<input type="hidden" name="(version|[^"]*\.Version)" value="[^"]*">""")]
    private static partial Regex Version();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)">""")]
    private static partial Regex Hidden();

    [GeneratedRegex("[?&]handler=([^&]+)")]
    private static partial Regex Handler();

    [GeneratedRegex("<(textarea|select)|<input(?![^>]*type=\"hidden\")")]
    private static partial Regex Control();
}
