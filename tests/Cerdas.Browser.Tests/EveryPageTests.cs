using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SkiaSharp;

namespace Cerdas.Browser.Tests;

/// <summary>
/// Every page, in both languages, wide and narrow, light and dark: axe finds nothing, nothing overflows, nothing is refused by the security
/// policy.
/// </summary>
public sealed class EveryPageTests(Server server, EveryAddress every) : IClassFixture<EveryAddress>
{
    private static readonly AxeRunOptions OfWidthAndTheme = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "scrollable-region-focusable", "target-size"] },
    };

    /// <summary>What is in order is not told of: on long tables that is most of the time.</summary>
    private static readonly AxeRunOptions All = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public void Every_address_of_a_page_is_linked_or_has_an_example()
    {
        Assert.True(PageAddresses.Written.Count > 80, $"{PageAddresses.Written.Count}");
        Assert.True(every.Faults.Count == 0, string.Join("\n", every.Faults));
    }

    /// <summary>
    /// Axe reads every page narrow, dark, in Indonesian, whose words are the longer ones; and again wide, light, in English for what
    /// depends on width and theme: contrast, what scrolls, how large targets are. Nothing is wider than the screen; English pages hold
    /// none of the words that every Indonesian page has. All sizes and themes are pictured by EveryScreenTests.
    /// </summary>
    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public async Task Axe_finds_nothing_nothing_overflows_and_English_is_English(int width, bool english)
    {
        var faults = new ConcurrentBag<string>();
        // Three people at once: both cores are used.
        await Parallel.ForEachAsync(
            every.People,
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (person, _) =>
            {
                var (who, visits) = person;
                // The wall looks the same in both passes but for its words and width: axe reads all its scenes in the narrow one,
                // WallTests measures them wide. For who is signed in, a page's state by its query is read in the narrow pass alone.
                if (english && who.Length > 0)
                    visits = [.. visits.Where(v => v.Address is not null || !v.Url.Contains('?', StringComparison.Ordinal))];
                var page = await server.VisitAsync(who.Length == 0 ? null : who, width: width, dark: !english, english: english);
                page.Console += (_, message) =>
                {
                    if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                        faults.Add($"{page.Url}: {message.Text}");
                };
                page.Response += (_, answer) =>
                {
                    if (answer.Status is 405 or >= 500)
                        faults.Add($"{answer.Url}: {answer.Status}");
                };
                foreach (var visit in visits)
                {
                    var url = visit.Url;
                    var answer = await PageStates.GoAsync(page, url);
                    if (visit.Address is not null && answer?.Status != visit.Status)
                        faults.Add($"{url}: {answer?.Status}, not {visit.Status}");
                    if (
                        (url.StartsWith("/capaian", StringComparison.Ordinal) && !url.Contains("penjelasan", StringComparison.Ordinal))
                        || url.EndsWith("2/hasil", StringComparison.Ordinal)
                    )
                        await page.WaitForSelectorAsync(".chart svg");
                    Report(await page.RunAxe(english ? OfWidthAndTheme : All), url);
                    await MeasureAsync(page, url, width);
                    Assert.Equal(english ? "en" : "id", await page.GetAttributeAsync("html", "lang"));
                    if (english)
                        foreach (var word in await IndonesianAsync(page, url))
                            faults.Add(word);
                }
                await page.Context.CloseAsync();
            }
        );
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Distinct().Take(40)));

        async Task MeasureAsync(IPage page, string url, int at)
        {
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > at)
                faults.Add($"{url}: {wide} px wide at {at}");
        }

        void Report(AxeResult result, string url)
        {
            foreach (var v in result.Violations)
                faults.Add($"{url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html))}");
        }
    }

    /// <summary>Words of our own screens; the demo's own data is Indonesian, marked so, and stays so.</summary>
    private static async Task<IReadOnlyList<string>> IndonesianAsync(IPage page, string url)
    {
        if (url.Contains("audit", StringComparison.Ordinal))
            return [];
        var title = await page.Locator("h1").First.TextContentAsync();
        await page.EvaluateAsync("document.querySelectorAll('main [lang=id]').forEach(e => e.remove())");
        return
        [
            .. (
                await page.Locator("h1, h2, h3, th[scope=col], label, button, legend, caption, summary, nav a, .hint")
                    .AllTextContentsAsync()
            )
                .Where(t => t != title)
                .SelectMany(text =>
                    Regex
                        .Matches(
                            text,
                            @"\b(dan|yang|belum|untuk|dengan|Simpan|Tambah|Laporan|Tahun|Bukti|Pengguna|Capaian|Kelengkapan|Jenis|Judul|"
                                + @"Satuan|Nama|Surel)\b"
                        )
                        .Select(word => $"{url}: {word.Value} in “{text.Trim()}”")
                ),
        ];
    }

    /// <summary>The picture of the README, from the same run.</summary>
    [Fact]
    public async Task The_screenshot_of_the_readme_is_taken()
    {
        var page = await server.VisitAsync("bupati@batang.demo", width: 1280);
        await page.GotoAsync("/capaian?tahun=2022");
        await page.WaitForSelectorAsync(".chart svg");
        var picture = await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Server.Screens, "readme.png"),
                Clip = new()
                {
                    X = 0,
                    Y = 0,
                    Width = 1280,
                    Height = 900,
                },
            }
        );
        if (Environment.GetEnvironmentVariable("CERDAS_WRITE_DOCS") == "1")
            File.Copy(Path.Combine(Server.Screens, "readme.png"), Path.Combine(Server.Root, "docs/screenshot.png"), overwrite: true);
        using var drawn = SKBitmap.Decode(picture);
        Assert.Equal((1280, 900), (drawn.Width, drawn.Height));
        // The bars and the letters: a blank page, or one without its style, has neither many colours nor much that is not its ground.
        var ground = drawn.GetPixel(1279, 899);
        Assert.True(drawn.Pixels.Distinct().Count() > 100);
        Assert.InRange(drawn.Pixels.Count(p => p != ground) * 100 / drawn.Pixels.Length, 5, 95);
    }
}
