using System.Net;
using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Commands;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>docs/rules.md V-13 and V-14: where evaluators come from, and whether the judged agencies learn who sits where.</summary>
public sealed class NamedPanelTests : IAsyncLifetime
{
    private const string Admin = "admin@batang.demo",
        Agency = "operator@batang.demo",
        Second = "kedua@kampus.test",
        Institution = "Universitas Uji",
        Expertise = "tata kelola data";
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string At => $"/evaluasi/{panel.Id}";

    private async Task<HttpStatusCode> TellAsync(bool told)
    {
        var admin = await panel.AsAsync(Admin);
        return (await admin.SendAsync(await admin.GetAsync($"{At}/atur"), new() { ["Input.NamesTold"] = told ? "true" : "false" })).Status;
    }

    /// <summary>A panel of two, the second of whom says where they come from.</summary>
    private async Task SeatAsync()
    {
        await panel.OpenAsync();
        await panel.InviteAsync(Second);
        var second = await panel.AsAsync(Second);
        var saved = await second.SendAsync(
            await second.GetAsync("/akun/keahlian"),
            new() { ["Input.Institution"] = $" {Institution} ", ["Input.Expertise"] = Expertise }
        );
        Assert.Equal("/akun", saved.Location);
        Assert.Contains($"{Institution}, {Expertise}", (await second.GetAsync("/akun")).Main, StringComparison.Ordinal);
    }

    private async Task ScoreAsync()
    {
        await panel.StartScoringAsync();
        foreach (var email in new[] { Panel.Chair, Second })
        {
            await panel.DeclareAsync(email);
            await panel.ScoreAsync(email, _ => 3);
        }
    }

    private async Task<string> CloseAsync()
    {
        var chair = await panel.AsAsync(Panel.Chair);
        var closing = await chair.GetAsync($"{At}/tutup");
        Assert.Contains(
            $"E2 = Dr. {Second}, {Institution}, {Expertise}",
            closing.Html.QuerySelector("#tim")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SendAsync(closing)).Status);
        return (await chair.GetAsync($"{At}/rekaman")).Text;
    }

    private static async Task VerifyAsync(string record)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cerdas-panel-").FullName, "rekaman.json");
        await File.WriteAllTextAsync(file, record);
        var (code, text, error) = await ScoreCommandTests.RunAsync("verify", file);
        Assert.True(code == 0, text + error);
    }

    [Fact]
    public async Task Where_names_are_not_told_the_judged_agencies_read_seats_and_the_panels_institutions_apart()
    {
        await SeatAsync();
        var (agency, name) = (await panel.AsAsync(Agency), $"Dr. {Second}");
        var overview = await agency.GetAsync(At);
        Assert.DoesNotContain(name, overview.Main, StringComparison.Ordinal);
        Assert.Contains("Nama evaluator tidak dibuka", overview.Main, StringComparison.Ordinal);
        var sheet = await (await panel.AsAsync(Second)).GetAsync($"{At}/penilaian");
        Assert.Contains(
            "OPD yang dinilai tidak diberi tahu nama Anda",
            sheet.Html.QuerySelector("#nama")!.TextContent,
            StringComparison.Ordinal
        );
        await ScoreAsync();

        var spread = await agency.GetAsync($"{At}/sebaran");
        Assert.Contains("E2", spread.Html.QuerySelector("#kursi")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(name, spread.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Institution, spread.Html.QuerySelector("#kursi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Institution}, {Expertise}", spread.Html.QuerySelector("#panel-terpisah")!.TextContent, StringComparison.Ordinal);
        foreach (var knowing in new[] { Panel.Chair, Admin, "bupati@batang.demo" })
        {
            var seats = (await (await panel.AsAsync(knowing)).GetAsync($"{At}/sebaran")).Html.QuerySelector("#kursi")!.TextContent;
            Assert.Contains($"E2 = {name}, {Institution}, {Expertise}", seats, StringComparison.Ordinal);
        }

        var text = await CloseAsync();
        var record = JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)!;
        Assert.All(record.Evaluators, e => Assert.Equal((null, null), (e.Institution, e.Expertise)));
        Assert.Contains(new RecordExpert(Institution, Expertise), record.Panel!);
        Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        await VerifyAsync(text);
        // The letter goes from hand to hand: it says the same whoever opens it.
        foreach (var reader in new[] { Agency, Admin, Panel.Chair })
        {
            var letter = (await (await panel.AsAsync(reader)).GetAsync($"{At}/surat")).Opened.Main;
            Assert.DoesNotContain(name, letter, StringComparison.Ordinal);
            Assert.Contains("oleh ketua evaluator (E1)", letter, StringComparison.Ordinal);
            Assert.Contains($"{Institution}, {Expertise}", letter, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_names_are_told_the_evaluator_was_told_so_and_spread_record_and_letter_say_it_at_the_seat()
    {
        await SeatAsync();
        Assert.Equal(HttpStatusCode.Redirect, await TellAsync(true));
        var second = await panel.AsAsync(Second);
        Assert.Contains(
            "OPD yang dinilai membaca nama, instansi dan keahlian Anda",
            (await second.GetAsync($"{At}/penilaian")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains("OPD yang dinilai membaca nama", (await second.GetAsync(At)).Main, StringComparison.Ordinal);
        await ScoreAsync();
        var (agency, who) = (await panel.AsAsync(Agency), $"Dr. {Second}, {Institution}, {Expertise}");
        Assert.Contains($"E2 = {who}", (await agency.GetAsync($"{At}/sebaran")).Main, StringComparison.Ordinal);
        var text = await CloseAsync();
        var record = JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)!;
        Assert.Null(record.Panel);
        Assert.Contains(new RecordEvaluator("E2", false, false, Institution, Expertise), record.Evaluators);
        Assert.DoesNotContain("Dr. ", text, StringComparison.Ordinal);
        await VerifyAsync(text);
        Assert.Contains($"E2: {who}", (await agency.GetAsync($"{At}/surat")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_stands_once_an_evaluator_declared_even_before_the_scoring()
    {
        await SeatAsync();
        var admin = await panel.AsAsync(Admin);
        var before = await admin.GetAsync($"{At}/atur");
        await panel.DeclareAsync(Second);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await admin.SendAsync(before, new() { ["Input.NamesTold"] = "true", ["Input.Version"] = "9" })).Status
        );
        Assert.Equal(HttpStatusCode.Conflict, await TellAsync(true));
        var after = await admin.GetAsync($"{At}/atur");
        Assert.Contains("Evaluator sudah diberi tahu", after.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(after, new() { ["Input.DisagreementFrom"] = "3" })).Status);
        var row = await app.Rows(db => db.Evaluations.SingleAsync(e => e.Id == panel.Id));
        Assert.Equal((false, 3m), (row.NamesTold, row.DisagreementFrom));
    }

    [Fact]
    public async Task An_admin_types_institution_and_expertise_when_inviting_and_on_the_persons_page_and_the_audit_keeps_it()
    {
        await panel.OpenAsync();
        var admin = await panel.AsAsync(Admin);
        var invited = await admin.SendAsync(
            await admin.GetAsync($"{At}/panel"),
            new()
            {
                ["Input.Name"] = "Tiga",
                ["Input.Email"] = "tiga@kampus.test",
                ["Input.Institution"] = Institution,
                ["Input.Expertise"] = "  ",
            },
            form: "main form.stacked"
        );
        Assert.Contains($"Tiga | tiga@kampus.test | {Institution} | – | diundang", invited.RowsOf()[0], StringComparison.Ordinal);
        var guest = new Browser(app);
        await guest.SendAsync(
            await guest.GetAsync(new Uri(invited.Html.QuerySelector("#tautan")!.TextContent).PathAndQuery),
            new() { ["Input.Password"] = Data.Demo.DemoRegency.Password }
        );
        var id = await app.Rows(db => db.Officers.Where(o => o.Email == "tiga@kampus.test").Select(o => o.Id).SingleAsync());
        var person = await admin.GetAsync($"/pengguna/{id}");
        Assert.Equal(Institution, person.ValueOf("Input.Institution"));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await admin.SendAsync(person, new() { ["Input.Expertise"] = new string('x', 161) })).Status
        );
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(person, new() { ["Input.Expertise"] = Expertise })).Status);
        Assert.Contains($"{Institution} | {Expertise}", (await admin.GetAsync($"{At}/panel")).RowsOf()[0], StringComparison.Ordinal);
        var audit = await app.Rows(db =>
            db.Audit.Where(a => a.Entity == "Account" && a.EntityKey == $"{id}")
                .OrderByDescending(a => a.Id)
                .Select(a => a.Changes)
                .FirstAsync()
        );
        Assert.Contains(Expertise, audit, StringComparison.Ordinal);
    }
}
