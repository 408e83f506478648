using System.Net;
using System.Text.Json;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Reporting.Achievements;

public sealed class PublishedFiguresTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    [Fact]
    public async Task The_api_gives_batang_2022_as_published()
    {
        var json = JsonDocument.Parse((await new Browser(app).GetAsync("/api/v1/regencies/33.25/achievements?year=2022")).Text).RootElement;
        Assert.Equal(("33.25", 2022), (json.GetProperty("region").GetString(), json.GetProperty("year").GetInt32()));
        Assert.Equal(
            [("governance", 39, 35), ("branding", 7, 6), ("economy", 10, 8), ("living", 6, 5), ("society", 12, 10), ("environment", 6, 6)],
            json.GetProperty("dimensions")
                .EnumerateArray()
                .Select(d =>
                    (d.GetProperty("code").GetString()!, d.GetProperty("planned").GetInt32(), d.GetProperty("realised").GetInt32())
                )
        );
        Assert.Equal(3500m / 39m, json.GetProperty("dimensions")[0].GetProperty("percent").GetDecimal());
        var total = json.GetProperty("total");
        Assert.Equal(
            (80, 70, 87.5m),
            (total.GetProperty("planned").GetInt32(), total.GetProperty("realised").GetInt32(), total.GetProperty("percent").GetDecimal())
        );
    }

    [Fact]
    public async Task Nothing_planned_is_null_in_the_api_and_words_on_the_page()
    {
        var json = JsonDocument.Parse((await new Browser(app).GetAsync("/api/v1/regencies/33.25/achievements?year=2018")).Text).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("dimensions")[5].GetProperty("percent").ValueKind);
        var row = (await new Browser(app).GetAsync("/daerah/33.25?tahun=2018")).Html.QuerySelectorAll("#dimensi tbody tr")[5];
        Assert.Contains("belum ada data", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/regencies/33.99/achievements", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/regencies/33.27/achievements", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/regencies/33.25/achievements?year=22", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/regencies/33.25/achievements?year=x", HttpStatusCode.BadRequest)]
    [InlineData("/daerah/33.99", HttpStatusCode.NotFound)]
    [InlineData("/daerah/33.25?tahun=99999", HttpStatusCode.NotFound)]
    [InlineData("/daerah/33.25/penjelasan?dimensi=nope", HttpStatusCode.NotFound)]
    [InlineData("/daerah/33.25/penjelasan?opd=999999", HttpStatusCode.NotFound)]
    [InlineData("/daerah/33.25/penjelasan?rencanaaksi=nope", HttpStatusCode.NotFound)]
    [InlineData("/daerah/33.25/program/XX-01", HttpStatusCode.NotFound)]
    public async Task What_does_not_exist_is_said_so(string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await new Browser(app).GetAsync(url)).Status);

    /// <summary>From the published page: one click to the working, one more to the programme with its evidence.</summary>
    [Fact]
    public async Task The_explanation_of_89_7_lists_35_counted_and_4_not_each_with_report_and_evidence()
    {
        var citizen = new Browser(app);
        var front = await citizen.GetAsync("/daerah/33.25?tahun=2022");
        var link = front
            .Html.QuerySelectorAll("#dimensi a")
            .First(a => a.TextContent.Contains("89,7", StringComparison.Ordinal))
            .GetAttribute("href")!;
        var explanation = await citizen.GetAsync(link);
        var rows = explanation.Html.QuerySelectorAll("#dasar tbody tr").ToList();
        var (counted, not) = (
            rows.Where(r => r.GetAttribute("data-counted") == "ya").ToList(),
            rows.Where(r => r.GetAttribute("data-counted") == "tidak").ToList()
        );
        Assert.Equal((35, 4), (counted.Count, not.Count));
        Assert.All(counted, r => Assert.Matches("Triwulan (I|II|III|IV) 2022.*diverifikasi", r.TextContent.ReplaceLineEndings(" ")));
        Assert.All(counted, r => Assert.NotEmpty(r.QuerySelectorAll("ul li")));
        Assert.All(not, r => Assert.Contains("Belum", r.TextContent, StringComparison.Ordinal));
        var programme = await citizen.GetAsync(counted[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Matches("[0-9a-f]{12}…", programme.Main);
    }

    [Fact]
    public async Task The_first_reports_of_a_new_year_do_not_take_over_the_front_page()
    {
        await using var own = await App.StartAsync();
        var (officer, verifier) = (
            await Browser.SignedInAsync(own, "admin@batang.demo"),
            await Browser.SignedInAsync(own, "verifikator@batang.demo")
        );
        var programme = await own.Rows(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(
                db.PlannedProgrammes.Where(p => p.Revision!.ClosedOn == null && p.EndYear >= 2024)
                    .OrderBy(p => p.Id)
                    .Select(p => p.ProgrammeId)
            )
        );
        await officer.SendAsync(
            await officer.GetAsync($"/program/{programme}/realisasi/2024/1"),
            new() { ["Input.ProgrammeState"] = "Running" },
            button: ("aksi", "ajukan"),
            files: ("Evidence.Files", "a.pdf", Files.Pdf("2024"))
        );
        var report = await own.Rows(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                db.Realisations.Where(r => r.Year == 2024).Select(r => r.Id)
            )
        );
        await verifier.SendAsync(await verifier.GetAsync($"/realisasi/{report}"), form: "form[action*=Verify]");
        var citizen = new Browser(own);
        Assert.Contains("97 / 104", (await citizen.GetAsync("/daerah/33.25")).Main, StringComparison.Ordinal);
        Assert.Contains("masih berjalan: baru 1 dari", (await citizen.GetAsync("/daerah/33.25?tahun=2024")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_verification_is_said_beside_the_figure_it_may_change()
    {
        var page = await new Browser(app).GetAsync("/daerah/33.25/penjelasan?tahun=2023&hal=1");
        Assert.Contains("menunggu verifikasi", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_percentage_on_the_dashboard_leads_to_lines_that_add_up_to_it()
    {
        var reader = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var page = await reader.GetAsync("/capaian?tahun=2022");
        var rows = page
            .Html.QuerySelectorAll("#dimensi tbody tr, #bagian tbody tr, #opd tbody tr, #lintas tbody tr")
            .Where(r => r.QuerySelector("a") is not null)
            .ToList();
        Assert.True(rows.Count > 45);
        foreach (var row in rows)
        {
            var numbers = row.QuerySelectorAll("td[data-count]").Select(c => int.Parse(c.TextContent)).ToList();
            var link = row.QuerySelector("a")!.GetAttribute("href")!;
            var lines = new List<string?>();
            for (var n = 1; ; n++)
            {
                var explanation = await reader.GetAsync($"{link}&hal={n}");
                lines.AddRange(explanation.Html.QuerySelectorAll("#dasar tbody tr").Select(r => r.GetAttribute("data-counted")));
                if (explanation.Html.QuerySelector(".pager a[rel=next]") is null)
                    break;
            }
            Assert.Equal((numbers[0], numbers[1]), (lines.Count(l => l == "ya"), lines.Count));
        }
    }

    [Fact]
    public async Task Published_totals_of_2023_and_the_budgets_hold()
    {
        var reader = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var page = await reader.GetAsync("/capaian?tahun=2023");
        Assert.Contains("97 / 104", page.Main, StringComparison.Ordinal);
        var years = (await reader.GetAsync("/capaian?tahun=2018")).Main;
        Assert.Contains("Rp5.500.000.000", years, StringComparison.Ordinal);
        Assert.Contains("Rp7.000.000.000", (await reader.GetAsync("/capaian?tahun=2019")).Main, StringComparison.Ordinal);
        var sources = await app.Rows(async db =>
            (
                await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
                    db.Budgets.Where(b =>
                        b.Year == 2023 && db.PlannedProgrammes.Any(p => p.Id == b.PlannedProgrammeId && p.Revision!.ClosedOn == null)
                    )
                )
            )
                .GroupBy(b => b.Source)
                .ToDictionary(g => g.Key, g => g.Sum(b => b.Amount))
        );
        Assert.Equal(
            (18_755_371_000m, 3_300_000_000m),
            (sources[Cerdas.Planning.FundingSource.Apbd], sources[Cerdas.Planning.FundingSource.Csr])
        );
    }

    [Fact]
    public async Task English_is_complete_on_the_public_pages()
    {
        var reader = new Browser(app);
        await reader.GetAsync("/bahasa/en?kembali=/");
        var page = await reader.GetAsync("/daerah/33.25?tahun=2022");
        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Contains("89.7%", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Capaian", page.Main, StringComparison.Ordinal);
    }
}
