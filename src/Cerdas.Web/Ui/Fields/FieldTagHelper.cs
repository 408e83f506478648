using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cerdas.Web.Ui;

/// <summary>Label, hint, error and control of one field, tied together by their ids. Nobody writes a bare input.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Set in the request's items where a field takes files: the layout adds the script that sends them in pieces.</summary>
    public const string TakesFiles = "takes-files";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;
    public required ModelExpression For { get; set; }

    /// <summary>text, textarea, number, select, checkbox, date, file, password, email, code; guessed from the type when empty.</summary>
    public string? As { get; set; }
    public string? Hint { get; set; }
    public string? Label { get; set; }
    public string? Suffix { get; set; }
    public string? Autocomplete { get; set; }
    public int Rows { get; set; } = 4;
    public bool Autofocus { get; set; }

    /// <summary>For a field that a rule, not an attribute, asks for; or that is neither marked required nor optional (false).</summary>
    public bool? Required { get; set; }
    public string? Accept { get; set; }

    /// <summary>Bytes of the largest file taken, for the script to say so before it travels.</summary>
    public long? Most { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of the empty choice of a select; no empty choice when null.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A property of the page is called in the address as its binding says, whatever its own name is.
        var own = For.Name.Contains('.', StringComparison.Ordinal) ? null : For.Metadata.BinderModelName;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(own ?? For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var entry = ViewContext.ModelState.TryGetValue(name, out var found) ? found : null;
        var errors = entry?.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).ToList() ?? [];
        var kind = As ?? Guess();
        var described = string.Join(
            ' ',
            new[] { Hint is null ? null : id + "-hint", errors.Count == 0 ? null : id + "-error" }.OfType<string>()
        );
        var required = (Required ?? For.Metadata.IsRequired) && kind is not "checkbox";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (errors.Count > 0 ? " has-error" : "") + (kind == "checkbox" ? " check" : ""));
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (!required && Required is null && kind is not "checkbox")
            label.InnerHtml.AppendHtml(Tag("span", "optional", Say(" (opsional)", " (optional)")));

        var control = Control(kind, name, id, entry);
        if (described.Length > 0)
            control.Attributes["aria-describedby"] = described;
        if (errors.Count > 0)
            control.Attributes["aria-invalid"] = "true";
        if (required)
            control.Attributes["aria-required"] = "true";
        if (Autofocus)
            control.Attributes["autofocus"] = "autofocus";

        if (kind == "checkbox")
            output.Content.AppendHtml(control).AppendHtml(label);
        else
            output.Content.AppendHtml(label);
        if (Hint is not null)
            output.Content.AppendHtml(Tag("p", "hint", Hint, id + "-hint"));
        if (errors.Count > 0)
            output.Content.AppendHtml(Tag("p", "error", string.Join(" ", errors), id + "-error"));
        if (kind == "checkbox")
            return;
        if (Suffix is null)
            output.Content.AppendHtml(control);
        else
        {
            var row = new TagBuilder("div");
            row.AddCssClass("with-suffix");
            row.InnerHtml.AppendHtml(control).AppendHtml(Tag("span", "suffix", Suffix));
            output.Content.AppendHtml(row);
        }
    }

    private string Guess()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        return Items is not null || type.IsEnum ? "select"
            : type == typeof(bool) ? "checkbox"
            : type == typeof(DateOnly) ? "date"
            : type == typeof(decimal) || type == typeof(int) ? "number"
            : typeof(IFormFile).IsAssignableFrom(type) ? "file"
            : "text";
    }

    private TagBuilder Control(string kind, string name, string id, ModelStateEntry? entry)
    {
        var value = entry?.AttemptedValue ?? Format.Input(For.Model);
        var control = new TagBuilder(
            kind switch
            {
                "textarea" => "textarea",
                "select" => "select",
                _ => "input",
            }
        );
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (Autocomplete is not null)
            control.Attributes["autocomplete"] = Autocomplete;
        switch (kind)
        {
            case "textarea":
                control.Attributes["rows"] = Rows.ToString();
                control.InnerHtml.Append("\n" + value);
                return control;
            case "select":
                if (Empty is not null)
                    control.InnerHtml.AppendHtml(Option("", Empty, value.Length == 0));
                foreach (var item in Items ?? [])
                    control.InnerHtml.AppendHtml(Option(item.Value, item.Text, item.Value == value || (entry is null && item.Selected)));
                return control;
        }
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = kind switch
        {
            "checkbox" => "checkbox",
            "date" => "date",
            "file" or "file-many" => "file",
            "password" => "password",
            "email" => "email",
            _ => "text",
        };
        if (kind is "number")
            control.Attributes["inputmode"] = For.Metadata.UnderlyingOrModelType == typeof(int) ? "numeric" : "decimal";
        if (kind is "code")
            (control.Attributes["inputmode"], control.Attributes["autocomplete"]) = ("numeric", "one-time-code");
        if (kind is "checkbox")
        {
            control.Attributes["value"] = "true";
            if (value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
                control.Attributes["checked"] = "checked";
        }
        else if (kind is "file" or "file-many")
        {
            ViewContext.HttpContext.Items[TakesFiles] = true;
            if (kind is "file-many")
                control.Attributes["multiple"] = "multiple";
            if (Most is not null)
                control.Attributes["data-most"] = Most.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Accept is not null)
                control.Attributes["accept"] = Accept;
        }
        else if (kind is not "password")
            control.Attributes["value"] = value;
        return control;
    }

    private static TagBuilder Option(string value, string text, bool selected)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (selected)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private static TagBuilder Tag(string tag, string css, string text, string? id = null)
    {
        var builder = new TagBuilder(tag);
        builder.AddCssClass(css);
        if (id is not null)
            builder.Attributes["id"] = id;
        builder.InnerHtml.Append(text);
        return builder;
    }
}
