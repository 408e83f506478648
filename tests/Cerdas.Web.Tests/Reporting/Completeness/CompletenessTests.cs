using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Reporting.Completeness;

/// <summary>Who has reported what: in, of them verified in brackets, of them late.</summary>
public sealed class CompletenessTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Page> OpenAsync(int year, string email = "bupati@batang.demo") =>
        await (await Browser.SignedInAsync(app, email)).GetAsync($"/kelengkapan?tahun={year}");

    [Fact]
    public async Task The_quarters_of_2022_are_counted_agency_by_agency()
    {
        var page = await OpenAsync(2022);
        var rows = page.RowsOf("#kelengkapan tbody");
        Assert.Equal(30, rows.Count);
        Assert.Equal(80, page.Html.QuerySelectorAll("#kelengkapan td.num").Sum(c => int.Parse(c.TextContent)));
        Assert.Contains("BPBD | 1 | 1/1 (1) | 1/1 (1) | 1/1 (1) | 1/1 (1)", rows);
        // The reports of Diskominfo counted one by one.
        var own = await app.Rows(db =>
            db.Realisations.Where(r =>
                    r.Year == 2022
                    && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified)
                    && r.Programme!.Plans.Any(p => p.Revision!.Number == 3 && p.Owner!.ShortName == "Diskominfo")
                )
                .Select(r => new
                {
                    r.Quarter,
                    r.State,
                    r.Late,
                })
                .ToListAsync()
        );
        string CellOf(int quarter)
        {
            var found = own.Where(r => r.Quarter == quarter).ToList();
            var late = found.Count(r => r.Late);
            return $"{found.Count}/11 ({found.Count(r => r.State == RealisationState.Verified)})" + (late > 0 ? $" {late} terlambat" : "");
        }
        Assert.Contains($"Diskominfo | 11 | {string.Join(" | ", Enumerable.Range(1, 4).Select(CellOf))}", rows);
        Assert.Contains(rows, r => r.Contains("terlambat", StringComparison.Ordinal));
        Assert.Contains("Kec. Bandar | 1 | 1/1 (1) | 1/1 (1) | 1/1 (1) | 0/1 (0)", rows);
        // The heat map is drawn from what the cells carry.
        var diskominfo = page.Html.QuerySelectorAll("#kelengkapan tbody tr").Single(r => r.FirstElementChild!.TextContent == "Diskominfo");
        Assert.Equal(
            Enumerable
                .Range(1, 4)
                .Select(q =>
                    (own.Count(r => r.Quarter == q) * 100m / 11).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)
                ),
            diskominfo.QuerySelectorAll("[data-value]").Select(c => c.GetAttribute("data-value"))
        );
        var setda = await Some.AgencyAsync(app, "Setda");
        Assert.Equal(
            $"/program?tahun=2022&opd={setda}",
            page.Html.QuerySelectorAll("#kelengkapan a").Single(a => a.TextContent == "Setda").GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_report_returned_is_no_longer_in_and_an_amendment_does_not_count_twice()
    {
        async Task<(int In, int Verified)> LastQuarterAsync()
        {
            var cells = (await OpenAsync(2023))
                .Html.QuerySelectorAll("#kelengkapan tbody tr")
                .Select(r => r.Children[5].TextContent.Trim().Split('/', '(', ')'));
            var counted = cells.Select(c => (In: int.Parse(c[0]), Verified: int.Parse(c[2]))).ToList();
            return (counted.Sum(c => c.In), counted.Sum(c => c.Verified));
        }
        var expected = await app.Rows(async db =>
            (
                await db
                    .Realisations.Where(r =>
                        r.Year == 2023 && r.Quarter == 4 && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified)
                    )
                    .Select(r => r.ProgrammeId)
                    .Distinct()
                    .CountAsync(),
                await db
                    .Realisations.Where(r => r.Year == 2023 && r.Quarter == 4 && r.State == RealisationState.Verified)
                    .Select(r => r.ProgrammeId)
                    .Distinct()
                    .CountAsync()
            )
        );
        var before = await LastQuarterAsync();
        Assert.Equal(expected, before);
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var waiting = await Some.ReportAsync(app, RealisationState.Submitted);
        await verifier.SendAsync(
            await verifier.GetAsync($"/realisasi/{waiting}"),
            new() { ["Reason"] = "Bukti kurang" },
            form: "form[action*=Return]"
        );
        Assert.Equal((before.In - 1, before.Verified), await LastQuarterAsync());
    }

    [Fact]
    public async Task A_year_without_a_plan_and_a_regency_without_one_say_so()
    {
        foreach (var page in new[] { await OpenAsync(2050), await OpenAsync(2023, SecondRegency.Admin) })
            Assert.Contains("Tidak ada program yang direncanakan untuk tahun ini.", page.Main, StringComparison.Ordinal);
    }
}
