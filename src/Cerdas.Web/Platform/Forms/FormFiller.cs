using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Cerdas.Web.Platform.Forms;

/// <summary>Puts what was sent back into the form it was sent from, on that page as it stands now.</summary>
internal sealed class FormFiller
{
    private readonly IHtmlDocument document;
    private readonly SentForm sent;
    private readonly IHtmlFormElement? form;

    public FormFiller(string page, SentForm sent)
    {
        (document, this.sent) = (new HtmlParser().ParseDocument(page), sent);
        form = document
            .QuerySelectorAll<IHtmlFormElement>("form")
            .Where(f => f.Method == "post" && IsAddressed(f))
            .OrderByDescending(Likeness)
            .FirstOrDefault();
    }

    /// <summary>Whether the form stands on the page and takes anything that a person wrote or chose.</summary>
    public bool Fits => form is not null && Controls.Any(c => sent[NameOf(c)] is not null);

    /// <param name="comparing">
    /// Somebody saved meanwhile: beside each field that differs stands what is stored, and the next save is one over that. Otherwise the
    /// form keeps the version it was opened on, so that a save by somebody else is still noticed.
    /// </param>
    public string Fill(ReturnWords words, bool comparing)
    {
        var left = sent.Typed.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => new Queue<string>(g.Select(f => f.Value)));
        foreach (var hidden in form!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            left.Remove(hidden.Name ?? "");
            if (
                hidden.Name is { } name
                && name is not (SentForm.TokenField or PressKey.Field)
                && !(comparing && SentForm.IsVersion(name))
                && sent[name] is { } was
            )
                hidden.SetAttribute("value", was);
        }
        foreach (var button in form!.QuerySelectorAll("button[name]"))
            left.Remove(button.GetAttribute("name")!);
        foreach (var group in Controls.GroupBy(NameOf).Where(g => g.Key.Length > 0))
        {
            var values = sent.Fields.Where(f => f.Key == group.Key).Select(f => f.Value).ToList();
            left.Remove(group.Key);
            foreach (var (at, control) in group.Index())
                Put(control, values, at, comparing);
        }
        foreach (var arrived in left.Where(f => f.Key.EndsWith(SentForm.ArrivedSuffix, StringComparison.Ordinal)).SelectMany(Inputs))
            form!.AppendChild(arrived);
        Tell(words, left.Where(f => !f.Key.EndsWith(SentForm.ArrivedSuffix, StringComparison.Ordinal)).SelectMany(f => f.Value));
        return document.DocumentElement.OuterHtml.Insert(0, "<!doctype html>");
    }

    private IEnumerable<IElement> Controls =>
        form!
            .Elements.OfType<IElement>()
            .Where(e =>
                e is IHtmlTextAreaElement or IHtmlSelectElement or IHtmlInputElement { Type: not ("hidden" or "submit" or "file") }
            );

    private static string NameOf(IElement control) => control.GetAttribute("name") ?? "";

    private bool IsAddressed(IHtmlFormElement candidate)
    {
        var action = candidate.GetAttribute("action") is { Length: > 0 } written ? written : sent.Url;
        var (path, query) = action.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (action[..at], action[at..]) : (action, "");
        var handler = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).GetValueOrDefault(SentForm.HandlerKey).ToString();
        return (path.Length == 0 || path == sent.Path) && handler.Equals(sent.Handler, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of several forms to one address, such as those of a list: the one whose own marks were sent.</summary>
    private int Likeness(IHtmlFormElement candidate) =>
        candidate
            .QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Where(h => h.Name is not (null or SentForm.TokenField or PressKey.Field) && !SentForm.IsVersion(h.Name))
            .Sum(h => sent[h.Name!] == h.Value ? 3 : -3)
        + candidate.Elements.OfType<IElement>().Select(NameOf).Distinct().Count(n => sent[n] is not null);

    private void Put(IElement control, List<string> values, int at, bool comparing)
    {
        var before = Shown(control);
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                Mark(choice, "checked", values.Contains(choice.Value));
                break;
            case IHtmlInputElement { Type: "password" }:
                return;
            case IHtmlInputElement box when at < values.Count:
                box.SetAttribute("value", values[at]);
                break;
            case IHtmlTextAreaElement area when at < values.Count:
                area.TextContent = "\n" + values[at].ReplaceLineEndings("\n");
                break;
            case IHtmlSelectElement list when values.Count > 0:
                foreach (var option in list.Options)
                    Mark(option, "selected", list.IsMultiple ? values.Contains(option.Value) : values[at] == option.Value);
                break;
            default:
                return;
        }
        if (before == Shown(control))
            return;
        for (var around = control.ParentElement; around is not null && around != form; around = around.ParentElement)
            if (around.LocalName == "details")
                around.SetAttribute("open", "");
        if (comparing && control is not IHtmlInputElement { Type: "radio" })
            control.After(Element("p", "stored", ReturnWords.Stored(before)));
    }

    private static void Mark(IElement element, string attribute, bool on)
    {
        if (on)
            element.SetAttribute(attribute, attribute);
        else
            element.RemoveAttribute(attribute);
    }

    private static string Shown(IElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.HasAttribute("checked") ? "✓" : "–",
            IHtmlSelectElement list => string.Join(", ", list.Options.Where(o => o.HasAttribute("selected")).Select(o => o.Text.Trim())),
            IHtmlTextAreaElement area => area.TextContent.ReplaceLineEndings("\n").Trim('\n'),
            _ => control.GetAttribute("value") ?? "",
        };

    private IEnumerable<IElement> Inputs(KeyValuePair<string, Queue<string>> field)
    {
        foreach (var value in field.Value)
        {
            var input = document.CreateElement("input");
            input.SetAttribute("type", "hidden");
            input.SetAttribute("name", field.Key);
            input.SetAttribute("value", value);
            yield return input;
        }
    }

    /// <summary>First on the page: that nothing was saved, why, and what has no field any more.</summary>
    private void Tell(ReturnWords words, IEnumerable<string> homeless)
    {
        var note = Element("div", "error-summary", "");
        note.SetAttribute("id", "error-summary");
        note.SetAttribute("role", "alert");
        note.SetAttribute("tabindex", "-1");
        note.Append(Element("h2", null, ReturnWords.Heading), Element("p", null, words.Reason), Element("p", null, words.WhatNow));
        if (sent.Files.Where(f => f.Length > 0).ToList() is { Count: > 0 } files)
            note.Append(Element("p", null, ReturnWords.Files(files)));
        foreach (var text in homeless)
            note.Append(Element("p", "text", ReturnWords.Homeless(text)));
        var main = document.QuerySelector("main") ?? document.Body!;
        document.GetElementById("error-summary")?.Remove();
        if (main.QuerySelector("h1") is { } heading)
            heading.After(note);
        else
            main.Prepend(note);
    }

    private IElement Element(string name, string? css, string text)
    {
        var element = document.CreateElement(name);
        if (css is not null)
            element.ClassName = css;
        element.TextContent = text;
        return element;
    }
}
