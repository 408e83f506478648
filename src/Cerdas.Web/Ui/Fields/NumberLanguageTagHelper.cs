using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>Every form that a person fills in says how its numbers are written. See <see cref="NumberLanguage"/>.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed partial class NumberLanguageTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            return;
        var content = (await output.GetChildContentAsync()).GetContent();
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
                : Say("Angka pada formulir ini ditulis cara Inggris: 1,234.5.", "Numbers on this form are written the English way: 1,234.5.")
        );
        return note;
    }

    [GeneratedRegex("<(textarea|select)|<input(?![^>]*type=\"hidden\")")]
    private static partial Regex Control();
}
