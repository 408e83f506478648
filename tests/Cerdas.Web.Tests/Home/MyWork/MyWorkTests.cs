using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Home.MyWork;

/// <summary>The first page after signing in, on 12 January 2024: what waits for whom.</summary>
public sealed class MyWorkTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string[] Reader =
    [
        "Capaian 2023 | 93,3 % | 97 / 104 program",
        "Kuota inovasi 2023 | 10 / 38 | OPD memenuhi",
        "Laporan masuk | Kelengkapan | OPD × triwulan",
    ];

    private async Task<Page> OpenAsync(string email) => await (await Browser.SignedInAsync(fixture.App, email)).GetAsync("/kerja");

    private static IEnumerable<string> Tasks(Page page) => page.Html.QuerySelectorAll("#kursi li").Select(l => Page.Plain(l.TextContent));

    [Fact]
    public async Task An_operator_sees_the_reports_tasks_and_quota_of_the_own_agency()
    {
        var page = await OpenAsync("operator@batang.demo");
        Assert.Equal(
            [
                "Dikembalikan | 0 | perbaiki dan ajukan lagi",
                "Belum dilaporkan | 13 | 0 melewati batas tepat waktu",
                "Draf | 0 | belum diajukan",
                Reader[0],
                Reader[2],
            ],
            page.Tiles
        );
        Assert.Equal(
            ["Evaluasi 2023 tahap 2 17 pertanyaan belum dijawab, sampai 30 Januari 2024", "Rekomendasi evaluasi 1 menunggu tindakan"],
            Tasks(page)
        );
        Assert.Contains("Inovasi 2023: 2 dari 3 diterima; kurang 1", page.Main, StringComparison.Ordinal);
        // Of this agency alone: no column says whose.
        Assert.Equal(13, page.RowsOf().Count);
        Assert.Contains(
            "GV-01 Layanan aduan warga terpadu berbasis web dan pesan singkat | Triwulan I 2024 | Belum dilaporkan | 15 Mei 2024",
            page.RowsOf()
        );
        Assert.Equal(page.Tiles, (await OpenAsync("kepala@batang.demo")).Tiles);
    }

    [Fact]
    public async Task A_verifier_sees_how_many_reports_wait_and_what_is_to_judge()
    {
        var page = await OpenAsync("verifikator@batang.demo");
        Assert.Equal(["Menunggu verifikasi | 3 | laporan dari OPD", Reader[0], Reader[2]], page.Tiles);
        Assert.Equal(
            ["Rekomendasi evaluasi 1 menunggu verifikasi"],
            Tasks(page).Where(t => !t.EndsWith("nilai sebagai juri", StringComparison.Ordinal))
        );
        Assert.Equal(5, Tasks(page).Count(t => t.EndsWith("nilai sebagai juri", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("bupati@batang.demo")]
    [InlineData("perencana@batang.demo")]
    public async Task Who_reports_nothing_sees_the_figures_of_the_regency(string email) =>
        Assert.Equal(Reader, (await OpenAsync(email)).Tiles);

    [Fact]
    public async Task The_admin_sees_the_reports_of_every_agency_with_whose_they_are()
    {
        var page = await OpenAsync("admin@batang.demo");
        Assert.Equal(
            ["Dikembalikan | 1 |", "Belum dilaporkan | 104 |", "Draf | 1 |"],
            page.Tiles.Take(3).Select(t => t[..(t.LastIndexOf('|') + 1)])
        );
        Assert.Equal("EC-06 Rantai dingin hasil perikanan tangkap | DKP | Triwulan IV 2023", page.RowsOf()[0].Split(" | Dikembalikan")[0]);
        Assert.Equal(50, page.RowsOf().Count);
    }

    [Fact]
    public async Task The_national_viewer_is_asked_for_a_regency_first()
    {
        var page = await OpenAsync("nasional@kementerian.demo");
        Assert.Contains("Pilih daerah yang ingin dilihat.", page.Main, StringComparison.Ordinal);
        Assert.Equal("/daerah", page.Html.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Empty(page.Tiles);
    }
}
