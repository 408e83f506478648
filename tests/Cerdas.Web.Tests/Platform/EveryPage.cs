using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Platform;

/// <param name="Address">As it is mapped: /program/{programmeId:int}.</param>
/// <param name="Size">Bytes on the way.</param>
public sealed record PageRead(string Address, string Who, string Url, HttpStatusCode Status, bool Compressed, long Size, string Text)
{
    private readonly WeakReference<IHtmlDocument?> parsed = new(null);

    /// <summary>Parsed when it is asked for: a thousand pages at once are gigabytes that every collection walks through.</summary>
    public IHtmlDocument Html
    {
        get
        {
            if (parsed.TryGetTarget(out var known))
                return known;
            var html = new HtmlParser().ParseDocument(Text);
            parsed.SetTarget(html);
            return html;
        }
    }
}

/// <summary>
/// Reads the pages of the application: what the links lead to from where each account of the demo begins, what has no part to fill in, and
/// the examples of what no link leads to. So a new page is read without being written down anywhere.
/// </summary>
public sealed class EveryPage : IAsyncLifetime
{
    /// <summary>So many of a kind are read, and one as each account: one programme is much like another.</summary>
    private const int OfAKind = 3;

    private static readonly string[] Accounts =
    [
        "",
        "admin@batang.demo",
        "perencana@batang.demo",
        "operator@batang.demo",
        "verifikator@batang.demo",
        "evaluator@batang.demo",
        "bupati@batang.demo",
        "nasional@kementerian.demo",
    ];

    private readonly List<PageRead> read = [];
    private App app = null!;
    private PageAddresses addresses = null!;

    public App App => app;

    /// <summary>The address as it is mapped; null where what answers is no page.</summary>
    public string? AddressOf(string url) => addresses.Of(url);

    public IReadOnlyList<string> Addresses => addresses.All;
    public IReadOnlyList<PageRead> Read => read;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        addresses = new PageAddresses(app.Services);
        var examples = new List<(string Who, string Url)>();
        foreach (var example in PageExamples.All)
            examples.Add((example.Who, await example.MakeAsync(app)));
        foreach (var who in Accounts)
            await WalkAsync(who, examples.Where(e => e.Who == who).Select(e => e.Url));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task WalkAsync(string who, IEnumerable<string> examples)
    {
        var reader = who.Length == 0 ? new Browser(app) : await Browser.SignedInAsync(app, who);
        reader.Http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var (examined, waiting) = (examples.ToHashSet(), new Queue<string>());
        var (seen, mine) = (new HashSet<string>(), new HashSet<string>());
        foreach (var start in examined.Prepend(who.Length == 0 ? "/" : "/kerja"))
            Add(start);
        await ReadAllAsync();
        // What is linked from nowhere but has nothing to fill in either.
        foreach (var address in addresses.All.Where(a => !a.Contains('{', StringComparison.Ordinal) && !IsRead(a)))
            Add(address);
        await ReadAllAsync();

        void Add(string url)
        {
            if (addresses.Of(url) is { } address && seen.Add(url))
                waiting.Enqueue(url);
        }

        bool IsRead(string address) => read.Exists(r => r.Address == address);

        async Task ReadAllAsync()
        {
            while (waiting.TryDequeue(out var url))
            {
                var address = addresses.Of(url)!;
                var enough = mine.Contains(address) && read.Count(r => r.Address == address) >= OfAKind;
                if ((enough && !examined.Contains(url)) || await ReadAsync(reader, who, url, examined.Contains(url)) is not { } page)
                    continue;
                mine.Add(address);
                read.Add(page);
                foreach (var link in page.Html.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
                    if (new Uri(new Uri("http://localhost" + url), link) is { Host: "localhost" } target)
                        Add(target.PathAndQuery);
            }
        }
    }

    private async Task<PageRead?> ReadAsync(Browser reader, string who, string url, bool whatever)
    {
        using var answer = await reader.Http.GetAsync(url);
        if ((answer.StatusCode != HttpStatusCode.OK && !whatever) || answer.Content.Headers.ContentType?.MediaType != "text/html")
            return null;
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var compressed = answer.Content.Headers.ContentEncoding.Contains("br");
        await using var sent = new MemoryStream(bytes);
        await using Stream whole = compressed ? new BrotliStream(sent, CompressionMode.Decompress) : sent;
        var html = await new StreamReader(whole).ReadToEndAsync();
        return new PageRead(addresses.Of(url)!, who, url, answer.StatusCode, compressed, bytes.LongLength, html);
    }
}
