using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cerdas.Web.Data.Demo;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Cerdas.Web.Tests.Support;

/// <summary>A person at a browser without JavaScript: pages are read as HTML, forms are sent with everything that stands in them.</summary>
public sealed class Browser(App app, bool secure = false)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Http { get; } =
        app.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                BaseAddress = new Uri(secure ? "https://localhost" : "http://localhost"),
            }
        );

    public static async Task<Browser> SignedInAsync(App app, string email, string password = DemoRegency.Password)
    {
        var browser = new Browser(app);
        var page = await browser.GetAsync("/masuk");
        var answer = await browser.SendAsync(page, new() { ["Input.Email"] = email, ["Input.Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return browser;
    }

    public async Task<Page> GetAsync(string url)
    {
        var answer = await Http.GetAsync(url);
        return await ReadAsync(url, answer);
    }

    /// <summary>Asks by another method than GET, with nothing in it.</summary>
    public async Task<Page> AskAsync(string method, string url) =>
        await ReadAsync(url, await Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), url)));

    /// <summary>GET that follows the redirects a person would see.</summary>
    public async Task<Page> OpenAsync(string url)
    {
        var page = await GetAsync(url);
        for (var i = 0; i < 5 && page.Location is { } next; i++)
            page = await GetAsync(next);
        return page;
    }

    /// <summary>Sends the page's form as a browser does, with some fields typed over, a button pressed, files chosen.</summary>
    public async Task<Page> SendAsync(
        Page page,
        Dictionary<string, string?>? typed = null,
        string form = "main form[method=post]",
        (string Name, string Value)? button = null,
        params (string Field, string FileName, byte[] Content)[] files
    )
    {
        var element =
            page.Html.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No {form} on {page.Url}: {page.Html.Body?.TextContent}");
        var fields = Fields(element).ToList();
        foreach (var (name, value) in typed ?? [])
        {
            fields.RemoveAll(f => f.Name == name);
            if (value is not null)
                fields.Add((name, value));
        }
        if (button is { } pressed)
            fields.Add(pressed);
        HttpContent content;
        if (element.Enctype == "multipart/form-data" || files.Length > 0)
        {
            var multipart = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
                multipart.Add(new StringContent(value), name);
            foreach (var (field, fileName, bytes) in files)
                multipart.Add(new ByteArrayContent(bytes), field, fileName);
            content = multipart;
        }
        else
            content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var action = element.GetAttribute("action") is { Length: > 0 } set ? set : page.Url;
        return await ReadAsync(action, await Http.PostAsync(action, content));
    }

    private static async Task<Page> ReadAsync(string url, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new Page(url, answer.StatusCode, answer.Headers.Location?.ToString(), text, Parser.ParseDocument(text), answer);
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return (name, box.Value);
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
            }
        }
    }
}

public sealed record Page(string Url, HttpStatusCode Status, string? Location, string Text, IHtmlDocument Html, HttpResponseMessage Answer)
{
    /// <summary>The text of the page; there is none on a redirect, where nothing missing would prove anything.</summary>
    public string Main => Html.QuerySelector("main")?.TextContent ?? throw new InvalidOperationException($"No page at {Url}: {Status}");

    /// <summary>The page that was asked for and no refusal, for a test that says what does not stand on it.</summary>
    public Page Opened => Status == HttpStatusCode.OK ? this : throw new InvalidOperationException($"{Url}: {Status}");

    /// <summary>The rows of a table as they read, cell by cell.</summary>
    public IReadOnlyList<string> RowsOf(string table = "main tbody") =>
        [.. Opened.Html.QuerySelectorAll($"{table} tr").Select(r => string.Join(" | ", r.Children.Select(c => Plain(c.TextContent))))];

    /// <summary>The headline figures: label, value, note.</summary>
    public IReadOnlyList<string> Tiles =>
        [.. Opened.Html.QuerySelectorAll(".headline .tile").Select(t => string.Join(" | ", t.Children.Select(c => Plain(c.TextContent))))];

    public static string Plain(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    public string? ErrorOf(string field) => Html.GetElementById($"{Regex.Replace(field, @"[.\[\]]", "_")}-error")?.TextContent;

    public string? ValueOf(string field) =>
        Html.QuerySelector($"[name='{field}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}
