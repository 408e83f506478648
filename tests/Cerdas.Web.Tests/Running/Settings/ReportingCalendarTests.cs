using System.Net;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Settings;

public sealed class ReportingCalendarTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("20", "15", "45")]
    [InlineData("x", "15", "45")]
    [InlineData("", "15", "45")]
    [InlineData("1", "15", "366")]
    public async Task Days_out_of_order_are_refused_and_stay_typed(string due, string late, string locked)
    {
        var page = await admin.SendAsync(
            await admin.GetAsync("/pengaturan"),
            new()
            {
                ["Days.Due"] = due,
                ["Days.Late"] = late,
                ["Days.Lock"] = locked,
            },
            "form[action*=Days]"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(due, page.ValueOf("Days.Due"));
        Assert.NotEmpty(page.Html.QuerySelectorAll(".error"));
    }

    [Fact]
    public async Task The_lock_closes_a_quarter_a_reopening_opens_it_for_its_agency_until_its_day()
    {
        const int quarter = 2;
        var programme = await app.Rows(db =>
            db.PlannedProgrammes.Where(p =>
                    p.Revision!.ClosedOn == null
                    && p.StartYear <= 2023
                    && !db.Realisations.Any(r => r.ProgrammeId == p.ProgrammeId && r.Year == 2023 && r.Quarter == quarter)
                )
                .OrderBy(p => p.Id)
                .Select(p => p.ProgrammeId)
                .FirstAsync()
        );
        var url = $"/program/{programme}/realisasi/2023/{quarter}";
        Assert.Contains("dikunci dan belum pernah dilaporkan", (await admin.GetAsync(url)).Main, StringComparison.Ordinal);
        var owner = await app.Rows(db =>
            db.PlannedProgrammes.Where(p => p.ProgrammeId == programme && p.Revision!.ClosedOn == null).Select(p => p.OwnerId).SingleAsync()
        );
        var past = await admin.SendAsync(
            await admin.GetAsync("/pengaturan"),
            new()
            {
                ["Reopen.Year"] = "2023",
                ["Reopen.Quarter"] = $"{quarter}",
                ["Reopen.Until"] = "2024-01-11",
                ["Reopen.Reason"] = "r",
            },
            "form[action*=Reopen]"
        );
        Assert.NotNull(past.ErrorOf("Reopen.Until"));
        var far = await admin.SendAsync(past, new() { ["Reopen.Until"] = "9999-12-31" }, "form[action*=Reopen]");
        Assert.Contains("Paling lama 366 hari", far.ErrorOf("Reopen.Until"), StringComparison.Ordinal);
        var opened = await admin.SendAsync(
            past,
            new() { ["Reopen.Until"] = "2024-01-13", ["Reopen.AgencyId"] = $"{owner}" },
            "form[action*=Reopen]"
        );
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(url)).Status);
        // 13 January ends in Batang (UTC+7) at 17.00 UTC.
        app.Clock.SetUtcNow(new DateTimeOffset(2024, 1, 13, 16, 59, 59, TimeSpan.Zero));
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(url)).Status);
        Assert.DoesNotContain("dikunci dan belum", (await admin.GetAsync(url)).Main, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("dikunci dan belum pernah dilaporkan", (await admin.GetAsync(url)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reopening_can_be_ended_and_own_dates_removed()
    {
        var programme = await app.Rows(db =>
            db.Realisations.Where(r => r.State == RealisationState.Draft && r.Year == 2023 && r.Quarter == 4)
                .Select(r => r.ProgrammeId)
                .FirstAsync()
        );
        app.Clock.Advance(TimeSpan.FromDays(60));
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        await admin.SendAsync(
            await admin.GetAsync("/pengaturan"),
            new()
            {
                ["Reopen.Year"] = "2023",
                ["Reopen.Quarter"] = "4",
                ["Reopen.Until"] = "2024-03-31",
                ["Reopen.Reason"] = "Banjir",
            },
            "form[action*=Reopen]"
        );
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/program/{programme}/realisasi/2023/4")).Status);
        var reopening = await app.Rows(db => db.Reopenings.Select(r => r.Id).FirstAsync());
        await admin.SendAsync(await admin.GetAsync("/pengaturan"), form: "form[action*=End]", button: ("reopeningId", $"{reopening}"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync($"/program/{programme}/realisasi/2023/4")).Status);
        await admin.SendAsync(
            await admin.GetAsync("/pengaturan"),
            new()
            {
                ["Quarter.Year"] = "2023",
                ["Quarter.Quarter"] = "4",
                ["Quarter.DueOn"] = "2024-01-05",
                ["Quarter.OnTimeUntil"] = "2024-01-11",
                ["Quarter.OpenUntil"] = "2024-12-01",
            },
            "form[action*=Quarter]"
        );
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/program/{programme}/realisasi/2023/4")).Status);
        var own = await app.Rows(db => db.ReportingQuarters.Select(q => q.Id).SingleAsync());
        await admin.SendAsync(await admin.GetAsync("/pengaturan"), form: "form[action*=Unset]", button: ("quarterId", $"{own}"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync($"/program/{programme}/realisasi/2023/4")).Status);
    }

    [Fact]
    public async Task A_report_after_the_on_time_day_is_marked_late()
    {
        await admin.SendAsync(
            await admin.GetAsync("/pengaturan"),
            new()
            {
                ["Quarter.Year"] = "2023",
                ["Quarter.Quarter"] = "4",
                ["Quarter.DueOn"] = "2024-01-05",
                ["Quarter.OnTimeUntil"] = "2024-01-11",
                ["Quarter.OpenUntil"] = "2024-02-01",
            },
            "form[action*=Quarter]"
        );
        var programme = await app.Rows(db =>
            db.Realisations.Where(r => r.State == RealisationState.Draft && r.Year == 2023 && r.Quarter == 4)
                .Select(r => r.ProgrammeId)
                .FirstAsync()
        );
        Assert.Contains("terlambat", (await admin.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        await admin.SendAsync(
            await admin.GetAsync($"/program/{programme}/realisasi/2023/4"),
            button: ("aksi", "ajukan"),
            files: ("Evidence.Files", "a.pdf", Files.Pdf("telat"))
        );
        Assert.True(
            await app.Rows(db =>
                db.Realisations.Where(r => r.ProgrammeId == programme && r.Year == 2023 && r.Quarter == 4).Select(r => r.Late).SingleAsync()
            )
        );
    }
}
