using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>
/// What people and strangers send that an evaluation must not take: told beside the field, nothing typed lost, nothing half written.
/// </summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const string Second = "dewi@universitas.id";
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
        await panel.OpenAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("", "3", "Surat", "Input.Code")]
    [InlineData("Z9", "3", "Surat", "Input.Code")]
    [InlineData("B", "5", "Surat", "Input.Value")]
    [InlineData("B", "-1", "Surat", "Input.Value")]
    [InlineData("B", "1.234.5", "Surat", "Input.Value")]
    [InlineData("B", "", "Surat", "Input.Value")]
    [InlineData("B", "3", " ", "Input.Source")]
    public async Task A_value_given_off_the_scale_or_without_source_is_refused_beside_its_field(
        string code,
        string value,
        string source,
        string field
    )
    {
        var admin = await panel.AsAsync("admin@batang.demo");
        var page = await admin.SendAsync(
            await admin.GetAsync($"/evaluasi/{panel.Id}/nilai"),
            new()
            {
                ["Input.Code"] = code,
                ["Input.Value"] = value,
                ["Input.Source"] = source,
            },
            form: "#beri"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.False(string.IsNullOrWhiteSpace(page.ErrorOf(field)), page.Main);
        Assert.Equal(value, page.ValueOf("Input.Value"));
        Assert.Empty(await app.Rows(db => db.Set<GivenValue>().Where(g => g.EvaluationId == panel.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_value_for_a_part_inside_another_that_has_one_is_refused_and_of_two_at_once_the_later()
    {
        var admin = await panel.AsAsync("admin@batang.demo");
        var page = await admin.GetAsync($"/evaluasi/{panel.Id}/nilai");
        Dictionary<string, string?> Typed(string code, string value) =>
            new()
            {
                ["Input.Code"] = code,
                ["Input.Value"] = value,
                ["Input.Source"] = "Surat Sekda 12/2023",
            };
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(page, Typed("B", "2,5"), form: "#beri")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(page, Typed("C", "2"), form: "#beri")).Status);
        var inside = await admin.SendAsync(await admin.GetAsync($"/evaluasi/{panel.Id}/nilai"), Typed("B1", "2"), form: "#beri");
        Assert.Contains("B sudah diberi nilai", inside.ErrorOf("Input.Code"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(await admin.GetAsync($"/evaluasi/{panel.Id}/nilai"), Typed("B", "3"), form: "#beri")).Status
        );
        Assert.Equal(
            3,
            await app.Rows(db => db.Set<GivenValue>().Where(g => g.EvaluationId == panel.Id).Select(g => g.Value).SingleAsync())
        );
    }

    [Fact]
    public async Task The_distance_to_discuss_is_the_regencys_own_and_checked()
    {
        var admin = await panel.AsAsync("admin@batang.demo");
        var page = await admin.GetAsync($"/evaluasi/{panel.Id}/atur");
        Assert.NotNull((await admin.SendAsync(page, new() { ["Input.DisagreementFrom"] = "0" })).ErrorOf("Input.DisagreementFrom"));
        Assert.NotNull((await admin.SendAsync(page, new() { ["Input.DisagreementFrom"] = "" })).ErrorOf("Input.DisagreementFrom"));
        var order = await admin.SendAsync(page, new() { ["Input.ResultOn"] = "2022-01-01", ["Input.DisagreementFrom"] = "1,5" });
        Assert.Contains("berurutan", order.ErrorOf("Input.InvitationOn"), StringComparison.Ordinal);
        Assert.Equal("1,5", order.ValueOf("Input.DisagreementFrom"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(page, new() { ["Input.DisagreementFrom"] = "1,5" })).Status);
        Assert.Equal(1.5m, await app.Rows(db => db.Evaluations.Where(e => e.Id == panel.Id).Select(e => e.DisagreementFrom).SingleAsync()));
    }

    [Fact]
    public async Task An_evaluator_reads_no_other_sheet_no_document_of_another_evaluation_and_scores_nothing_without_a_seat()
    {
        await panel.InviteAsync(Second);
        var officer = await panel.AsAsync("operator@batang.demo");
        await officer.SendAsync(
            await officer.GetAsync($"/evaluasi/{panel.Id}/soal/A1"),
            new()
            {
                ["Input.Score"] = "4",
                ["Input.Reason"] = "Perbup berlaku",
                ["Evidence.Kind"] = "Photo",
                ["Evidence.Title"] = "Foto",
            },
            files: ("Evidence.Files", "perbup.png", Files.Png(200, 100))
        );
        await panel.StartScoringAsync();
        foreach (var email in new[] { Panel.Chair, Second })
            await panel.DeclareAsync(email);
        await panel.ScoreAsync(Panel.Chair, _ => 4, handIn: false);
        var second = await panel.AsAsync(Second);
        // The sheet's address names nobody: whoever opens it sees their own, which is empty, and an attempt to name a colleague changes
        // nothing.
        var seat = await app.Rows(db =>
            db.Evaluations.Where(e => e.Id == panel.Id).SelectMany(e => e.Panel).Where(p => p.IsChair).Select(p => p.Id).SingleAsync()
        );
        foreach (var query in new[] { "", $"?seat={seat}", $"?panelist={seat}", $"?evaluator={seat}" })
        {
            var sheet = await second.GetAsync($"/evaluasi/{panel.Id}/penilaian/A{query}");
            Assert.NotEmpty(sheet.Html.QuerySelectorAll("input[type=radio]"));
            Assert.Empty(sheet.Html.QuerySelectorAll("input[type=radio][checked]"));
        }
        var mine = await app.Rows(db =>
            db.Set<QuestionEvidence>()
                .Where(x => db.Evaluations.Where(e => e.Id == panel.Id).SelectMany(e => e.Questions).Any(q => q.Id == x.QuestionId))
                .Select(x => x.DocumentId)
                .FirstAsync()
        );
        var foreign = await app.Rows(db =>
            db.Documents.Where(d => !db.Set<QuestionEvidence>().Any(x => x.DocumentId == d.Id)).Select(d => d.Id).FirstAsync()
        );
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync($"/dokumen/{mine}/unduh")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"/dokumen/{foreign}/unduh")).Status);
        // The demo's other evaluators have no seat here.
        var stranger = await panel.AsAsync("evaluator3@batang.demo");
        foreach (var url in new[] { "", "/penilaian/A", "/sebaran", "/hasil", "/rekaman", "/soal" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/evaluasi/{panel.Id}{url}")).Status);
        // A sheet with unscored questions is not handed in.
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await second.SendAsync(await second.GetAsync($"/evaluasi/{panel.Id}/penilaian/A"), button: ("aksi", "serahkan"))).Status
        );
        Assert.Equal(
            EvaluationState.Scoring,
            await app.Rows(db => db.Evaluations.Where(e => e.Id == panel.Id).Select(e => e.State).SingleAsync())
        );
    }

    [Fact]
    public async Task A_chair_with_a_conflict_gives_way_and_one_link_opens_every_seat()
    {
        await panel.InviteAsync();
        var admin = await panel.AsAsync("admin@batang.demo");
        // Two evaluations invite the same person before they have an account; the first link gives both seats.
        var other = await app.Rows(db =>
            db.Evaluations.Where(e => e.State == EvaluationState.SelfAssessment && e.Id != panel.Id).Select(e => e.Id).FirstAsync()
        );
        var links = new List<string>();
        foreach (var id in new[] { panel.Id, other })
        {
            var invited = await admin.SendAsync(
                await admin.GetAsync($"/evaluasi/{id}/panel"),
                new() { ["Input.Name"] = "Dr. Dewi", ["Input.Email"] = Second },
                form: "main form.stacked"
            );
            links.Add(new Uri(invited.Html.QuerySelector("#tautan")!.TextContent).AbsolutePath);
        }
        var guest = new Browser(app);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await guest.SendAsync(
                    await guest.GetAsync(links[0]),
                    new() { ["Input.Password"] = Data.Demo.DemoRegency.Password, ["Input.Again"] = Data.Demo.DemoRegency.Password }
                )
            ).Status
        );
        var account = await app.Rows(db => db.Officers.Where(o => o.Email == Second).Select(o => o.Id).SingleAsync());
        Assert.Equal(2, await app.Rows(db => db.Evaluations.CountAsync(e => e.Panel.Any(p => p.AccountId == account))));
        Assert.NotEqual(HttpStatusCode.OK, (await new Browser(app).GetAsync(links[1])).Status);

        await panel.StartScoringAsync();
        await panel.DeclareAsync(Panel.Chair, "Saya konsultan masterplan daerah ini");
        await panel.DeclareAsync(Second);
        await panel.ScoreAsync(Second, _ => 3);
        var chair = await panel.AsAsync(Panel.Chair);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.GetAsync($"/evaluasi/{panel.Id}/temuan")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.GetAsync($"/evaluasi/{panel.Id}/tutup")).Status);
        // Who declared a conflict does not look at the scores before the close.
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"/evaluasi/{panel.Id}/sebaran")).Status);
        var seats = await admin.GetAsync($"/evaluasi/{panel.Id}/panel");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await admin.SendAsync(
                    seats,
                    form: "form[action$='handler=Chair']:has(button)",
                    button: ("seat", seats.Html.QuerySelector("form[action$='handler=Chair'] button")!.GetAttribute("value")!)
                )
            ).Status
        );
        Assert.Equal(
            account,
            await app.Rows(db =>
                db.Evaluations.Where(e => e.Id == panel.Id)
                    .SelectMany(e => e.Panel)
                    .Where(p => p.IsChair)
                    .Select(p => p.AccountId)
                    .SingleAsync()
            )
        );
        Assert.Equal(HttpStatusCode.OK, (await (await panel.AsAsync(Second)).GetAsync($"/evaluasi/{panel.Id}/temuan")).Status);
    }

    [Fact]
    public async Task Nothing_is_declared_by_chance_nothing_is_closed_in_one_press_and_nothing_typed_is_lost_by_it()
    {
        await panel.InviteAsync();
        await panel.StartScoringAsync();
        var chair = await panel.AsAsync(Panel.Chair);
        var declaring = await chair.GetAsync($"/evaluasi/{panel.Id}");
        // "None" written in the box declares nothing as long as neither is chosen; and a conflict is said in words.
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await chair.SendAsync(declaring, new() { ["Conflict"] = "Tidak ada" }, form: "form[action$='handler=Declare']")).Status
        );
        Assert.NotNull(
            (await chair.SendAsync(declaring, new() { ["ada"] = "ya" }, form: "form[action$='handler=Declare']")).ErrorOf("Conflict")
        );
        await panel.DeclareAsync(Panel.Chair);
        await panel.ScoreAsync(Panel.Chair, _ => 3);
        Assert.Contains("tulis temuan", (await chair.GetAsync($"/evaluasi/{panel.Id}")).Main, StringComparison.Ordinal);
        var findings = await chair.GetAsync($"/evaluasi/{panel.Id}/temuan");
        foreach (
            var (field, typed) in new (string, Dictionary<string, string?>)[]
            {
                (
                    "Input.Recommendations[0].DueOn",
                    new() { ["Input.Recommendations[0].Text"] = "Satukan data", ["Input.Recommendations[0].DueOn"] = "2020-01-01" }
                ),
                ("Input.Recommendations[1].Text", new() { ["Input.Recommendations[1].DueOn"] = "2025-01-01" }),
            }
        )
        {
            var refused = await chair.SendAsync(findings, new(typed) { ["Input.Strengths"] = "Tim lengkap" }, button: ("aksi", "tutup"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.ErrorOf(field.Replace('[', '_').Replace(']', '_')));
            Assert.Equal("Tim lengkap", refused.ValueOf("Input.Strengths")!.Trim());
        }
        var saved = await chair.SendAsync(findings, new() { ["Input.Strengths"] = "Tim lengkap" }, button: ("aksi", "tutup"));
        Assert.Equal($"/evaluasi/{panel.Id}/tutup", saved.Location);
        Assert.Equal(
            EvaluationState.Consensus,
            await app.Rows(db => db.Evaluations.Where(e => e.Id == panel.Id).Select(e => e.State).SingleAsync())
        );
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(await chair.GetAsync(saved.Location!))).Status);
        Assert.Contains("Tim lengkap", (await chair.GetAsync($"/evaluasi/{panel.Id}/hasil")).Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await (await panel.AsAsync("admin@batang.demo")).GetAsync($"/evaluasi/{panel.Id}/atur")).Status
        );
    }
}
