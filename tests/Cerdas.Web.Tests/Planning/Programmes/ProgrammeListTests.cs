using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Planning.Programmes;

/// <summary>The programmes of a year, found and sorted, and the page of one.</summary>
public sealed class ProgrammeListTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Verified = " | Terverifikasi | Terverifikasi | Terverifikasi | Terverifikasi";

    private async Task<Page> OpenAsync(string query, string email = "perencana@batang.demo") =>
        await (await Browser.SignedInAsync(fixture.App, email)).GetAsync("/program" + query);

    private static IEnumerable<string> Codes(Page page) => page.RowsOf().Select(r => r.Split(' ')[0]);

    [Theory]
    [InlineData("?tahun=2022&dimensi=living", "LV-01 LV-02 LV-04 LV-05 LV-06 LV-08")]
    [InlineData("?tahun=2022&cari=gv-01", "GV-01")]
    [InlineData("?tahun=2022&cari=%20PUSKESMAS%20", "LV-05")]
    [InlineData("?tahun=2022&dimensi=living&cari=gv-01", "")]
    [InlineData("?tahun=2017", "")]
    public async Task Programmes_are_found_by_year_dimension_and_word(string query, string codes)
    {
        var page = await OpenAsync(query);
        Assert.Equal(codes, string.Join(' ', Codes(page)));
        Assert.Equal(codes.Length == 0, page.Main.Contains("Tidak ada program yang cocok.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agencys_programmes_are_sorted_by_code_or_by_name()
    {
        var setda = await Some.AgencyAsync(fixture.App, "Setda");
        var byCode = await OpenAsync($"?tahun=2022&opd={setda}");
        Assert.Equal(["EN-08", "GV-04", "GV-14", "GV-21", "GV-31", "GV-32", "GV-37", "GV-42"], Codes(byCode));
        var byName = await OpenAsync($"?tahun=2022&opd={setda}&urut=nama");
        Assert.Equal(["GV-21", "GV-42", "GV-32", "GV-37", "EN-08", "GV-14", "GV-04", "GV-31"], Codes(byName));
        Assert.Equal("nama", byName.ValueOf("urut"));
        Assert.Equal("8 program", byName.Html.QuerySelector("main caption")!.TextContent);
    }

    [Fact]
    public async Task A_row_says_agency_dimension_and_the_state_of_its_four_reports()
    {
        var rows = (await OpenAsync("?tahun=2022&dimensi=living")).RowsOf();
        Assert.Equal("LV-05 Antrean daring di puskesmas Quick Win | Dinkes | Smart Living" + Verified, rows[3]);
        // In the last year something is still on its way.
        var draft = (await OpenAsync("?tahun=2023")).RowsOf().Concat((await OpenAsync("?tahun=2023&hal=2")).RowsOf()).ToList();
        Assert.Contains(draft, r => r.EndsWith("| Terverifikasi | – | – | Draf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_year_the_last_reported_one_is_shown_page_by_page()
    {
        var first = await OpenAsync("");
        Assert.Equal("Program 2023", first.Html.QuerySelector("h1")!.TextContent);
        var pager = first.Html.QuerySelector("nav.pager")!;
        Assert.StartsWith("1–50 dari 104", pager.TextContent, StringComparison.Ordinal);
        var next = pager.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal((50, 50), (first.RowsOf().Count, (await OpenAsync(next)).RowsOf().Count));
        Assert.Equal(4, (await OpenAsync("?hal=3")).RowsOf().Count);
    }

    [Fact]
    public async Task A_programmes_page_gives_target_output_and_money_of_each_quarter()
    {
        var page = await OpenAsync("/1?tahun=2022");
        Assert.Contains("anggaran Rp165.000.000", page.Main, StringComparison.Ordinal);
        Assert.Equal("Triwulan IV 2022 | 95 | 84 | Rp120.450.000 | Berjalan | Terverifikasi", page.RowsOf("main table tbody")[^1]);
        // Returned once, in the second quarter.
        Assert.Contains("Bukti yang dilampirkan berasal dari tahun sebelumnya.", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync("/1", SecondRegency.Planner)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync("/999999")).Status);
    }
}
