using System.Net;
using System.Text.Json;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>
/// Mission, action plan, source of funding, indicators and legal bases: on the public page and in the API, with the same sums.
/// </summary>
public sealed class BreakdownTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly Browser citizen = new(fixture.App);

    private async Task<JsonElement> ApiAsync(string path)
    {
        var answer = await citizen.GetAsync($"/api/v1/regencies/33.25/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    private static int SumOf(IEnumerable<JsonElement> rows, string of) => rows.Sum(r => r.GetProperty(of).GetInt32());

    [Fact]
    public async Task The_missions_add_up_to_the_published_total_and_each_is_explained()
    {
        var page = await citizen.GetAsync("/daerah/33.25/rincian?tahun=2022");
        var missions = page.Html.QuerySelectorAll("#misi tbody tr");
        Assert.Equal(5, missions.Length);
        Assert.Equal(80, missions.Sum(m => int.Parse(m.QuerySelector("td.planned")!.TextContent)));
        var why = missions[0].QuerySelector("a")!.GetAttribute("href")!;
        var explained = await citizen.GetAsync(why);
        Assert.Contains("Misi 1.", explained.Main, StringComparison.Ordinal);
        var out2022 = await ApiAsync("achievements/breakdown?year=2022");
        var rows = out2022.GetProperty("missions").EnumerateArray().ToList();
        Assert.Equal((80, 70), (SumOf(rows, "planned"), SumOf(rows, "realised")));
        Assert.Equal(0, out2022.GetProperty("withoutMission").GetProperty("planned").GetInt32());
        Assert.Equal(4, out2022.GetProperty("actionPlans").GetArrayLength());
        var agencies = out2022.GetProperty("agencies").EnumerateArray().ToList();
        Assert.Equal((80, 70), (SumOf(agencies, "planned"), SumOf(agencies, "realised")));
        // A mission of another regency, or of none, is not known.
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/penjelasan?tahun=2022&misi=99999")).Status);
    }

    [Fact]
    public async Task Money_by_source_has_the_published_totals_and_the_sums_of_the_ledger()
    {
        var money = await ApiAsync("money");
        var sources = money.GetProperty("sources").EnumerateArray().ToList();
        decimal BudgetOf(int year, string source) =>
            sources
                .Single(s => s.GetProperty("year").GetInt32() == year && s.GetProperty("source").GetString() == source)
                .GetProperty("budget")
                .GetDecimal();
        Assert.Equal((18_755_371_000m, 3_300_000_000m), (BudgetOf(2023, "Apbd"), BudgetOf(2023, "Csr")));
        Assert.Equal((5_500_000_000m, 7_000_000_000m), (BudgetOf(2018, "Apbd"), BudgetOf(2019, "Apbd")));
        foreach (var year in money.GetProperty("years").EnumerateArray().Where(y => y.GetProperty("year").GetInt32() <= 2023))
        foreach (var of in new[] { "budget", "spent" })
            Assert.Equal(
                year.GetProperty(of).GetDecimal(),
                sources
                    .Where(s => s.GetProperty("year").GetInt32() == year.GetProperty("year").GetInt32())
                    .Select(s => s.GetProperty(of))
                    .Where(v => v.ValueKind == JsonValueKind.Number)
                    .Sum(v => v.GetDecimal())
            );
        var page = await citizen.GetAsync("/daerah/33.25/rincian?tahun=2023");
        Assert.Equal(
            ["2018", "2019", "2020", "2021", "2022", "2023"],
            page.Html.QuerySelectorAll("#sumber thead th").Skip(1).Select(h => h.TextContent)
        );
    }

    [Fact]
    public async Task Indicators_stand_with_percent_of_target()
    {
        var out2022 = await ApiAsync("indicators?year=2022");
        var spbe = out2022
            .GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("name").GetString()!.Contains("SPBE", StringComparison.Ordinal));
        var of2022 = spbe.GetProperty("years").EnumerateArray().Single(y => y.GetProperty("year").GetInt32() == 2022);
        Assert.Equal((2.7m, 2.74m, true), (Number("target"), Number("result"), of2022.GetProperty("met").GetBoolean()));
        Assert.InRange(Number("percentOfTarget"), 101.48m, 101.49m);
        var page = await citizen.GetAsync("/daerah/33.25/rincian?tahun=2022");
        Assert.Contains("101,5 %", page.Main.Replace('\u00a0', ' '), StringComparison.Ordinal);

        decimal Number(string of) => of2022.GetProperty(of).GetDecimal();
    }

    [Fact]
    public async Task A_legal_basis_says_what_it_adopts_and_hands_its_text_out()
    {
        var page = await citizen.GetAsync("/daerah/33.25/rincian");
        var perbup = page
            .Html.QuerySelectorAll("#dasar-hukum ~ ul li")
            .Single(l => l.TextContent.Contains("Nomor 23 Tahun 2019", StringComparison.Ordinal));
        Assert.Contains("masterplan revisi 2", perbup.TextContent, StringComparison.Ordinal);
        var file = perbup.QuerySelector("a")!.GetAttribute("href")!;
        using var answer = await citizen.Http.GetAsync(file);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var rows = (await ApiAsync("legal-bases")).GetProperty("legalBases").EnumerateArray().ToList();
        Assert.Equal(file, rows.Single(r => r.GetProperty("number").GetString() == "23").GetProperty("file").GetString());
        // Evidence is not handed out by this door, nor the text of another regency.
        var other = await fixture.App.Rows(db => db.LegalBases.Select(l => l.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/daerah/33.26/dasar-hukum/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/dasar-hukum/99999")).Status);
        // The planner's page leads to the same list.
        var planner = await Browser.SignedInAsync(fixture.App, "perencana@batang.demo");
        var revision = await planner.GetAsync("/rencana/revisi/2");
        Assert.NotNull(revision.Html.QuerySelector("main a[href$='/rincian#dasar-hukum']"));
    }
}
