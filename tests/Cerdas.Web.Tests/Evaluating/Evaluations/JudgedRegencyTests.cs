using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>docs/rules.md V-12: who is judged does not answer the panel; what is typed in the place of answers is named.</summary>
public sealed class JudgedRegencyTests : IAsyncLifetime
{
    private const string Admin = "admin@batang.demo";
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string?> Typed(string code, string value, string source) =>
        new()
        {
            ["Input.Code"] = code,
            ["Input.Value"] = value,
            ["Input.Source"] = source,
        };

    private Task<List<(string Code, decimal Value)>> GivenAsync() =>
        app.Rows(async db =>
            (await db.Set<GivenValue>().Where(g => g.EvaluationId == panel.Id).OrderBy(g => g.Code).ToListAsync())
                .Select(g => (g.Code, g.Value))
                .ToList()
        );

    [Fact]
    public async Task Once_the_panel_scores_the_admin_changes_nothing_and_what_the_chair_types_is_named()
    {
        await panel.OpenAsync();
        await panel.InviteAsync();
        var (at, admin) = ($"/evaluasi/{panel.Id}", await panel.AsAsync(Admin));
        var first = await admin.SendAsync(await admin.GetAsync($"{at}/nilai"), Typed("B", "2,5", "Surat Sekda 12"), form: "#beri");
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        // Forms that were opened while they were the admin's, and are sent when they are not any more.
        var (given, settings, agencies) = (
            await admin.GetAsync($"{at}/nilai"),
            await admin.GetAsync($"{at}/atur"),
            await admin.GetAsync($"{at}/opd")
        );
        async Task NothingAsync()
        {
            foreach (
                var answer in new[]
                {
                    await admin.SendAsync(given, Typed("C", "4", "Koreksi"), form: "#beri"),
                    await admin.SendAsync(given, Typed("B", "4", "Koreksi"), form: "#beri"),
                    await admin.SendAsync(given, form: "form[action*=Remove]", button: ("code", "B")),
                    await admin.SendAsync(settings, new() { ["Input.DisagreementFrom"] = "1" }),
                    await admin.SendAsync(agencies),
                }
            )
            {
                Assert.Equal(HttpStatusCode.Conflict, answer.Status);
                Assert.DoesNotContain("orang lain", answer.Main, StringComparison.Ordinal);
            }
            foreach (var page in new[] { "nilai", "atur", "opd" })
                Assert.Equal(at, (await admin.GetAsync($"{at}/{page}")).Location);
            Assert.Equal([("B", 2.5m)], await GivenAsync());
        }
        await panel.StartScoringAsync();
        await NothingAsync();
        await panel.DeclareAsync(Panel.Chair);
        await panel.ScoreAsync(Panel.Chair, _ => 2);
        await NothingAsync();

        var chair = await panel.AsAsync(Panel.Chair);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await chair.SendAsync(await chair.GetAsync($"{at}/nilai"), Typed("C", "3", ""), form: "#beri")).Status
        );
        var typed = await chair.SendAsync(await chair.GetAsync($"{at}/nilai"), Typed("C", "3", "Berita acara 7"), form: "#beri");
        Assert.Equal(HttpStatusCode.Redirect, typed.Status);
        Assert.Equal([("B", 2.5m), ("C", 3m)], await GivenAsync());
        var name = await app.Rows(db => db.Officers.Where(o => o.Email == Panel.Chair).Select(o => o.Name).SingleAsync());
        foreach (var page in new[] { "tutup", "surat" })
        {
            var told = (await chair.GetAsync($"{at}/{page}")).RowsOf("#nilai-diketik tbody");
            Assert.Contains(
                told,
                r =>
                    r.StartsWith("B ", StringComparison.Ordinal)
                    && r.Contains("2,5 | admin daerah, sebelum penilaian", StringComparison.Ordinal)
            );
            Assert.Contains(
                told,
                r =>
                    r.Contains(
                        $"3 | ketua evaluator E1, saat konsensus{(page == "tutup" ? $" ({name})" : "")} | 12 Januari 2024 | Berita acara 7",
                        StringComparison.Ordinal
                    )
            );
            if (page == "tutup")
                Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(await chair.GetAsync($"{at}/tutup"))).Status);
        }
        var open = await new Browser(app).GetAsync($"/daerah/33.25/indeks/2022/1/{Panel.Instrument}");
        var read = open.RowsOf("#nilai-diketik tbody");
        Assert.Contains(
            read,
            r => r.Contains("3 | ketua evaluator E1, saat konsensus | 12 Januari 2024 | Berita acara 7", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(name, open.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_meeting_the_chair_alone_leaves_a_survey_out_and_no_citizen_answers_any_more()
    {
        var open = await app.Rows(db =>
            db.SurveyedServices.Where(s => db.Evaluations.Any(e => e.Id == s.EvaluationId && e.State == EvaluationState.SelfAssessment))
                .OrderBy(s => s.Id)
                .FirstAsync()
        );
        var (id, service, key) = (open.EvaluationId, open.Id, open.Key);
        var (url, admin) = ($"/evaluasi/{id}/survei/{service}", await panel.AsAsync(Admin));
        var before = await admin.GetAsync(url);
        Assert.NotNull((await new Browser(app).GetAsync($"/survei/{key}")).Opened.Html.QuerySelector("main form"));
        var chairAt = await ToMeetingAsync(id);
        var refused = await admin.SendAsync(before, new() { ["Input.LeftOut"] = "Tidak menguntungkan" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal($"/evaluasi/{id}/survei", (await admin.GetAsync(url)).Location);
        Assert.Null((await admin.GetAsync($"/evaluasi/{id}/survei")).Opened.Html.QuerySelector("main a[href*='/survei/0']"));
        Assert.Null((await new Browser(app).GetAsync($"/survei/{key}")).Opened.Html.QuerySelector("main form"));

        var chair = await panel.AsAsync(chairAt);
        var done = await chair.SendAsync(
            await chair.GetAsync(url),
            new() { ["Input.LeftOut"] = "Diisi satu orang", ["Input.Users"] = "9000" }
        );
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var row = await app.Rows(db => db.SurveyedServices.SingleAsync(s => s.Id == service));
        Assert.Equal("Diisi satu orang", row.LeftOut);
        Assert.NotEqual(9000, row.Users);
    }

    /// <summary>The demo's open evaluation with every evaluator's hand-in, scored by nobody.</summary>
    private Task<string> ToMeetingAsync(int id) =>
        app.Rows(async db =>
        {
            var row = await db.Evaluations.Include(e => e.Panel).SingleAsync(e => e.Id == id);
            var people = await db.Officers.ToListAsync();
            row.StartScoring(people.Find(p => p.Email == Admin)!.ToOfficer());
            foreach (var by in row.Panel.Select(p => people.Find(o => o.Id == p.AccountId)!.ToOfficer()).ToList())
            {
                row.Declare(by, null, app.Clock.GetUtcNow().UtcDateTime);
                row.HandIn(by, 0, app.Clock.GetUtcNow().UtcDateTime);
            }
            await db.SaveChangesAsync();
            var chair = row.Panel.Single(p => p.IsChair).AccountId;
            return people.Find(p => p.Id == chair)!.Email!;
        });
}
