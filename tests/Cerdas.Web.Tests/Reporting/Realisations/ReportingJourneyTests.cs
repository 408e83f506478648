using System.Net;
using System.Text.Json;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Reporting.Realisations;

/// <summary>
/// The main job, without JavaScript: report a quarter with a photo, have it returned, mend it, have it verified, see the public figure
/// move.
/// </summary>
public sealed class ReportingJourneyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    [Fact]
    public async Task A_report_goes_from_the_officer_to_the_public_figure()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var citizen = new Browser(app);
        Assert.Equal(97, await RealisedAsync(citizen));
        Assert.Contains(
            "93,3 %",
            (await citizen.GetAsync("/daerah/33.25?tahun=2023")).Main.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );

        var form = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var former = form.Html.QuerySelector("[name='Evidence.Remove']")?.GetAttribute("value");
        var noEvidence = await officer.SendAsync(
            form,
            new()
            {
                ["Evidence.Remove"] = former,
                ["Input.ProgrammeState"] = "Running",
                ["Input.Output"] = "12,5",
                ["Input.Apbd"] = "1.250.000",
            },
            button: ("aksi", "ajukan")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noEvidence.Status);
        Assert.Contains("bukti", noEvidence.ErrorOf("Evidence.Files"), StringComparison.Ordinal);
        Assert.Equal(("12,5", "1.250.000"), (noEvidence.ValueOf("Input.Output"), noEvidence.ValueOf("Input.Apbd")));
        Assert.Equal(former is not null, noEvidence.Html.QuerySelector("[name='Evidence.Remove'][checked]") is not null);

        var submitted = await officer.SendAsync(
            noEvidence,
            new() { ["Evidence.Kind"] = "Photo", ["Evidence.Title"] = "Foto pelaksanaan" },
            button: ("aksi", "ajukan"),
            files: ("Evidence.Files", "foto.png", Files.Png(800, 600))
        );
        Assert.Equal(HttpStatusCode.Redirect, submitted.Status);
        var report = await LastAsync(id);
        Assert.Equal(
            (RealisationState.Submitted, 12.5m, 1_250_000m, 1),
            (report.State, report.Output, report.Spendings.Single().Amount, report.Evidence.Count)
        );
        Assert.Equal(97, await RealisedAsync(citizen));

        var details = await verifier.GetAsync($"/realisasi/{report.Id}");
        var withoutReason = await verifier.SendAsync(details, new() { ["Reason"] = " " }, form: "form[action*=Return]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutReason.Status);
        Assert.Contains("Alasan", withoutReason.ErrorOf("Reason"), StringComparison.Ordinal);
        var returned = await verifier.SendAsync(
            details,
            new() { ["Reason"] = "Foto tidak menunjukkan layanan." },
            form: "form[action*=Return]"
        );
        Assert.Equal(HttpStatusCode.Redirect, returned.Status);

        var mend = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
        Assert.Contains("Foto tidak menunjukkan layanan.", mend.Main, StringComparison.Ordinal);
        await officer.SendAsync(
            mend,
            new() { ["Input.Output"] = "13" },
            button: ("aksi", "ajukan"),
            files: ("Evidence.Files", "foto2.jpg", Files.Jpeg(640, 480))
        );
        details = await verifier.GetAsync($"/realisasi/{report.Id}");
        Assert.Contains("foto2.jpg", details.Main, StringComparison.Ordinal);
        var verified = await verifier.SendAsync(details, form: "form[action*=Verify]");
        Assert.Equal(HttpStatusCode.Redirect, verified.Status);

        Assert.Equal(98, await RealisedAsync(citizen));
        Assert.Contains(
            "94,2 %",
            (await citizen.GetAsync("/daerah/33.25?tahun=2023")).Main.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        var steps = (await LastAsync(id)).Steps.Select(s => s.Action).ToList();
        Assert.Equal(
            [RealisationAction.Submit, RealisationAction.Return, RealisationAction.Submit, RealisationAction.Verify],
            steps.TakeLast(4)
        );
        var audited = await app.Rows(db =>
            db.Audit.Where(a => a.Entity == "Realisation" && a.EntityKey == report.Id.ToString())
                .OrderBy(a => a.Id)
                .Select(a => a.OfficerName)
                .ToListAsync()
        );
        Assert.Equal("Verifikator Tim Pelaksana", audited[^1]);
    }

    private static async Task<int> RealisedAsync(Browser citizen) =>
        JsonDocument
            .Parse((await citizen.GetAsync("/api/v1/regencies/33.25/achievements?year=2023")).Text)
            .RootElement.GetProperty("total")
            .GetProperty("realised")
            .GetInt32();

    private Task<Realisation> LastAsync(int programmeId) =>
        app.Rows(db =>
            db.Realisations.Include(r => r.Spendings)
                .Include(r => r.Evidence)
                .Include(r => r.Steps.OrderBy(s => s.Id))
                .Where(r => r.ProgrammeId == programmeId && r.Year == 2023 && r.Quarter == 4)
                .OrderByDescending(r => r.Sequence)
                .FirstAsync()
        );
}
