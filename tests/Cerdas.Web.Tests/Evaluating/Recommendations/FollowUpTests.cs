using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Recommendations;

/// <summary>A recommendation from the panel to its close: assigned, acted on, returned, acted on again, closed, reopened.</summary>
public sealed class FollowUpTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!,
        officer = null!,
        verifier = null!;
    private int diskominfo;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        await Some.NothingFollowedUpAsync(app);
        (admin, officer, verifier) = (
            await Browser.SignedInAsync(app, "admin@batang.demo"),
            await Browser.SignedInAsync(app, "operator@batang.demo"),
            await Browser.SignedInAsync(app, "verifikator@batang.demo")
        );
        diskominfo = await Some.AgencyAsync(app, "Diskominfo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private const string Act = "form[action*=Act]",
        Close = "form[action*=Close]",
        Return = "form[action*=Return]",
        Reopen = "form[action*=Reopen]";

    private Task<Recommendation> RowAsync(int id) =>
        app.Rows(db =>
            db.Recommendations.Include(r => r.Steps.OrderBy(s => s.Id)).ThenInclude(s => s.Document).SingleAsync(r => r.Id == id)
        );

    private static async Task DoneAsync(
        Browser browser,
        string url,
        string form,
        Dictionary<string, string?>? typed = null,
        params (string, string, byte[])[] files
    )
    {
        var answer = await browser.SendAsync(await browser.GetAsync(url), typed, form, files: files);
        Assert.True(
            answer.Status == HttpStatusCode.Redirect,
            $"{form}: {answer.Status} {answer.Html.QuerySelector(".error-summary")?.TextContent}"
        );
    }

    [Fact]
    public async Task Officer_acts_verifier_returns_officer_acts_again_verifier_closes_and_reopens()
    {
        var id = await Some.RecommendationAsync(app, null);
        var url = $"/rekomendasi/{id}";
        Assert.Contains("Belum ada OPD penanggung jawab", (await officer.GetAsync(url)).Main, StringComparison.Ordinal);
        Assert.Null((await officer.GetAsync(url)).Opened.Html.QuerySelector(Act));
        await DoneAsync(
            admin,
            url + "/atur",
            "main form[method=post]",
            new() { ["Input.OwnerId"] = $"{diskominfo}", ["Input.DueOn"] = "2024-06-30" }
        );
        Assert.Equal((diskominfo, new DateOnly(2024, 6, 30)), ((await RowAsync(id)).OwnerId, (await RowAsync(id)).DueOn));

        Assert.Contains("Belum ada tindakan yang dilaporkan", (await verifier.GetAsync(url)).Main, StringComparison.Ordinal);
        await DoneAsync(officer, url, Act, new() { ["Text"] = "Rapat dengan OPD" }, ("Document.Upload", "notula.pdf", Files.Pdf("notula")));
        var review = await verifier.GetAsync(url);
        Assert.NotNull(review.Html.QuerySelector("main a[href$='/unduh']"));
        await DoneAsync(verifier, url, Return, new() { ["Reason"] = "Baru rapat, belum disatukan" });
        Assert.Contains("Baru rapat, belum disatukan", (await officer.GetAsync(url)).Main, StringComparison.Ordinal);
        var known = await app.Rows(db => db.Documents.Where(d => d.FileName == "notula.pdf").Select(d => d.Id).SingleAsync());
        await DoneAsync(officer, url, Act, new() { ["Text"] = "Pusat data disatukan", ["Document.Known"] = $"{known}" });
        await DoneAsync(verifier, url, Close, new() { ["Note"] = "Diperiksa di tempat" });
        Assert.Contains("sudah ditutup", (await officer.GetAsync(url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.GetAsync(url + "/atur")).Status);
        Assert.Equal(RecommendationState.Closed, (await RowAsync(id)).State);
        await DoneAsync(verifier, url, Reopen, new() { ["Reason"] = "Layanan dipisah lagi" });

        var row = await RowAsync(id);
        Assert.Equal(RecommendationState.Open, row.State);
        Assert.Equal(
            [FollowUpKind.Action, FollowUpKind.Returned, FollowUpKind.Action, FollowUpKind.Verified, FollowUpKind.Reopened],
            row.Steps.Select(s => s.Kind)
        );
        Assert.Equal(
            [
                "Operator Diskominfo",
                "Verifikator Tim Pelaksana",
                "Operator Diskominfo",
                "Verifikator Tim Pelaksana",
                "Verifikator Tim Pelaksana",
            ],
            row.Steps.Select(s => s.ByName)
        );
        Assert.Equal([known, null, known, null, null], row.Steps.Select(s => s.DocumentId));
        Assert.Equal(7, row.Version);
        Assert.Equal(
            "Verifikator Tim Pelaksana",
            await app.Rows(db =>
                db.Audit.Where(a => a.Entity == "Recommendation" && a.EntityKey == $"{id}")
                    .OrderByDescending(a => a.Id)
                    .Select(a => a.OfficerName)
                    .FirstAsync()
            )
        );
    }

    [Fact]
    public async Task Without_words_nothing_is_returned_reopened_or_reported_and_the_file_is_kept()
    {
        var id = await Some.RecommendationAsync(app, diskominfo);
        var url = $"/rekomendasi/{id}";
        var silent = await officer.SendAsync(
            await officer.GetAsync(url),
            new() { ["Text"] = " " },
            Act,
            files: ("Document.Upload", "foto.png", Files.Png(300, 200))
        );
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Uraian wajib diisi."), (silent.Status, silent.ErrorOf("Text")));
        Assert.NotNull((await officer.SendAsync(silent, new() { ["Text"] = new string('x', 1001) }, Act)).ErrorOf("Text"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(silent, new() { ["Text"] = "Selesai" }, Act)).Status);
        Assert.Equal("foto.png", (await RowAsync(id)).Steps.Single().Document!.FileName);
        var review = await verifier.GetAsync(url);
        Assert.NotNull((await verifier.SendAsync(review, new() { ["Reason"] = "" }, Return)).ErrorOf("Reason"));
        await DoneAsync(verifier, url, Close);
        Assert.NotNull((await verifier.SendAsync(await verifier.GetAsync(url), new() { ["Reason"] = "" }, Reopen)).ErrorOf("Reason"));
        Assert.Equal((RecommendationState.Closed, 2), ((await RowAsync(id)).State, (await RowAsync(id)).Steps.Count));
    }

    [Fact]
    public async Task Another_agency_the_wrong_role_and_the_wrong_state_are_refused()
    {
        var id = await Some.RecommendationAsync(app, await Some.AgencyAsync(app, "Dinkes"));
        var url = $"/rekomendasi/{id}";
        var page = await officer.GetAsync(url);
        Assert.Contains("milik OPD lain", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Opened.Html.QuerySelectorAll("main form"));
        foreach (
            var (browser, handler) in new[]
            {
                (officer, "Act"),
                (officer, "Close"),
                (verifier, "Act"),
                (verifier, "Close"),
                (verifier, "Return"),
                (verifier, "Reopen"),
                (admin, "Close"),
                (admin, "Reopen"),
            }
        )
        {
            var token = (await browser.GetAsync("/akun")).ValueOf("__RequestVerificationToken")!;
            var answer = await browser.Http.PostAsync(
                $"{url}?handler={handler}",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token,
                        ["version"] = "1",
                        ["Text"] = "x",
                        ["Reason"] = "x",
                    }
                )
            );
            Assert.True(answer.StatusCode == HttpStatusCode.Conflict, $"{handler}: {answer.StatusCode}");
        }
        Assert.Equal(
            (RecommendationState.Open, 1, 0),
            ((await RowAsync(id)).State, (await RowAsync(id)).Version, (await RowAsync(id)).Steps.Count)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await (await Browser.SignedInAsync(app, SecondRegency.Admin)).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(url + "/atur")).Status);
    }

    [Fact]
    public async Task The_same_button_twice_is_one_step_and_a_newer_version_is_a_conflict()
    {
        var id = await Some.RecommendationAsync(app, diskominfo);
        var url = $"/rekomendasi/{id}";
        var (form, colleague) = (await officer.GetAsync(url), await admin.GetAsync(url));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.SendAsync(form, new() { ["Text"] = "Selesai" }, Act)));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{a.Status}"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(form, new() { ["Text"] = "Selesai" }, Act)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(colleague, new() { ["Text"] = "Dari admin" }, Act)).Status);
        Assert.Single((await RowAsync(id)).Steps);
        var review = await verifier.GetAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, (await verifier.SendAsync(review, form: Close)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await verifier.SendAsync(review, form: Close)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await verifier.SendAsync(review, new() { ["Reason"] = "x" }, Return)).Status);
        Assert.Equal((RecommendationState.Closed, 2), ((await RowAsync(id)).State, (await RowAsync(id)).Steps.Count));
    }

    [Fact]
    public async Task A_due_date_and_an_agency_are_set_once_and_checked()
    {
        var url = $"/rekomendasi/{await Some.RecommendationAsync(app, null)}/atur";
        var form = await admin.GetAsync(url);
        Assert.NotNull((await admin.SendAsync(form, new() { ["Input.OwnerId"] = "999999" })).ErrorOf("Input.OwnerId"));
        Assert.NotNull((await admin.SendAsync(form, new() { ["Input.DueOn"] = "1024-06-30" })).ErrorOf("Input.DueOn"));
        Assert.NotNull((await admin.SendAsync(form, new() { ["Input.DueOn"] = "besok" })).ErrorOf("Input.DueOn"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(form, new() { ["Input.DueOn"] = "2024-06-30" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(form, new() { ["Input.DueOn"] = "2024-07-31" })).Status);
        Assert.Equal(new DateOnly(2024, 6, 30), await app.Rows(db => db.Recommendations.Select(r => r.DueOn).SingleAsync()));
    }

    [Fact]
    public async Task The_list_counts_filters_and_marks_what_is_late()
    {
        var late = await Some.RecommendationAsync(app, diskominfo, new(2024, 1, 11), "Terlambat satu");
        await Some.RecommendationAsync(app, diskominfo, new(2024, 1, 12), "Masih hari ini");
        await Some.RecommendationAsync(app, null, null, "Tanpa OPD", year: 2021);
        Assert.Equal(["Terlambat satu"], Titles(await officer.GetAsync("/rekomendasi?terlambat=true")));
        Assert.Single((await officer.GetAsync("/rekomendasi")).Html.QuerySelectorAll("main tbody .status-bad"));
        await DoneAsync(officer, $"/rekomendasi/{late}", Act, new() { ["Text"] = "Sudah" });
        // Reported, it waits for the verifier: nothing is late any more.
        var all = await officer.GetAsync("/rekomendasi");
        Assert.Equal(["2", "1", "0", "0"], all.Html.QuerySelectorAll(".headline dd").Select(d => d.TextContent.Trim()));
        Assert.Equal(["Terlambat satu", "Masih hari ini", "Tanpa OPD"], Titles(all));
        Assert.Empty(all.Opened.Html.QuerySelectorAll("main tbody .status-bad"));
        Assert.Empty(Titles(await officer.GetAsync("/rekomendasi?terlambat=true")));
        Assert.Equal(["Terlambat satu"], Titles(await officer.GetAsync("/rekomendasi?keadaan=Reported")));
        Assert.Equal(["Tanpa OPD"], Titles(await officer.GetAsync("/rekomendasi?tahun=2021")));
        Assert.Equal(["Terlambat satu", "Masih hari ini"], Titles(await officer.GetAsync($"/rekomendasi?opd={diskominfo}")));
        Assert.Empty(Titles(await officer.GetAsync("/rekomendasi?keadaan=Closed")));
    }

    [Fact]
    public async Task An_evaluator_sees_recommendations_only_of_evaluations_with_a_seat()
    {
        var (seated, foreign) = (
            await Some.RecommendationAsync(app, diskominfo, text: "Dengan kursi", year: 2022),
            await Some.RecommendationAsync(app, diskominfo, text: "Tanpa kursi", year: 2021)
        );
        await DoneAsync(
            officer,
            $"/rekomendasi/{seated}",
            Act,
            new() { ["Text"] = "Sudah" },
            ("Document.Upload", "notula.pdf", Files.Pdf("notula"))
        );
        await app.Rows(async db =>
        {
            var account = await db.Officers.Where(u => u.Email == "evaluator@batang.demo").Select(u => u.Id).SingleAsync();
            // The demo's evaluator has a seat in each of the demo's evaluations: here only in that of 2022.
            return await db
                .Panelists.Where(p => p.AccountId == account && db.Evaluations.Any(e => e.Id == p.EvaluationId && e.Year != 2022))
                .ExecuteDeleteAsync();
        });
        var evaluator = await Browser.SignedInAsync(app, "evaluator@batang.demo");
        Assert.Equal(["Dengan kursi"], Titles(await evaluator.GetAsync("/rekomendasi")));
        var page = await evaluator.GetAsync($"/rekomendasi/{seated}");
        Assert.Contains("notula.pdf", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main a[href$='/unduh']"));
        Assert.Equal(HttpStatusCode.NotFound, (await evaluator.GetAsync($"/rekomendasi/{foreign}")).Status);
    }

    private static IEnumerable<string> Titles(Page page) => page.Html.QuerySelectorAll("main tbody th").Select(t => t.TextContent.Trim());
}
