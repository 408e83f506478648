using System.IO.Compression;
using Cerdas.Web.Tests.Architecture;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What holds for every page there is, found from the list of endpoints.</summary>
[Collection(nameof(EveryPage))]
public sealed class EveryPageTests(EveryPage every)
{
    private const int LaterPage = 15_000,
        FirstVisit = 50_000;

    [Fact]
    public void Every_address_of_a_page_is_linked_or_has_an_example()
    {
        var missing = every.Addresses.Except(every.Read.Select(r => r.Address)).ToList();
        Assert.True(missing.Count == 0, $"No link leads to these: PageExamples gives one of each.\n{string.Join("\n", missing)}");
        var gone = PageExamples.All.Select(e => e.Address).Except(every.Addresses).ToList();
        Assert.True(gone.Count == 0, $"PageExamples names what is no address of a page.\n{string.Join("\n", gone)}");
        Assert.All(
            PageExamples.All,
            e => Assert.Contains(every.Read, r => r.Address == e.Address && r.Who == e.Who && r.Status == e.Status)
        );
    }

    [Fact]
    public void Every_page_stays_under_15_kb_and_the_first_visit_under_50()
    {
        Assert.Empty(every.Read.Where(r => !r.Compressed).Select(r => r.Address).Distinct());
        var heavy = every.Read.Where(r => r.Size > LaterPage).Select(r => $"{r.Address}: {r.Size} at {r.Url} {r.Who}").ToList();
        Assert.True(heavy.Count == 0, string.Join("\n", heavy));
        var assets = new[] { "assets/app.css", "assets/app.js", "favicon.svg" }.Sum(name =>
            Compressed(Path.Combine(SourceTree.Root, "src/Cerdas.Web/wwwroot", name))
        );
        var heaviest = every.Read.Max(r => r.Size);
        Assert.True(heaviest + assets <= FirstVisit, $"{heaviest} + {assets}");
    }

    [Fact]
    public void No_page_holds_inline_script_or_style()
    {
        foreach (var page in every.Read)
        {
            Assert.Empty(page.Html.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]"));
            var loaded = page.Html.QuerySelectorAll("[src], link[href]");
            Assert.NotEmpty(loaded);
            Assert.All(
                loaded.Select(e =>
                    (e.GetAttribute("src") ?? e.GetAttribute("href"))!.Replace("data:image/png;base64,", "", StringComparison.Ordinal)
                ),
                address => Assert.DoesNotContain("//", address[..Math.Min(5, address.Length)], StringComparison.Ordinal)
            );
        }
    }

    private static long Compressed(string path)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(path));
        return target.Length;
    }
}
