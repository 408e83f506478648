using System.Net;
using AngleSharp.Html.Dom;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>The whole public portal as a robot without JavaScript sees it: every link of every page, from the front page on.</summary>
public sealed class CrawlTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    /// <summary>Pages of these kinds differ only in which figure they explain: so many of each are read.</summary>
    private const int EachKind = 60;

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_link_leads_to_a_whole_page(string lang)
    {
        var robot = new Browser(fixture.App);
        if (lang == "en")
            await robot.GetAsync("/bahasa/en?kembali=/");
        var (waiting, seen, kinds, faults) = (
            new Queue<(string Url, string From)>([("/", "")]),
            new HashSet<string> { "/" },
            new Dictionary<string, int>(),
            new List<string>()
        );
        var (pages, files) = (0, 0);
        while (waiting.TryDequeue(out var next))
        {
            var answer = await robot.Http.GetAsync(next.Url);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{next.Url} (from {next.From}): {(int)answer.StatusCode}");
                continue;
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                files++;
                continue;
            }
            pages++;
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            faults.AddRange(Wrong(html, lang).Select(w => $"{next.Url}: {w}"));
            foreach (
                var link in html.QuerySelectorAll(
                        "a[href], area[href], link[rel=alternate][href], link[rel=icon][href], "
                            + "link[rel=manifest][href], link[rel=stylesheet][href], img[src], script[src]"
                    )
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                    .Concat(
                        html.QuerySelectorAll("meta[property='og:image']").Select(m => new Uri(m.GetAttribute("content")!).PathAndQuery)
                    )
            )
            {
                if (link.StartsWith('#') || new Uri(new Uri("http://localhost" + next.Url), link) is not { Host: "localhost" } target)
                    continue;
                var url = target.PathAndQuery;
                // Signing in and turning the language are no part of the portal, nor is what asks for an account.
                if (
                    url.StartsWith("/masuk", StringComparison.Ordinal)
                    || url.StartsWith("/bahasa/", StringComparison.Ordinal)
                    || !seen.Add(url)
                )
                    continue;
                var kind = Kind(url);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                if (kinds[kind] <= EachKind)
                    waiting.Enqueue((url, next.Url));
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(30)));
        Assert.True(pages > 200 && files > 30, $"{pages} pages, {files} files");
        TestContext.Current.SendDiagnosticMessage("{0}: {1} pages, {2} files", lang, pages, files);
    }

    private static IEnumerable<string> Wrong(IHtmlDocument html, string lang)
    {
        if (html.QuerySelectorAll("main h1").Length != 1)
            yield return "not one h1";
        if (html.DocumentElement.GetAttribute("lang") != lang)
            yield return "language";
        if (!(html.Title?.Length > 10))
            yield return "title";
        if (!(html.QuerySelector("meta[name=description]")?.GetAttribute("content")?.Length > 20))
            yield return "description";
        if (html.QuerySelector("main")!.TextContent.Trim().Length < 60)
            yield return "nothing in it";
        if (
            html.QuerySelector(
                "a[href^='javascript:'], a[href=''], [onclick], [hidden]:not(script):not(span):not(p):not(button):not(ul)"
            ) is
            { } dead
        )
            yield return $"needs a script: {dead.OuterHtml[..Math.Min(80, dead.OuterHtml.Length)]}";
        foreach (var link in html.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")!).Where(h => h.Length > 1))
            if (html.GetElementById(link[1..]) is null)
                yield return $"no {link}";
        foreach (var image in html.QuerySelectorAll("img:not([alt])"))
            yield return $"img without alt: {image.OuterHtml}";
    }

    /// <summary>The address without its numbers and without the values of its query.</summary>
    private static string Kind(string url)
    {
        var (path, query) = url.Split('?') is [var p, var q] ? (p, string.Join('&', q.Split('&').Select(x => x.Split('=')[0]))) : (url, "");
        return string.Join('/', path.Split('/').Select(s => s.Any(char.IsDigit) ? "#" : s)) + "?" + query;
    }
}
