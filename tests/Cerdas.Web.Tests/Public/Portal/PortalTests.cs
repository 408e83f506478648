using System.Net;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>The public portal: a sentence by rule, where figures come from, two years compared.</summary>
public sealed class PortalTests : IAsyncLifetime
{
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(
        "tahun=2022",
        "Pada 2022, 70 dari 80 program Smart City yang direncanakan terbukti berjalan (87,5 %), "
            + "naik 7,5 poin dari 2021. Yang terbaik: Smart Environment. "
            + "Paling banyak yang belum berjalan: Smart Governance (4 program). Anggaran"
    )]
    [InlineData(
        "tahun=2022&bahasa=en",
        "In 2022, 70 of the 80 Smart City programmes planned were proven to run (87.5%), "
            + "7.5 points more than in 2021. Best: Smart Environment. Most programmes not running: Smart Governance (4). Budget"
    )]
    [InlineData("tahun=2024", "Untuk 2024 direncanakan 103 program. Belum ada laporan yang terverifikasi")]
    [InlineData("tahun=2050", "Untuk 2050 belum ada program yang direncanakan.")]
    public async Task The_year_is_told_in_a_sentence_made_of_its_figures(string query, string sentence)
    {
        var page = await citizen.GetAsync("/daerah/33.25?" + query);
        Assert.StartsWith(sentence, page.Html.QuerySelector("#ringkas")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(
            page.Html.QuerySelector("#ringkas")!.TextContent,
            page.Html.QuerySelector("meta[name=description]")!.GetAttribute("content")
        );
    }

    [Fact]
    public async Task Every_headline_says_from_when_it_is_how_much_is_proven_and_why()
    {
        var page = await citizen.GetAsync("/daerah/33.25?tahun=2022");
        var from = page.Html.QuerySelector("#asal")!;
        Assert.Contains("saat laporan terakhir diverifikasi", from.TextContent, StringComparison.Ordinal);
        Assert.Contains("70 dari 70 program yang terealisasi punya bukti tersimpan", from.TextContent, StringComparison.Ordinal);
        Assert.Contains(from.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/daerah/33.25/penjelasan?tahun=2022");
        // What was promised, what runs, what it cost, what is next.
        var facts = page.Html.QuerySelectorAll("section[aria-labelledby=janji] dd").Select(d => d.TextContent).ToList();
        Assert.Contains("80 program", facts[0], StringComparison.Ordinal);
        Assert.Contains("70 program terbukti berjalan, 10 belum", facts[1], StringComparison.Ordinal);
        Assert.Contains("dibelanjakan dari anggaran", facts[2], StringComparison.Ordinal);
        Assert.Contains("104 program direncanakan untuk 2023", facts[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_city_down_to_the_evidence_every_step_has_an_address_and_the_parts_add_up()
    {
        static (int Realised, int Planned)[] Parts(Page page) =>
            [
                .. page
                    .Html.QuerySelectorAll("#bagian tbody tr")
                    .Select(r =>
                        r.QuerySelectorAll("[data-count]")
                            .Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture))
                            .ToArray()
                    )
                    .Select(c => (c[0], c[1])),
            ];
        var city = await citizen.GetAsync("/daerah/33.25/penjelasan?tahun=2022");
        Assert.Equal((70, 80), (Parts(city).Sum(p => p.Realised), Parts(city).Sum(p => p.Planned)));
        var dimension = await citizen.GetAsync(city.Html.QuerySelector("#bagian a")!.GetAttribute("href")!);
        Assert.Equal((35, 39), (Parts(dimension).Sum(p => p.Realised), Parts(dimension).Sum(p => p.Planned)));
        var part = await citizen.GetAsync(dimension.Html.QuerySelector("#bagian a")!.GetAttribute("href")!);
        Assert.Empty(Parts(part));
        using var json = System.Text.Json.JsonDocument.Parse(
            await citizen.Http.GetStringAsync(part.Html.QuerySelector(".formula a")!.GetAttribute("href"))
        );
        Assert.Equal(
            part.Html.QuerySelectorAll("#dasar th a").Select(a => a.TextContent).Order(),
            json.RootElement.GetProperty("programmes").EnumerateArray().Select(p => p.GetProperty("code").GetString()!).Order()
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await citizen.Http.GetAsync("/api/v1/regencies/33.25/achievements/working?dimension=zzz")).StatusCode
        );
        Assert.Equal(
            ["Kabupaten Batang 2022", "Semua dimensi", "Smart Governance"],
            part.Html.QuerySelectorAll(".crumbs a").Select(a => a.TextContent)
        );
        foreach (var link in part.Html.QuerySelectorAll(".crumbs a").Select(a => a.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(link)).Status);
        var quarter = part
            .Html.QuerySelectorAll("#dasar tr[data-counted=ya] a")
            .Select(a => a.GetAttribute("href")!)
            .First(h => h.Contains('#', StringComparison.Ordinal));
        var programme = await citizen.GetAsync(quarter);
        Assert.Matches("[0-9a-f]{12}…", programme.Html.GetElementById(quarter.Split('#')[1])!.TextContent);
    }

    [Fact]
    public async Task Two_years_are_compared_figure_by_figure_and_programme_by_programme()
    {
        var page = await citizen.GetAsync("/daerah/33.25/banding?dari=2021&ke=2022");
        var total = page.Html.QuerySelector("#banding tr.total")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("80,0 %", total, StringComparison.Ordinal);
        Assert.Contains("87,5 %", total, StringComparison.Ordinal);
        Assert.Contains("+7,5", total, StringComparison.Ordinal);
        var first = page.Html.QuerySelector("h2 + ul a")!.TextContent;
        var ledger = await app.Rows(db =>
            db.Realisations.Where(r => r.Programme!.Code == first && r.State == RealisationState.Verified)
                .Select(r => new
                {
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.ProgrammeState,
                })
                .ToListAsync()
        );
        bool Runs(int year) =>
            ledger
                .Where(r => r.Year == year)
                .OrderBy(r => r.Quarter)
                .ThenBy(r => r.Sequence)
                .Select(r => r.ProgrammeState is ProgrammeState.Running or ProgrammeState.Done)
                .LastOrDefault();
        Assert.Equal((false, true), (Runs(2021), Runs(2022)));
        // What ended as planned is not told as what fell away.
        using var plan = System.Text.Json.JsonDocument.Parse(
            await citizen.Http.GetStringAsync("/api/v1/regencies/33.25/achievements/working?year=2023")
        );
        var planned = plan
            .RootElement.GetProperty("programmes")
            .EnumerateArray()
            .Select(p => p.GetProperty("code").GetString()!)
            .ToHashSet();
        var later = await citizen.GetAsync("/daerah/33.25/banding?dari=2022&ke=2023");
        List<string> Under(string heading) =>
            [
                .. later
                    .Html.QuerySelectorAll("h2")
                    .Single(h => h.TextContent.Contains(heading, StringComparison.Ordinal))
                    .NextElementSibling!.QuerySelectorAll("a")
                    .Select(a => a.TextContent),
            ];
        Assert.Equal(104, planned.Count);
        Assert.Empty(Under("tidak lagi terbukti"));
        Assert.Contains("EC-15", Under("tidak direncanakan lagi"));
        Assert.All(Under("tidak direncanakan lagi"), code => Assert.DoesNotContain(code, planned));
        // The sentence speaks of the years chosen, whichever way round they are asked for.
        var far = await citizen.GetAsync("/daerah/33.25/banding?dari=2023&ke=2018");
        Assert.Contains("poin dari 2018", far.Html.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        // A year without a verified report is not compared: nothing stopped in it.
        var early = await citizen.GetAsync("/daerah/33.25/banding?dari=2023&ke=2024");
        Assert.Contains("belum dapat dibandingkan", early.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("-93", early.Main, StringComparison.Ordinal);
        Assert.Equal(
            "belum ada data",
            (await citizen.GetAsync("/daerah/33.25?tahun=2024")).Html.QuerySelector("#total-capaian")!.TextContent.Trim()
        );
        // A year without data is no zero, and nonsense is not found.
        Assert.Contains(
            "belum ada data",
            (await citizen.GetAsync("/daerah/33.25/banding?dari=2050&ke=2022")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/banding?dari=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/99.99/banding")).Status);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync("/daerah/33.26/banding")).Status);
    }

    [Fact]
    public async Task The_programme_says_its_budget_target_and_state_of_the_year()
    {
        var page = await citizen.GetAsync("/daerah/33.25/program/GV-01?tahun=2022");
        Assert.Contains("Anggaran 2022", page.Main, StringComparison.Ordinal);
        Assert.Contains("Target keluaran 2022", page.Main, StringComparison.Ordinal);
        Assert.Contains("terserap", page.Main, StringComparison.Ordinal);
    }
}
