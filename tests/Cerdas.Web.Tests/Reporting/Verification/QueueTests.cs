using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Reporting.Verification;

/// <summary>Reports that wait for a verifier.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private App app = null!;
    private Browser verifier = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_longest_waiting_stands_first_and_leaves_the_queue_once_it_is_verified()
    {
        var queue = await verifier.GetAsync("/verifikasi");
        var rows = queue.RowsOf();
        Assert.Equal(13, rows.Count);
        Assert.Equal(
            "SO-14 Pelaporan gangguan ketertiban umum secara daring | Satpol PP | Triwulan IV 2018 | 5 Januari 2019, 11.02 WIB | 1",
            rows[0]
        );
        Assert.Equal(
            "GV-22 Publikasi risalah dan agenda DPRD secara daring | Setwan | Triwulan IV 2019 | 18 Januari 2020, 11.57 WIB terlambat | 1",
            rows[3]
        );
        Assert.Equal(
            "BR-10 Jalur pejalan kaki ramah difabel di pusat kota | DPUPR | Triwulan IV 2023 | 5 Januari 2024, 11.02 WIB | 1",
            rows[^1]
        );
        var first = queue.Html.QuerySelector("main tbody a")!.GetAttribute("href")!;
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await verifier.SendAsync(await verifier.GetAsync(first), form: "form[action*=Verify]")).Status
        );
        Assert.Equal(rows.Skip(1), (await verifier.GetAsync("/verifikasi")).RowsOf());
    }

    [Fact]
    public async Task A_regency_without_reports_has_an_empty_queue_and_who_reports_has_none()
    {
        var neighbour = await Browser.SignedInAsync(app, SecondRegency.Verifier);
        Assert.Contains("Tidak ada laporan yang menunggu.", (await neighbour.GetAsync("/verifikasi")).Main, StringComparison.Ordinal);
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/verifikasi")).Status);
    }
}
