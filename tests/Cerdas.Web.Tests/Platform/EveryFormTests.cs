using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Tests.Support;
using Cerdas.Web.Ui;

namespace Cerdas.Web.Tests.Platform;

/// <summary>
/// What holds for every form of every role, found on the pages: whatever is sent, nothing answers with a fault of the server, nothing that
/// was written is lost, nothing of somebody else's is overwritten unseen.
/// </summary>
[Collection(nameof(EveryPage))]
public sealed class EveryFormTests(EveryPage every)
{
    /// <summary>Forms whose words are not shown again, on purpose.</summary>
    private static readonly string[] NotGivenBack =
    [
        // A search or a choice, and no writing.
        "/keluar",
    ];

    private const string WrongNumber = "1.2.3,4x";

    private sealed record Form(PageRead Page, IHtmlFormElement Element, string Address, string Handler)
    {
        public override string ToString() => $"{Page.Who} {Page.Url} -> {Address} {Handler}";

        public IEnumerable<IElement> Written =>
            Element
                .QuerySelectorAll("input[name], textarea[name]")
                .Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" });

        /// <summary>Hidden versions of rows that are there already.</summary>
        public IEnumerable<IElement> Versions =>
            Element
                .QuerySelectorAll("input[type=hidden]")
                .Where(e => SentForm.IsVersion(e.GetAttribute("name") ?? "") && e.GetAttribute("value") != "0");
    }

    private IReadOnlyList<Form> Forms =>
        [
            .. every
                .Read.Where(p => p.Status == HttpStatusCode.OK)
                .SelectMany(p =>
                    p.Html.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
                        .Select(f =>
                        {
                            var action = new Uri(new Uri("http://localhost" + p.Url), f.GetAttribute("action") ?? "");
                            var handler = Microsoft
                                .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(action.Query)
                                .GetValueOrDefault("handler")
                                .ToString();
                            return new Form(p, f, every.AddressOf(action.AbsolutePath) ?? action.AbsolutePath, handler);
                        })
                )
                .Where(f => !NotGivenBack.Contains(f.Address))
                .DistinctBy(f => (f.Page.Who, f.Page.Address, f.Address, f.Handler)),
        ];

    [Fact]
    public void Every_form_that_is_filled_in_says_how_its_numbers_are_written()
    {
        var forms = Forms;
        Assert.True(forms.Count > 90, $"{forms.Count} forms");
        Assert.Empty(
            forms
                .Where(f => f.Written.Any(e => e.HasAttribute("inputmode")))
                .Where(f => f.Element.QuerySelector($"[name='{NumberLanguage.Field}']") is null)
                .Select(f => f.ToString())
        );
    }

    [Fact]
    public async Task A_form_sent_wrong_and_old_comes_back_with_what_was_written()
    {
        var (faults, asked) = (new List<string>(), 0);
        foreach (var person in Forms.Where(f => f.Written.Any()).GroupBy(f => f.Page.Who))
        {
            var reader = await SignedInAsync(person.Key);
            foreach (var form in person)
            {
                if (await FreshAsync(reader, form) is not { } fresh)
                    continue;
                asked++;
                var (fields, marks) = Filled(fresh, asked);
                var answer = await PostAsync(reader, fresh, fields);
                if ((int)answer.StatusCode >= 500)
                    faults.Add($"{form}: {answer.StatusCode}");
                else if ((int)answer.StatusCode is >= 300 and < 400)
                {
                    if (fresh.Versions.Any() || fields.Any(f => f.Value == WrongNumber))
                        faults.Add($"{form}: taken, though its version is old or a number wrong");
                }
                else if (Lost(await answer.Content.ReadAsStringAsync(), marks) is { Count: > 0 } lost)
                    faults.Add($"{form}: {answer.StatusCode} without {string.Join(", ", lost)}");
                else if (answer.StatusCode == HttpStatusCode.UnprocessableEntity && fresh.Versions.Any())
                {
                    var again = (await Read(fresh, answer)).Html;
                    if (!fresh.Versions.All(v => again.QuerySelector($"[name='{v.GetAttribute("name")}'][value='-1']") is not null))
                        faults.Add($"{form}: comes back with a newer version than the one it was sent with");
                }
            }
        }
        Assert.True(asked > 40, $"{asked} forms");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_comes_back_after_the_next_sign_in()
    {
        var (faults, asked) = (new List<string>(), 0);
        foreach (var person in Forms.Where(f => f.Page.Who.Length > 0 && f.Written.Any()).GroupBy(f => f.Page.Who))
        {
            var reader = await SignedInAsync(person.Key);
            foreach (var form in person)
            {
                if (await FreshAsync(reader, form) is not { } fresh)
                    continue;
                var (fields, marks) = Filled(fresh, ++asked);
                var stranger = new Browser(every.App);
                var answer = await PostAsync(stranger, fresh, fields);
                // A form of citizens asks for no session, and has no token.
                if (answer.StatusCode != HttpStatusCode.Unauthorized)
                {
                    var token = fresh.Element.QuerySelector($"[name='{SentForm.TokenField}']");
                    if ((int)answer.StatusCode >= 500 || (answer.StatusCode == HttpStatusCode.Redirect && token is not null))
                        faults.Add($"{form}: {answer.StatusCode}");
                    continue;
                }
                var signIn = await Read(fresh, answer);
                var inside = await stranger.SendAsync(
                    signIn,
                    new() { ["Input.Email"] = person.Key, ["Input.Password"] = Data.Demo.DemoRegency.Password }
                );
                if (inside.Html.QuerySelector("form[data-now=ya]") is null)
                {
                    faults.Add($"{form}: nothing to go on with after the sign-in: {inside.Status}");
                    continue;
                }
                var back = await stranger.SendAsync(inside, form: "form[data-now=ya]");
                if (back.Status != HttpStatusCode.UnprocessableEntity || Lost(back.Text, marks) is { Count: > 0 })
                    faults.Add($"{form}: {back.Status} without {string.Join(", ", Lost(back.Text, marks))}");
            }
        }
        Assert.True(asked > 40, $"{asked} forms");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task An_empty_form_is_no_fault_of_the_server()
    {
        var (faults, asked) = (new List<string>(), 0);
        foreach (var person in Forms.GroupBy(f => f.Page.Who))
        {
            var reader = await SignedInAsync(person.Key);
            foreach (var form in person)
            {
                var token = form.Element.QuerySelector($"[name='{SentForm.TokenField}']")?.GetAttribute("value");
                var fresh = (await reader.GetAsync(form.Page.Url))
                    .Html.QuerySelector($"[name='{SentForm.TokenField}']")
                    ?.GetAttribute("value");
                asked++;
                var answer = await PostAsync(reader, form, [KeyValuePair.Create(SentForm.TokenField, fresh ?? token ?? "")]);
                if ((int)answer.StatusCode >= 500)
                    faults.Add($"{form}: {answer.StatusCode}");
            }
        }
        Assert.True(asked > 90, $"{asked} forms");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private Task<Browser> SignedInAsync(string who) =>
        who.Length == 0 ? Task.FromResult(new Browser(every.App)) : Browser.SignedInAsync(every.App, who);

    /// <summary>The same form on the page as it is now; null where an earlier form took it away.</summary>
    private static async Task<Form?> FreshAsync(Browser reader, Form form)
    {
        var page = await reader.GetAsync(form.Page.Url);
        var action = form.Element.GetAttribute("action");
        var found = page
            .Html.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
            .FirstOrDefault(f => f.GetAttribute("action") == action);
        return page.Status == HttpStatusCode.OK && found is not null ? form with { Element = found } : null;
    }

    /// <summary>The form as a person sends it: a mark in every box for words, a wrong number in those for one, an old version.</summary>
    private static (List<KeyValuePair<string, string>> Fields, List<string> Marks) Filled(Form form, int number)
    {
        var (fields, marks) = (new List<KeyValuePair<string, string>>(), new List<string>());
        foreach (var control in form.Element.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = control.GetAttribute("name")!;
            var value = control switch
            {
                _ when form.Versions.Contains(control) => "-1",
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "file" or "submit" or "password" } => null,
                IHtmlInputElement { Type: "text" } when control.HasAttribute("inputmode") => WrongNumber,
                IHtmlInputElement { Type: "text" or "search" } or IHtmlTextAreaElement => Mark(),
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => null,
            };
            if (value is not null)
                fields.Add(KeyValuePair.Create(name, value));
        }
        if (form.Element.QuerySelector("button[name]") is { } button)
            fields.Add(KeyValuePair.Create(button.GetAttribute("name")!, button.GetAttribute("value") ?? ""));
        return (fields, marks);

        string Mark()
        {
            marks.Add($"Kata{number}x{marks.Count}");
            return marks[^1];
        }
    }

    private static List<string> Lost(string page, List<string> marks) =>
        [.. marks.Where(m => !page.Contains(m + "\"", StringComparison.Ordinal) && !page.Contains(m + "<", StringComparison.Ordinal))];

    private static async Task<HttpResponseMessage> PostAsync(Browser reader, Form form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var action = form.Element.GetAttribute("action") is { Length: > 0 } set ? set : form.Page.Url;
        if (form.Element.Enctype != "multipart/form-data")
            return await reader.Http.PostAsync(
                new Uri(new Uri("http://localhost" + form.Page.Url), action),
                new FormUrlEncodedContent(fields)
            );
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);
        return await reader.Http.PostAsync(new Uri(new Uri("http://localhost" + form.Page.Url), action), parts);
    }

    private static async Task<Page> Read(Form form, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new Page(form.Page.Url, answer.StatusCode, null, text, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text), answer);
    }
}
