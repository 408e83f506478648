using System.Net;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
        var waiting = await app.Rows(db =>
            db.Realisations.Where(r => r.State == RealisationState.Submitted)
                .OrderBy(r => r.SubmittedAt)
                .Select(r => r.Programme!.Code)
                .ToListAsync()
        );
        Assert.Equal(3, waiting.Count);
        Assert.Equal(waiting, rows.Select(r => r.Split(' ')[0]));
        Assert.Contains(
            "BR-10 Jalur pejalan kaki ramah difabel di pusat kota | DPUPR | Triwulan IV 2023 | 5 Januari 2024, 11.02 WIB | 1",
            rows
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
