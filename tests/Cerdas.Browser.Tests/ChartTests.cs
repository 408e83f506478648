using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>Charts say what their tables say, can be saved, and are missed by nobody who has no script.</summary>
public sealed class ChartTests(Server server)
{
    [Fact]
    public async Task Every_chart_shows_each_figure_of_its_table_and_is_saved_as_a_picture()
    {
        var page = await server.VisitAsync("admin@batang.demo");
        var kinds = new List<string>();
        foreach (var url in new[] { "/capaian?tahun=2023", "/kelengkapan?tahun=2023", "/rencana/revisi/4", "/evaluasi/2/hasil" })
        {
            await page.GotoAsync(url);
            await page.WaitForSelectorAsync(".chart svg");
            // Read off the drawing itself, against what the cells of the table say.
            var missing = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('.chart:not([hidden])')].flatMap(figure => {
                  const squeeze = text => text.replace(/\s+/g, '');
                  const drawn = squeeze([...figure.querySelectorAll('svg text')].map(t => t.textContent).join(' '));
                  const table = document.getElementById(figure.dataset.table), kind = figure.dataset.chart;
                  const rows = [...table.querySelectorAll(kind === 'treemap' ? 'tr.plot, tr.sub' : 'tr.plot')];
                  const cells = row => kind === 'heat'
                    ? [...row.querySelectorAll('td[data-value] .status')]
                    : [row.querySelector(kind === 'treemap' ? '[data-amount-text]' : '[data-text]')];
                  const said = rows.flatMap(cells).map(e => squeeze(e.textContent));
                  return said.length === 0 ? [`${kind}: nothing`] : said.filter(s => !drawn.includes(s)).map(s => `${kind}: ${s}`);
                })
                """
            );
            Assert.True(missing.Length == 0, url + " " + string.Join("; ", missing));
            kinds.AddRange(
                await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.chart:not([hidden])')].map(f => f.dataset.chart)")
            );
        }
        Assert.Equal(["bars", "gantt", "heat", "radar", "treemap", "trend"], kinds.Distinct().Order());

        await page.GotoAsync("/capaian?tahun=2022");
        await page.WaitForSelectorAsync(".chart svg");
        foreach (var (type, start) in new[] { ("png", new byte[] { 0x89, 0x50, 0x4E, 0x47 }), ("svg", "<svg"u8.ToArray()) })
        {
            var file = await page.RunAndWaitForDownloadAsync(() => page.Locator($"button[data-save={type}]").First.ClickAsync());
            Assert.Equal($"capaian-dimensi-2022.{type}", file.SuggestedFilename);
            var path = Path.Combine(Server.Screens, file.SuggestedFilename);
            await file.SaveAsAsync(path);
            Assert.Equal(start, (await File.ReadAllBytesAsync(path))[..4]);
        }
        // Printed: the buttons stay away, the drawing does not.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("button[data-save]").First.IsVisibleAsync());
        Assert.True(await page.Locator(".chart svg").First.IsVisibleAsync());
        await page.Context.CloseAsync();

        var plain = await server.VisitAsync("admin@batang.demo", script: false);
        await plain.GotoAsync("/capaian?tahun=2022");
        Assert.Equal(0, await plain.Locator(".chart:visible").CountAsync());
        Assert.Contains("89,7", await plain.TextContentAsync("#dimensi"), StringComparison.Ordinal);
        await plain.Context.CloseAsync();
    }
}
