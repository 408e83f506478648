using System.Net;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Reporting.Realisations;

public sealed class BadInputTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    [Theory]
    [InlineData("Input.Output", "12.5", "12.5")]
    [InlineData("Input.Output", "-1", "antara 0")]
    [InlineData("Input.Output", "banyak", "banyak")]
    [InlineData("Input.Apbd", "-1.000", "antara 0")]
    [InlineData("Input.Apbd", "1,000,000", "1,000,000")]
    [InlineData("Input.Apbd", "9.999.999.999.999.999", "antara 0")]
    [InlineData("Input.ProgrammeState", "Flying", "tidak")]
    [InlineData("Input.ProgrammeState", "99", "tidak")]
    [InlineData("Evidence.Year", "20", "antara 2000")]
    [InlineData("Evidence.Kind", "Poem", "tidak")]
    public async Task What_cannot_be_right_is_refused_beside_its_field_and_stays_typed(string field, string typed, string says)
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
        var before = await VersionsAsync();
        var page = await officer.SendAsync(
            form,
            new() { [field] = typed, ["Input.NextStep"] = "Tetap di sini" },
            button: ("aksi", "simpan")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.ErrorOf(field), StringComparison.Ordinal);
        Assert.Equal("Tetap di sini", page.ValueOf("Input.NextStep"));
        if (page.Html.QuerySelector($"input[name='{field}']") is not null)
            Assert.Equal(typed, page.ValueOf(field));
        Assert.NotNull(page.Html.QuerySelector($"#error-summary a[href='#{field.Replace('.', '_')}']"));
        Assert.StartsWith("Galat: ", page.Html.Title, StringComparison.Ordinal);
        Assert.Equal(before, await VersionsAsync());
    }

    /// <summary>A browser sends a line break as two characters and counts it as one, as its box does: so do we.</summary>
    [Theory]
    [InlineData(Realisation.TextMax, true)]
    [InlineData(Realisation.TextMax + 1, false)]
    public async Task A_text_full_of_line_breaks_is_taken_to_its_last_character(int length, bool taken)
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var text = new string([.. Enumerable.Range(0, length).Select(n => n % 2 == 1 && n < length - 1 ? '\n' : 'x')]);
        var page = await officer.SendAsync(
            await officer.GetAsync($"/program/{id}/realisasi/2023/4"),
            new() { ["Input.Obstacle"] = text.Replace("\n", "\r\n", StringComparison.Ordinal) },
            button: ("aksi", "simpan")
        );
        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, page.Status);
        if (taken)
            Assert.Equal(
                text,
                await app.Rows(db =>
                    db.Realisations.Where(r => r.ProgrammeId == id && r.Year == 2023 && r.Quarter == 4)
                        .OrderByDescending(r => r.Sequence)
                        .Select(r => r.Obstacle)
                        .FirstAsync()
                )
            );
        else
            Assert.Equal(text, page.ValueOf("Input.Obstacle")!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_text_of_10_000_characters_is_refused_and_comes_back_whole()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var text = new string('x', 10_000);
        var page = await officer.SendAsync(
            await officer.GetAsync($"/program/{id}/realisasi/2023/4"),
            new() { ["Input.Obstacle"] = text },
            button: ("aksi", "simpan")
        );
        Assert.Contains("2000", page.ErrorOf("Input.Obstacle"), StringComparison.Ordinal);
        Assert.Equal(text, page.ValueOf("Input.Obstacle"));
    }

    [Fact]
    public async Task Errors_are_in_the_readers_language()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        await officer.GetAsync("/bahasa/en");
        var page = await officer.SendAsync(
            await officer.GetAsync($"/program/{id}/realisasi/2023/4"),
            new() { ["Input.Output"] = "12,5", ["Input.Apbd"] = "-1" },
            button: ("aksi", "simpan")
        );
        Assert.Contains("is not a clear number", page.ErrorOf("Input.Output"), StringComparison.Ordinal);
        Assert.Contains("must lie between", page.ErrorOf("Input.Apbd"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/program/1/realisasi/2023/5")]
    [InlineData("/program/1/realisasi/2023/0")]
    [InlineData("/program/1/realisasi/1999/4")]
    [InlineData("/program/1/realisasi/2050/1")]
    [InlineData("/program/99999/realisasi/2023/4")]
    [InlineData("/program/1/realisasi/x/4")]
    public async Task A_quarter_that_is_none_or_not_planned_does_not_exist(string url)
    {
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(url)).Status);
    }

    /// <summary>Fields that no form has: state, verifier, owner, regency. They change nothing.</summary>
    [Fact]
    public async Task Over_posted_fields_change_nothing()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
        var forged = new Dictionary<string, string?> { ["Input.Output"] = "3" };
        foreach (
            var name in typeof(Realisation)
                .GetProperties()
                .Select(p => p.Name)
                .Except(["ProgrammeState", "Output", "Obstacle", "NextStep", "Version"])
        )
        foreach (var prefix in new[] { "", "Input.", "Row.", "Desk.Row." })
            forged[prefix + name] =
                name.EndsWith("Id", StringComparison.Ordinal) ? "1"
                : name == "State" ? "Verified"
                : name == "RegencyCode" ? "33.26"
                : "2020";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(form, forged, button: ("aksi", "simpan"))).Status);
        var row = await app.Rows(db =>
            db.Realisations.Where(r => r.ProgrammeId == id && r.Year == 2023 && r.Quarter == 4)
                .OrderByDescending(r => r.Sequence)
                .FirstAsync()
        );
        Assert.Equal((3m, "33.25", id), (row.Output!.Value, row.RegencyCode, row.ProgrammeId));
        Assert.True(row.State is RealisationState.Draft or RealisationState.Returned);
    }

    [Fact]
    public async Task A_state_cannot_be_forced_by_a_forged_request()
    {
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var verified = await Some.ReportAsync(app, RealisationState.Verified);
        var submitted = await Some.ReportAsync(app, RealisationState.Submitted);
        async Task<HttpStatusCode> Post(Browser who, string url)
        {
            var token = (await who.GetAsync("/akun")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            return (
                await who.Http.PostAsync(
                    url,
                    new FormUrlEncodedContent(
                        new Dictionary<string, string>
                        {
                            ["__RequestVerificationToken"] = token,
                            ["Reason"] = "x",
                            ["version"] = "1",
                        }
                    )
                )
            ).StatusCode;
        }
        Assert.Equal(HttpStatusCode.Conflict, await Post(officer, $"/realisasi/{submitted}?handler=Verify"));
        Assert.Equal(HttpStatusCode.Conflict, await Post(officer, $"/realisasi/{verified}?handler=Withdraw"));
        Assert.Equal(HttpStatusCode.Conflict, await Post(verifier, $"/realisasi/{verified}?handler=Return"));
        Assert.Equal(HttpStatusCode.Conflict, await Post(verifier, $"/realisasi/{submitted}?handler=Withdraw"));
        Assert.Equal(
            (RealisationState.Verified, RealisationState.Submitted),
            await app.Rows(async db =>
                (
                    (await db.Realisations.SingleAsync(r => r.Id == verified)).State,
                    (await db.Realisations.SingleAsync(r => r.Id == submitted)).State
                )
            )
        );
    }

    [Fact]
    public async Task An_officer_writes_only_for_the_own_agency()
    {
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        var agency = await Some.AgencyAsync(app, "Diskominfo");
        var other = await app.Rows(db =>
            db.Realisations.Where(r =>
                    r.Year == 2023
                    && r.Quarter == 4
                    && (r.State == RealisationState.Draft || r.State == RealisationState.Returned)
                    && r.Programme!.Plans.All(p => p.OwnerId != agency)
                )
                .Select(r => r.ProgrammeId)
                .FirstAsync()
        );
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await admin.GetAsync($"/program/{other}/realisasi/2023/4");
        Assert.StartsWith("/realisasi/", (await officer.GetAsync($"/program/{other}/realisasi/2023/4")).Location, StringComparison.Ordinal);
        var token = (await officer.GetAsync("/akun")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await officer.SendAsync(form, new() { ["__RequestVerificationToken"] = token }, button: ("aksi", "simpan"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("OPD lain", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_text_is_shown_as_text()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        const string script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        await officer.SendAsync(
            await officer.GetAsync($"/program/{id}/realisasi/2023/4"),
            new() { ["Input.Obstacle"] = script },
            button: ("aksi", "simpan")
        );
        var row = await app.Rows(db =>
            db.Realisations.Where(r => r.ProgrammeId == id && r.Year == 2023 && r.Quarter == 4)
                .OrderByDescending(r => r.Sequence)
                .Select(r => r.Id)
                .FirstAsync()
        );
        var page = await officer.GetAsync($"/realisasi/{row}");
        Assert.Contains(script, page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main script, main img"));
    }

    private Task<string> VersionsAsync() =>
        app.Rows(async db => $"{await db.Realisations.SumAsync(r => r.Version)}/{await db.Realisations.CountAsync()}");
}
