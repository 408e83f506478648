using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Commands;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>A whole evaluation, from the invitation to the frozen record that a stranger recomputes.</summary>
public sealed class EvaluationJourneyTests : IAsyncLifetime
{
    private const string Second = "dewi@universitas.id",
        Third = "rudi@praktisi.id";
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task From_the_invitation_to_a_record_that_is_recomputed_and_a_forgery_that_is_caught()
    {
        await panel.OpenAsync();
        await panel.InviteAsync(Second, Third);
        await AnswerAsync();
        await panel.StartScoringAsync();
        foreach (var email in new[] { Panel.Chair, Second, Third })
            await panel.DeclareAsync(email);

        await panel.ScoreAsync(Second, _ => 3);
        await BlindAsync();
        await panel.ScoreAsync(Panel.Chair, leaf => leaf.Code == "A1" ? 0 : 2);
        await BlindAsync();
        await panel.ScoreAsync(Third, leaf => leaf.Code == "A1" ? 4 : 2);

        // The last to hand in opens the scores; the disagreement on A1 is listed first.
        var chair = await panel.AsAsync(Panel.Chair);
        var spread = await chair.GetAsync($"/evaluasi/{panel.Id}/sebaran");
        Assert.Contains("Perlu dibahas (1)", spread.Main, StringComparison.Ordinal);
        var refused = await chair.SendAsync(spread, new() { ["Change.Score"] = "3", ["Change.Why"] = "" }, form: "#q-A1 + tr form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Alasan perubahan wajib diisi", refused.Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await chair.SendAsync(
                    spread,
                    new() { ["Change.Score"] = "3", ["Change.Why"] = "Perbup ditunjukkan saat wawancara" },
                    form: "#q-A1 + tr form"
                )
            ).Status
        );
        Assert.Contains("0 → 3", (await chair.GetAsync($"/evaluasi/{panel.Id}/sebaran")).Main, StringComparison.Ordinal);

        await CloseAsync(chair);
        await RecordAsync(chair);
    }

    private async Task AnswerAsync()
    {
        var officer = await panel.AsAsync("operator@batang.demo");
        var question = await officer.GetAsync($"/evaluasi/{panel.Id}/soal/A1");
        // A document of the wrong kind is taken and flagged at once.
        var saved = await officer.SendAsync(
            question,
            new()
            {
                ["Input.Score"] = "4",
                ["Input.Reason"] = "Perbup 23/2019 berlaku",
                ["Evidence.Kind"] = "Photo",
                ["Evidence.Title"] = "Foto Perbup",
            },
            files: ("Evidence.Files", "perbup.png", Files.Png(300, 200))
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains(
            "Jenis dokumen ini tidak diminta",
            (await officer.GetAsync($"/evaluasi/{panel.Id}/soal/A1")).Main,
            StringComparison.Ordinal
        );
        var off = await officer.SendAsync(
            await officer.GetAsync($"/evaluasi/{panel.Id}/soal/A2"),
            new() { ["Input.Score"] = "7", ["Input.Reason"] = "banyak rapat" }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, off.Status);
        Assert.Contains("di luar skala", off.ErrorOf("Input.Score"), StringComparison.Ordinal);
        Assert.Equal(("7", "banyak rapat"), (off.ValueOf("Input.Score"), off.ValueOf("Input.Reason")!.Trim()));
        // Another agency's question can be read and not answered.
        Assert.DoesNotContain("Input.Score", (await officer.GetAsync($"/evaluasi/{panel.Id}/soal/C13")).Text, StringComparison.Ordinal);
    }

    /// <summary>Whoever looks, wherever: no score of another evaluator before all have handed in.</summary>
    private async Task BlindAsync()
    {
        foreach (var email in new[] { "admin@batang.demo", "bupati@batang.demo", "verifikator@batang.demo", Panel.Chair, Third })
        {
            var person = await panel.AsAsync(email);
            Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/evaluasi/{panel.Id}/sebaran")).Status);
            var result = await person.GetAsync($"/evaluasi/{panel.Id}/hasil?simpul=B1");
            Assert.Contains("Nilai evaluator belum dibuka", result.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Nilai evaluator", result.Html.QuerySelectorAll("caption").Select(c => c.TextContent));
        }
        var audit = await app.Rows(db => db.Audit.Where(a => a.Entity == "PanelScore").Select(a => a.Changes).ToListAsync());
        Assert.NotEmpty(audit);
        Assert.All(audit, a => Assert.DoesNotContain("Score", a, StringComparison.Ordinal));
        var chair = await panel.AsAsync(Panel.Chair);
        Assert.Empty(
            (await chair.GetAsync($"/evaluasi/{panel.Id}/penilaian/B"))
                .Html.QuerySelectorAll("[checked]")
                .Where(e => e.GetAttribute("value") == "3")
        );
    }

    private async Task CloseAsync(Browser chair)
    {
        var second = await panel.AsAsync(Second);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync($"/evaluasi/{panel.Id}/temuan")).Status);
        var findings = await chair.GetAsync($"/evaluasi/{panel.Id}/temuan");
        var agency = await Some.AgencyAsync(app, "Diskominfo");
        var saved = await chair.SendAsync(
            findings,
            new()
            {
                ["Input.Strengths"] = "Payung hukum lengkap\nForum aktif",
                ["Input.Recommendations[0].Text"] = "Perkuat pembiayaan alternatif",
                ["Input.Recommendations[0].OwnerId"] = $"{agency}",
                ["Input.Recommendations[0].DueOn"] = "2024-06-30",
            }
        );
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(await chair.GetAsync($"/evaluasi/{panel.Id}/tutup"))).Status);
        // A1 has 3, 3, 4; everything else 2, 3, 2.
        var expected = ((((10m / 3) + (4 * 7m / 3)) / 5 * 10) + (90 * 7m / 3)) / 100;
        var row = await app.Rows(db => db.Evaluations.SingleAsync(e => e.Id == panel.Id));
        Assert.Equal(
            (EvaluationState.Closed, expected),
            (row.State, Math.Round(row.Index!.Value, 20) == Math.Round(expected, 20) ? expected : row.Index)
        );
        Assert.Equal(
            2.35m,
            await app.Rows(db =>
                db.KeyIndicators.Where(k => k.Name == "Indeks Smart City")
                    .SelectMany(k => k.Years)
                    .Where(y => y.Year == 2022)
                    .Select(y => y.Result)
                    .SingleAsync()
            )
        );
        var late = await chair.GetAsync($"/evaluasi/{panel.Id}/penilaian/A");
        Assert.Contains("disabled", late.Html.QuerySelector("input[type=radio]")!.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Payung hukum lengkap", (await chair.GetAsync($"/evaluasi/{panel.Id}/surat")).Main, StringComparison.Ordinal);
        Assert.Contains("7 / 3 = 2,3333", (await chair.GetAsync($"/evaluasi/{panel.Id}/hasil?simpul=B1")).Main, StringComparison.Ordinal);
    }

    private async Task RecordAsync(Browser chair)
    {
        var download = await chair.Http.GetAsync($"/evaluasi/{panel.Id}/rekaman");
        var name = download.Content.Headers.ContentDisposition!.FileNameStar ?? download.Content.Headers.ContentDisposition.FileName!;
        var text = await download.Content.ReadAsStringAsync();
        Assert.Contains(
            (await app.Rows(db => db.Evaluations.Where(e => e.Id == panel.Id).Select(e => e.RecordSha256).SingleAsync()))!,
            name,
            StringComparison.Ordinal
        );
        var folder = Directory.CreateTempSubdirectory("cerdas-rekaman-").FullName;
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        var good = await ScoreCommandTests.RunAsync("verify", path);
        Assert.True(good.Code == 0, good.Out + good.Error);
        Assert.Contains("ok: every figure follows", good.Out, StringComparison.Ordinal);

        // One figure of each kind, tampered with by somebody who even writes the file canonically: each is caught, by name.
        foreach (
            var (forge, says) in new (Action<JsonNode>, string)[]
            {
                (r => r["scores"]![5]!["score"] = 4, "result index"),
                (r => r["result"]!["index"] = 3.9m, "result index"),
                (r => r["result"]!["shown"] = 3.9m, "result shown"),
                (r => r["result"]!["nodes"]!.AsArray().First(n => (string)n!["code"]! == "B")!["value"] = 4, "result B"),
                (r => r["ledger"]!["dimensions"]![0]!["realised"] = 39, "ledger governance realised"),
                (r => r["ledger"]!["programmes"]!.AsArray().First(p => !(bool)p!["counted"]!)!["counted"] = true, "counted"),
                (r => r["instrument"]!["root"]!["children"]![0]!["weight"] = 20, "instrument"),
                (r => r["answers"]![0]!["selfScore"] = 1, "self"),
                (r => r["scores"]![0]!["score"] = 9, "score A1"),
                (
                    r => r["answers"]!.AsArray().First(a => a!["evidence"]!.AsArray().Count > 0)!["evidence"]![0]!["sha256"] = "zz",
                    "evidence"
                ),
            }
        )
        {
            var forged = JsonNode.Parse(text)!;
            forge(forged);
            var forgedPath = Path.Combine(folder, "palsu.json");
            await File.WriteAllTextAsync(forgedPath, CanonicalJson.Write(System.Text.Json.JsonSerializer.SerializeToElement(forged)));
            var (code, output, _) = await ScoreCommandTests.RunAsync("verify", forgedPath);
            Assert.True(
                code == 1
                    && output
                        .Split('\n')
                        .Any(l => l.StartsWith("DIFFERS", StringComparison.Ordinal) && l.Contains(says, StringComparison.Ordinal)),
                $"{says}: {output}"
            );
        }
        // Under a name without the hash the arithmetic alone is vouched for, and it says so.
        var unnamed = Path.Combine(folder, "rekaman.json");
        await File.WriteAllTextAsync(unnamed, text);
        Assert.Contains("was NOT checked", (await ScoreCommandTests.RunAsync("verify", unnamed)).Out, StringComparison.Ordinal);
        // A word that no figure rests on is caught by the hash.
        await File.WriteAllTextAsync(path, text.Replace("Payung hukum lengkap", "Payung hukum kurang", StringComparison.Ordinal));
        Assert.Contains("DIFFERS sha256", (await ScoreCommandTests.RunAsync("verify", path)).Out, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
