using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>What people and strangers send that an evaluation must not take: told beside the field, nothing typed lost, nothing half written.</summary>
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

    [Theory]
    [InlineData("target=9", "Target harus angka antara 0 dan 4")]
    [InlineData("target=dua", "Target harus angka")]
    [InlineData("target=3&pagu=1.5", "Batas biaya harus angka rupiah")]
    [InlineData("target=3&pagu=-1", "Batas biaya harus angka rupiah")]
    [InlineData("nilai[A1]=7", "A1: antara 0 dan 4")]
    [InlineData("nilai[A1]=1.2.3", "A1: antara 0 dan 4")]
    public async Task What_if_says_what_it_cannot_read_and_keeps_it(string query, string says)
    {
        var page = await (await panel.AsAsync("bupati@batang.demo")).GetAsync($"/evaluasi/{panel.Id}/andai?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak ada pertanyaan instrumen ini yang mengikuti", page.Main, StringComparison.Ordinal);
        var typed = query.Split('&')[^1].Split('=')[1];
        Assert.Contains(page.Html.QuerySelectorAll("input"), i => i.GetAttribute("value") == typed);
    }

    [Fact]
    public async Task What_if_starts_a_question_of_the_ledger_from_its_table_and_shows_the_change_with_three_decimals()
    {
        var person = await panel.AsAsync("bupati@batang.demo");
        var page = await person.GetAsync($"/evaluasi/{panel.Id}/andai?nilai[A1]=4");
        Assert.Contains("nilai yang kini diberikan tabelnya", page.Main, StringComparison.Ordinal);
        // 2022: 35 of 39 programmes of Smart Governance, 89.7 %, which its table scores 3; nothing is answered.
        var governance = panel.Read.Leaves.First(l => l is { Dimension: "governance", Map.Count: > 0 });
        Assert.Equal("3,00", page.Html.QuerySelector($"#w-{governance.Code}")!.GetAttribute("placeholder"));
        Assert.Contains("belum dijawab, dihitung 0,00", page.Html.QuerySelector("#sepuluh")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("+0,080", page.Html.QuerySelector("#perubahan")!.TextContent);
        Assert.Equal(
            "+0,080",
            (string)JsonNode.Parse((await person.GetAsync($"/evaluasi/{panel.Id}/andai?handler=Index&nilai[A1]=4")).Text)!["change"]!
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
        // The sheet's address names nobody: whoever opens it sees their own, which is empty, and an attempt to name a colleague changes nothing.
        var seat = await app.Rows(db =>
            db.Evaluations.Where(e => e.Id == panel.Id).SelectMany(e => e.Panel).Where(p => p.IsChair).Select(p => p.Id).SingleAsync()
        );
        foreach (var query in new[] { "", $"?seat={seat}", $"?panelist={seat}", $"?evaluator={seat}" })
            Assert.Empty(
                (await second.GetAsync($"/evaluasi/{panel.Id}/penilaian/A{query}")).Html.QuerySelectorAll("input[type=radio][checked]")
            );
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
    public async Task The_public_results_name_no_person_and_unknown_ones_are_not_found()
    {
        using var http = app.CreateClient();
        var list = (await http.GetFromJsonAsync<JsonNode>("/api/v1/regencies/33.25/evaluations"))!;
        var all = list["evaluations"]!.AsArray();
        Assert.Equal([2022, 2021], all.Select(e => (int)e!["year"]!));
        Assert.Equal(2.9m, (decimal)all[0]!["shown"]!);
        var text = await http.GetStringAsync("/api/v1/regencies/33.25/evaluations/2022/1/kominfo-2022");
        var result = JsonNode.Parse(text)!;
        Assert.Equal(
            (decimal)all[0]!["index"]!,
            (decimal)result["nodes"]!.AsArray().Single(n => (string)n!["code"]! == "index")!["value"]!
        );
        Assert.DoesNotContain("valuator", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        foreach (
            var url in new[]
            {
                "33.25/evaluations/2023/2/kominfo-2023-2",
                "33.25/evaluations/2022/1/tidak-ada",
                "33.25/evaluations/x/1/kominfo-2022",
                "99.99/evaluations",
                "33.26/evaluations/2022/1/kominfo-2022",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/v1/regencies/{url}")).StatusCode);
    }

    [Fact]
    public async Task A_citizen_goes_from_the_portal_to_the_index_and_down_to_a_question_and_reads_no_name()
    {
        var citizen = new Browser(app);
        var portal = await citizen.GetAsync("/daerah/33.25");
        var link = portal.Html.QuerySelector("a[href$='/indeks/2022/1/kominfo-2022']")!;
        Assert.Equal("2,90", link.TextContent);
        var result = await citizen.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("2,90", result.Html.QuerySelector("#indeks")!.TextContent);
        Assert.Contains(
            await app.Rows(db =>
                db.Evaluations.Where(e => e.Year == 2022 && e.InstrumentId == "kominfo-2022").Select(e => e.RecordSha256!).SingleAsync()
            ),
            result.Main,
            StringComparison.Ordinal
        );
        var group = await citizen.GetAsync(result.Html.QuerySelector("main table a[href$='simpul=A']")!.GetAttribute("href")!);
        var leaf = await citizen.GetAsync(group.Html.QuerySelector("main table a[href$='simpul=A2']")!.GetAttribute("href")!);
        Assert.Contains(" = ", leaf.Html.QuerySelector("#rumus")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("E1: ", leaf.Main, StringComparison.Ordinal);
        // The demo's first evaluator is called by the word itself; the others by names of their own.
        var names = await app.Rows(db =>
            db.Officers.Where(o => o.Name != "Evaluator" && db.Panelists.Any(p => p.AccountId == o.Id)).Select(o => o.Name).ToListAsync()
        );
        Assert.NotEmpty(names);
        foreach (var name in names)
        foreach (var page in new[] { portal, result, group, leaf })
            Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal);
        foreach (
            var url in new[]
            {
                "/daerah/33.25/indeks/2022/1/kominfo-2022?simpul=Z9",
                "/daerah/33.25/indeks/2023/2/kominfo-2023-2",
                "/daerah/33.26/indeks/2022/1/kominfo-2022",
                "/daerah/99.99/indeks/2022/1/kominfo-2022",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(url)).Status);
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
