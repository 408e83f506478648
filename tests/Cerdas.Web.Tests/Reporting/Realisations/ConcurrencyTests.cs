using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Reporting.Realisations;

public sealed class ConcurrencyTests : IAsyncLifetime
{
    private App app = null!;
    private Browser officer = null!,
        colleague = null!,
        verifier = null!;
    private int id;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        (officer, colleague, verifier) = (
            await Browser.SignedInAsync(app, "admin@batang.demo"),
            await Browser.SignedInAsync(app, "admin@batang.demo"),
            await Browser.SignedInAsync(app, "verifikator@batang.demo")
        );
        id = await Some.UnrealisedProgrammeAsync(app, 2023);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Url => $"/program/{id}/realisasi/2023/4";

    private Task<Realisation> RowAsync() =>
        app.Rows(db =>
            db.Realisations.Include(r => r.Steps)
                .Include(r => r.Evidence)
                .Where(r => r.ProgrammeId == id && r.Year == 2023 && r.Quarter == 4)
                .OrderByDescending(r => r.Sequence)
                .FirstAsync()
        );

    private async Task<string> PublishedAsync() =>
        (await new Browser(app).GetAsync("/daerah/33.25?tahun=2022"))
            .Html.QuerySelector("#total-capaian")!
            .TextContent.Trim()
            .Replace('\u00a0', ' ');

    [Fact]
    public async Task The_second_of_two_editors_sees_both_values_and_decides()
    {
        var (mine, theirs) = (await officer.GetAsync(Url), await colleague.GetAsync(Url));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await colleague.SendAsync(theirs, new() { ["Input.Output"] = "11" }, button: ("aksi", "simpan"))).Status
        );
        var conflict = await officer.SendAsync(
            mine,
            new() { ["Input.Output"] = "22", ["Input.Obstacle"] = "Milik saya" },
            button: ("aksi", "simpan")
        );
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var rows = conflict
            .Html.QuerySelectorAll("#bentrok tbody tr")
            .Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim())))
            .ToList();
        Assert.Contains("Nilai keluaran sampai triwulan ini | 22 | 11", rows);
        Assert.Equal(("22", "Milik saya"), (conflict.ValueOf("Input.Output"), conflict.ValueOf("Input.Obstacle")));
        Assert.Equal(11m, (await RowAsync()).Output);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(conflict, button: ("aksi", "simpan"))).Status);
        Assert.Equal(22m, (await RowAsync()).Output);
    }

    [Fact]
    public async Task The_same_form_submitted_twice_is_one_submission()
    {
        var form = await officer.GetAsync(Url);
        var typed = new Dictionary<string, string?> { ["Input.ProgrammeState"] = "Running" };
        var file = ("Evidence.Files", "a.pdf", Files.Pdf("dua kali"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => officer.SendAsync(form, typed, button: ("aksi", "ajukan"), files: file))
        );
        var late = await officer.SendAsync(form, typed, button: ("aksi", "ajukan"), files: file);
        Assert.Equal(HttpStatusCode.Redirect, late.Status);
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{a.Status}"));
        var row = await RowAsync();
        Assert.Equal(RealisationState.Submitted, row.State);
        Assert.Single(row.Steps, s => s.Action == RealisationAction.Submit && s.At >= new DateTime(2024, 1, 12));
        Assert.Equal(1, await app.Rows(db => db.Documents.CountAsync(d => d.FileName == "a.pdf")));
    }

    [Fact]
    public async Task Verifying_and_returning_at_once_is_one_of_the_two()
    {
        var submitted = await Some.ReportAsync(app, RealisationState.Submitted);
        var page = await verifier.GetAsync($"/realisasi/{submitted}");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    i % 2 == 0
                        ? verifier.SendAsync(page, form: "form[action*=Verify]")
                        : verifier.SendAsync(page, new() { ["Reason"] = "x" }, form: "form[action*=Return]")
                )
        );
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{a.Status} {a.Text}"));
        var row = await app.Rows(db => db.Realisations.Include(r => r.Steps).SingleAsync(r => r.Id == submitted));
        var decisions = row.Steps.Where(s => s.At >= new DateTime(2024, 1, 12)).ToList();
        Assert.Single(decisions);
        Assert.Equal(row.State == RealisationState.Verified ? RealisationAction.Verify : RealisationAction.Return, decisions[0].Action);
        Assert.Equal(1, await app.Rows(db => db.Audit.CountAsync(a => a.Entity == "Realisation" && a.EntityKey == $"{submitted}")));
    }

    [Fact]
    public async Task A_verifier_decides_on_what_was_read_and_not_on_a_later_version()
    {
        var submitted = await Some.ReportAsync(app, RealisationState.Submitted);
        var page = await verifier.GetAsync($"/realisasi/{submitted}");
        var details = await officer.GetAsync($"/realisasi/{submitted}");
        await officer.SendAsync(details, form: "form[action*=Withdraw]");
        var edit = await officer.OpenAsync(details.Html.QuerySelector("a[href^='/program/']")!.GetAttribute("href")!);
        var address = await app.Rows(db =>
            db.Realisations.Where(r => r.Id == submitted)
                .Select(r => $"/program/{r.ProgrammeId}/realisasi/{r.Year}/{r.Quarter}")
                .SingleAsync()
        );
        Assert.Equal(HttpStatusCode.OK, edit.Status);
        await officer.SendAsync(await officer.GetAsync(address), new() { ["Input.Output"] = "77" }, button: ("aksi", "ajukan"));
        Assert.Equal(HttpStatusCode.Conflict, (await verifier.SendAsync(page, form: "form[action*=Verify]")).Status);
        Assert.Equal(
            RealisationState.Submitted,
            await app.Rows(db => db.Realisations.Where(r => r.Id == submitted).Select(r => r.State).SingleAsync())
        );
    }

    [Fact]
    public async Task Autosave_keeps_a_draft_and_notices_another_editor()
    {
        var form = await officer.GetAsync(Url);
        async Task<HttpResponseMessage> Autosave(string output, string version) =>
            await officer.Http.PostAsync(
                Url + "?handler=Autosave",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = form.ValueOf("__RequestVerificationToken")!,
                        ["Input.ProgrammeState"] = "NotStarted",
                        ["Input.Output"] = output,
                        ["Input.Version"] = version,
                        ["Input.Key"] = form.ValueOf("Input.Key")!,
                    }
                )
            );
        var saved = await Autosave("4,5", form.ValueOf("Input.Version")!);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var version = (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
        Assert.Equal((4.5m, version), ((await RowAsync()).Output, (await RowAsync()).Version));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Autosave("4.5", $"{version}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Autosave("5", $"{version}")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Autosave("6", $"{version}")).StatusCode);
        Assert.Equal(5m, (await RowAsync()).Output);
    }

    [Fact]
    public async Task What_looks_wrong_is_shown_to_the_officer_and_to_the_verifier_and_does_not_block()
    {
        await officer.SendAsync(
            await officer.GetAsync(Url),
            new() { ["Input.ProgrammeState"] = "Running", ["Input.Apbd"] = "999.000.000.000" },
            button: ("aksi", "simpan"),
            files: ("Evidence.Files", "a.pdf", Files.Pdf("besar"))
        );
        Assert.Contains(
            "melebihi anggaran",
            (await officer.GetAsync(Url)).Html.QuerySelector("#keraguan")!.TextContent,
            StringComparison.Ordinal
        );
        await officer.SendAsync(await officer.GetAsync(Url), button: ("aksi", "ajukan"));
        var page = await verifier.GetAsync($"/realisasi/{(await RowAsync()).Id}");
        Assert.Contains("melebihi anggaran", page.Html.QuerySelector("#keraguan")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Indikator keluaran", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_returned_after_the_lock_stays_in_sight_of_its_officer()
    {
        app.Clock.Advance(TimeSpan.FromDays(60));
        officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var late = await app.Rows(db =>
            db.Realisations.Where(r => r.State == RealisationState.Submitted && r.Year == 2023)
                .OrderBy(r => r.Id)
                .Select(r => r.Id)
                .FirstAsync()
        );
        await verifier.SendAsync(
            await verifier.GetAsync($"/realisasi/{late}"),
            new() { ["Reason"] = "Bukti kurang" },
            form: "form[action*=Return]"
        );
        var work = await officer.GetAsync("/kerja");
        Assert.NotNull(work.Html.QuerySelector($"main table a[href='/realisasi/{late}']"));
        Assert.Contains("terkunci: ajukan perbaikan", work.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_quarter_that_nobody_reported_is_reported_with_a_reason()
    {
        var (programme, year, quarter) = await app.Rows(async db =>
        {
            var plan = await db
                .PlannedProgrammes.Where(p =>
                    p.Revision!.Number == 4
                    && p.StartYear <= 2023
                    && p.EndYear >= 2023
                    && !db.Realisations.Any(r => r.ProgrammeId == p.ProgrammeId && r.Year == 2023 && r.Quarter == 2)
                )
                .OrderBy(p => p.Id)
                .FirstAsync();
            return (plan.ProgrammeId, 2023, 2);
        });
        var url = $"/program/{programme}/realisasi/{year}/{quarter}";
        var page = await officer.GetAsync(url);
        Assert.Contains("dikunci", page.Main, StringComparison.Ordinal);
        Assert.NotNull((await officer.SendAsync(page, new() { ["Reason"] = " " }, form: "form[action*=Amend]")).ErrorOf("Reason"));
        Assert.Equal(
            url,
            (await officer.SendAsync(page, new() { ["Reason"] = "Operator berganti" }, form: "form[action*=Amend]")).Location
        );
        Assert.Contains("Operator berganti", (await officer.GetAsync(url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(await officer.GetAsync(url), button: ("aksi", "ajukan"))).Status);
    }

    [Fact]
    public async Task After_the_lock_a_correction_is_an_amendment_that_keeps_both_values()
    {
        var verified = await app.Rows(db =>
            db.Realisations.Where(r =>
                    r.State == RealisationState.Verified && r.Year == 2022 && r.Quarter == 4 && r.ProgrammeState == ProgrammeState.Running
                )
                .OrderBy(r => r.Id)
                .FirstAsync()
        );
        var address = $"/program/{verified.ProgrammeId}/realisasi/2022/4";
        Assert.Equal($"/realisasi/{verified.Id}", (await officer.GetAsync(address)).Location);
        var details = await officer.GetAsync($"/realisasi/{verified.Id}");
        Assert.NotNull((await officer.SendAsync(details, new() { ["Reason"] = "" }, form: "form[action*=Amend]")).ErrorOf("Reason"));
        Assert.Equal(
            address,
            (await officer.SendAsync(details, new() { ["Reason"] = "Salah satuan" }, form: "form[action*=Amend]")).Location
        );
        Assert.Equal(
            address,
            (await officer.SendAsync(details, new() { ["Reason"] = "Salah satuan" }, form: "form[action*=Amend]")).Location
        );
        await officer.SendAsync(
            await officer.GetAsync(address),
            new() { ["Input.ProgrammeState"] = "Stopped", ["Input.Output"] = "99" },
            button: ("aksi", "ajukan")
        );
        var amendment = await app.Rows(db =>
            db.Realisations.Where(r => r.ProgrammeId == verified.ProgrammeId && r.Year == 2022 && r.Quarter == 4)
                .OrderByDescending(r => r.Sequence)
                .FirstAsync()
        );
        Assert.Equal((1, RealisationState.Submitted), (amendment.Sequence, amendment.State));
        Assert.Equal("87,5 %", await PublishedAsync());
        var page = await verifier.GetAsync($"/realisasi/{amendment.Id}");
        Assert.Contains("Salah satuan", page.Main, StringComparison.Ordinal);
        Assert.NotEmpty(page.Html.QuerySelectorAll("tr.changed"));
        await verifier.SendAsync(page, form: "form[action*=Verify]");
        Assert.Equal("86,3 %", await PublishedAsync());
        Assert.Equal(
            verified.Output,
            await app.Rows(db => db.Realisations.Where(r => r.Id == verified.Id).Select(r => r.Output).SingleAsync())
        );
    }
}
