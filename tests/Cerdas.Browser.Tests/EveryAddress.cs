using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <param name="Address">As it is mapped; null for a state of a page that is looked at besides.</param>
/// <param name="Status">What it answered when it was found.</param>
public sealed record PageVisit(string Who, string Url, string? Address, int Status)
{
    /// <summary>What its picture is called: the same on every run, though a token is another.</summary>
    public string Picture =>
        Regex.Replace(
            (Who.Length == 0 ? "publik" : Who.Split('@')[0])
                + (Address?.Contains("{token}", StringComparison.Ordinal) == true ? Address : Url),
            "[^A-Za-z0-9.]+",
            "-"
        );
}

/// <summary>
/// Finds an address of every page: what the links lead to from where each account of the demo begins, what has no part to fill in, and the
/// examples of what no link leads to. So a new page is visited without being written down anywhere.
/// </summary>
public sealed partial class EveryAddress(Server server) : IAsyncLifetime
{
    /// <summary>So many of a kind are read for their links, as each account, as long as something is missing.</summary>
    private const int OfAKind = 3;

    /// <summary>People of one visit look at so many pages: short ones leave no core without work at the end.</summary>
    private const int Together = 16;

    private static readonly string[] Accounts =
    [
        "",
        "admin@batang.demo",
        "evaluator@batang.demo",
        "perencana@batang.demo",
        "operator@batang.demo",
        "verifikator@batang.demo",
        "bupati@batang.demo",
        "nasional@kementerian.demo",
    ];

    /// <summary>While one works on some pages: a pattern of their addresses.</summary>
    private static readonly string? Only = Environment.GetEnvironmentVariable("CERDAS_TEST_PAGES") is { Length: > 0 } set ? set : null;

    private readonly PageAddresses addresses = new();
    private readonly Dictionary<string, PageVisit> found = [];

    /// <summary>What is wrong with the lists: an address nobody finds, an example of what is not there.</summary>
    public IReadOnlyList<string> Faults =>
        [
            .. addresses.All.Where(a => !found.ContainsKey(a)).Select(a => $"{a}: no link leads there, and PageExamples has none"),
            .. PageExamples.All.Where(e => !addresses.All.Contains(e.Address)).Select(e => $"{e.Address}: in PageExamples, but no page"),
            .. addresses.Mistaken.Select(a => $"{a}: said to be no page, but is one, or is not there"),
        ];

    /// <summary>Who looks at what, one visit an address and one a state.</summary>
    public IReadOnlyList<(string Who, PageVisit[] Visits)> People =>
        [
            .. found
                .Values.Concat(PageStates.All.SelectMany(s => s.Urls.Select(u => new PageVisit(s.Who, u, null, 0))))
                .Where(v => Only is null || Regex.IsMatch(v.Url, Only))
                .DistinctBy(v => (v.Who, v.Url))
                .GroupBy(v => v.Who)
                .SelectMany(g => g.Chunk(Together).Select(c => (g.Key, c))),
        ];

    public async ValueTask InitializeAsync()
    {
        foreach (var example in PageExamples.All)
        {
            var visit = new PageVisit(example.Who, await example.MakeAsync(server), example.Address, example.Status);
            if (addresses.Of(visit.Url) is { } address)
                found[address] = visit;
        }
        foreach (var who in Accounts)
            if (addresses.All.Any(a => !found.ContainsKey(a)))
                await WalkAsync(who, [.. found.Values.Where(v => v.Who == who)]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WalkAsync(string who, IReadOnlyList<PageVisit> examples)
    {
        var page = await server.VisitAsync(who.Length == 0 ? null : who);
        var (waiting, seen, read) = (new Queue<string>(), new HashSet<string>(), new Dictionary<string, int>());
        Add(who.Length == 0 ? "/" : "/kerja");
        foreach (var example in examples)
            Add(example.Url);
        await ReadAllAsync();
        // What is linked from nowhere but has nothing to fill in either.
        foreach (var address in addresses.All.Where(a => !found.ContainsKey(a) && !a.Contains('{', StringComparison.Ordinal)))
            if (addresses.IsOpen(address) == (who.Length == 0))
                Add(address);
        await ReadAllAsync();
        await page.Context.CloseAsync();

        void Add(string url)
        {
            if (addresses.Of(url) is not { } address || read.GetValueOrDefault(address) == OfAKind || !seen.Add(url))
                return;
            read[address] = read.GetValueOrDefault(address) + 1;
            waiting.Enqueue(url);
        }

        async Task ReadAllAsync()
        {
            while (waiting.TryDequeue(out var url) && addresses.All.Any(a => !found.ContainsKey(a)))
            {
                var answer = await page.APIRequest.GetAsync(url, new() { MaxRedirects = 0 });
                if (answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                    continue;
                if (answer.Status == 200)
                    found.TryAdd(addresses.Of(url)!, new(who, url, addresses.Of(url), answer.Status));
                foreach (Match link in Link().Matches(await answer.TextAsync()))
                    if (new Uri(new Uri(server.Url + url), System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)) is { } target)
                        if (target.GetLeftPart(UriPartial.Authority) == server.Url)
                            Add(target.PathAndQuery);
            }
        }
    }

    /// <summary>What stands after # is the same page.</summary>
    [GeneratedRegex("""<a\b[^>]*?\shref="([^"#]+)""")]
    private static partial Regex Link();
}
