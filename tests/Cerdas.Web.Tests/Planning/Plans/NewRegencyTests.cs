using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Planning.Plans;

/// <summary>A regency from nothing to its first figure, as its admin, planner, officer and verifier would.</summary>
public sealed class NewRegencyTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<Page> FillAsync(
        Browser browser,
        string url,
        Dictionary<string, string?> typed,
        string form = "main form[method=post]"
    )
    {
        var answer = await browser.SendAsync(await browser.GetAsync(url), typed, form);
        Assert.True(
            answer.Status == HttpStatusCode.Redirect,
            $"{url}: {answer.Status} {answer.Html.QuerySelector(".error-summary")?.TextContent}"
        );
        return answer;
    }

    [Fact]
    public async Task From_the_empty_state_to_the_first_published_figure()
    {
        var (admin, planner, officer, verifier) = (
            await Browser.SignedInAsync(app, SecondRegency.Admin),
            await Browser.SignedInAsync(app, SecondRegency.Planner),
            await Browser.SignedInAsync(app, SecondRegency.Officer),
            await Browser.SignedInAsync(app, SecondRegency.Verifier)
        );
        foreach (
            var empty in new[]
            {
                "/kerja",
                "/capaian",
                "/program",
                "/kelengkapan",
                "/dokumen",
                "/rencana",
                "/audit",
                "/pengaturan",
                "/pengaturan/opd",
                "/pengguna",
            }
        )
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(empty)).Status);
        Assert.Contains("belum menetapkan masterplan", (await new Browser(app).GetAsync("/daerah/33.26")).Main, StringComparison.Ordinal);
        Assert.Contains("Menyiapkan daerah", (await admin.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        // An empty list of reports does not say that all are in.
        Assert.Contains("Belum ada masterplan yang ditetapkan", (await officer.GetAsync("/kerja")).Main, StringComparison.Ordinal);

        await FillAsync(admin, "/pengaturan/opd/baru", new() { ["Input.ShortName"] = "Dinkes", ["Input.Name"] = "Dinas Kesehatan" });
        await FillAsync(
            planner,
            "/rencana/rpjmd/dokumen",
            new()
            {
                ["Input.Title"] = "RPJMD 2021-2026",
                ["Input.StartYear"] = "2021",
                ["Input.EndYear"] = "2026",
                ["Input.Missions[0].Text"] = "Misi satu",
                ["Input.Missions[1].Text"] = "Misi dua",
            }
        );
        await FillAsync(
            planner,
            "/rencana/dasar-hukum",
            new()
            {
                ["Input.Number"] = "7",
                ["Input.Year"] = "2022",
                ["Input.Title"] = "Perbup Masterplan",
            }
        );
        var nameless = await planner.SendAsync(
            await planner.GetAsync("/rencana/iku"),
            new() { ["Input.Name"] = "", ["Input.Unit"] = "indeks" }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        Assert.Equal("indeks", nameless.ValueOf("Input.Unit"));
        await FillAsync(
            planner,
            "/rencana/iku",
            new()
            {
                ["Input.Name"] = "Indeks Smart City",
                ["Input.Unit"] = "indeks",
                ["Input.Years[0].Target"] = "2,5",
                ["Input.Years[0].Result"] = "2,6",
            }
        );
        await FillAsync(planner, "/rencana", new() { ["Input.EffectiveFromYear"] = "2023" });
        Assert.Contains("tanpa program", (await planner.GetAsync("/rencana/revisi/1")).Main, StringComparison.Ordinal);

        var agency = await app.Rows(
            db => db.Agencies.Where(a => a.ShortName == "Kominfo Pekalongan").Select(a => a.Id).SingleAsync(),
            SecondRegency.Code
        );
        var mission = await app.Rows(db => db.Missions.OrderBy(m => m.Number).Select(m => m.Id).FirstAsync(), SecondRegency.Code);
        var first = await FillAsync(
            planner,
            "/rencana/revisi/1/program",
            new()
            {
                ["Input.Code"] = "GV-01",
                ["Input.Name"] = "Layanan satu pintu",
                ["Input.SubDimensionCode"] = "governance.public-service",
                ["Input.OwnerId"] = $"{agency}",
                ["Input.MissionId"] = $"{mission}",
                ["Input.StartYear"] = "2023",
                ["Input.EndYear"] = "2024",
                ["Input.Indicator"] = "Jumlah layanan",
                ["Input.Unit"] = "layanan",
                ["Input.QuickWin"] = "true",
            }
        );
        await FillAsync(planner, first.Location!, new() { ["Input.Years[0].Q4"] = "10", ["Input.Years[0].Apbd"] = "1.000.000" });
        await FillAsync(
            planner,
            "/rencana/revisi/1/program",
            new()
            {
                ["Input.Code"] = "GV-02",
                ["Input.Name"] = "Data terbuka",
                ["Input.SubDimensionCode"] = "governance.bureaucracy",
                ["Input.OwnerId"] = $"{agency}",
                ["Input.StartYear"] = "2023",
                ["Input.EndYear"] = "2023",
                ["Input.Indicator"] = "Jumlah set data",
                ["Input.Unit"] = "set",
            }
        );
        var twice = await planner.SendAsync(
            await planner.GetAsync("/rencana/revisi/1/program"),
            new()
            {
                ["Input.Code"] = "GV-02",
                ["Input.Name"] = "Lain",
                ["Input.SubDimensionCode"] = "governance.bureaucracy",
                ["Input.OwnerId"] = $"{agency}",
                ["Input.StartYear"] = "2024",
                ["Input.EndYear"] = "2023",
                ["Input.Indicator"] = "x",
                ["Input.Unit"] = "x",
            }
        );
        Assert.NotNull(twice.ErrorOf("Input.EndYear"));
        Assert.Equal("Lain", twice.ValueOf("Input.Name"));
        var unmeant = await planner.SendAsync(await planner.GetAsync("/rencana/revisi/1"), [], "form[action*=Adopt]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unmeant.Status);
        Assert.Contains("GV-02 Data terbuka: tanpa target, 2023", unmeant.Main, StringComparison.Ordinal);
        await FillAsync(planner, "/rencana/revisi/1", new() { ["Adoption.AsItIs"] = "true" }, "form[action*=Adopt]");
        Assert.Equal(HttpStatusCode.Conflict, (await planner.GetAsync("/rencana/revisi/1/program")).Status);

        var work = await officer.GetAsync("/kerja");
        Assert.Contains("GV-01", work.Main, StringComparison.Ordinal);
        // A plan adopted today makes no earlier quarter late, locked or empty: there are as many days as after a quarter.
        Assert.NotNull(work.Html.QuerySelector("a[href$='/realisasi/2023/1']"));
        Assert.DoesNotContain("terlambat", work.Main, StringComparison.Ordinal);
        Assert.Contains("26 Februari 2024", work.Main, StringComparison.Ordinal);
        Assert.Contains("Kominfo Pekalongan | 2 | – | – | – | –", await CompletenessAsync(admin));
        var report = await officer.GetAsync(work.Html.QuerySelector("a[href$='/realisasi/2023/4']")!.GetAttribute("href")!);
        Assert.Contains("Target: 10", report.Main, StringComparison.Ordinal);
        await officer.SendAsync(
            report,
            new() { ["Input.ProgrammeState"] = "Running", ["Input.Output"] = "4" },
            button: ("aksi", "ajukan"),
            files: ("Evidence.Files", "bukti.xlsx", Files.Xlsx())
        );
        Assert.False(await app.Rows(db => db.Realisations.AnyAsync(r => r.Late), SecondRegency.Code));
        var queue = await verifier.GetAsync("/verifikasi");
        await FillAsync(verifier, queue.Html.QuerySelector("main table a")!.GetAttribute("href")!, [], "form[action*=Verify]");
        var published = await new Browser(app).GetAsync("/daerah/33.26?tahun=2023");
        Assert.Equal("50,0 %", published.Html.QuerySelector("#total-capaian")!.TextContent.Trim().Replace('\u00a0', ' '));
        Assert.Contains("1 dari 2 program", published.Main, StringComparison.Ordinal);
        Assert.Contains("Kominfo Pekalongan | 2 | – | – | – | 1/1 (1)", await CompletenessAsync(admin));
        // The days of catching up end like those of any quarter.
        app.Clock.SetUtcNow(new DateTimeOffset(2024, 2, 27, 3, 0, 0, TimeSpan.Zero));
        officer = await Browser.SignedInAsync(app, SecondRegency.Officer);
        Assert.Null((await officer.GetAsync("/kerja")).Html.QuerySelector("a[href$='/realisasi/2023/1']"));
    }

    private static async Task<IReadOnlyList<string>> CompletenessAsync(Browser reader) =>
        (await reader.GetAsync("/kelengkapan?tahun=2023")).RowsOf("#kelengkapan tbody");

    [Fact]
    public async Task A_second_revision_copies_the_first_shows_the_difference_and_changes_figures_from_its_year_on()
    {
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await planner.SendAsync(
                    await planner.GetAsync("/rencana"),
                    new() { ["Input.EffectiveFromYear"] = "2023", ["Input.Note"] = "Uji" }
                )
            ).Status
        );
        Assert.Equal(104, await app.Rows(db => db.PlannedProgrammes.CountAsync(p => p.Revision!.Number == 5)));
        Assert.Contains("Kedua revisi sama", (await planner.GetAsync("/rencana/revisi/5/beda")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Mulai revisi baru", (await planner.GetAsync("/rencana")).Main, StringComparison.Ordinal);

        var removed = await app.Rows(db =>
            db.PlannedProgrammes.Where(p => p.Revision!.Number == 5 && p.SubDimension!.DimensionCode == "environment")
                .OrderBy(p => p.Id)
                .Select(p => p.ProgrammeId)
                .FirstAsync()
        );
        var renamed = await app.Rows(db =>
            db.PlannedProgrammes.Where(p => p.Revision!.Number == 5 && p.SubDimension!.DimensionCode == "living")
                .OrderBy(p => p.Id)
                .Select(p => p.ProgrammeId)
                .FirstAsync()
        );
        await FillAsync(planner, $"/rencana/revisi/5/program/{removed}", [], "form[action*=Remove]");
        var edit = await planner.GetAsync($"/rencana/revisi/5/program/{renamed}");
        var (one, two) = (
            await planner.SendAsync(edit, new() { ["Input.Name"] = "Nama baru" }),
            await planner.SendAsync(edit, new() { ["Input.Name"] = "Nama lain" })
        );
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (one.Status, two.Status));
        var difference = (await planner.GetAsync("/rencana/revisi/5/beda")).Main;
        Assert.Contains("0 program ditambah, 1 dikeluarkan, 1 diubah", difference, StringComparison.Ordinal);
        Assert.Contains("Nama baru", difference, StringComparison.Ordinal);
        Assert.Contains("97 / 104", (await planner.GetAsync("/capaian?tahun=2023")).Main, StringComparison.Ordinal);
        await FillAsync(planner, "/rencana/revisi/5", new() { ["Adoption.AsItIs"] = "true" }, "form[action*=Adopt]");
        Assert.Contains("96 / 103", (await planner.GetAsync("/capaian?tahun=2023")).Main, StringComparison.Ordinal);
        Assert.Contains("70 / 80", (await planner.GetAsync("/capaian?tahun=2022")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync($"/program/{removed}")).Status);
        var report = await app.Rows(db =>
            db.Realisations.Where(r => r.ProgrammeId == removed && r.Year == 2023).Select(r => r.Id).FirstAsync()
        );
        Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync($"/realisasi/{report}")).Status);
    }

    [Fact]
    public async Task A_draft_can_be_discarded_and_leaves_nothing_behind()
    {
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var before = await app.Rows(async db =>
            (await db.PlannedProgrammes.CountAsync(), await db.Programmes.CountAsync(), await db.Targets.CountAsync())
        );
        await planner.SendAsync(await planner.GetAsync("/rencana"), new() { ["Input.EffectiveFromYear"] = "2024" });
        await FillAsync(planner, "/rencana/revisi/5", [], "form[action*=Discard]");
        Assert.Equal(
            before,
            await app.Rows(async db =>
                (await db.PlannedProgrammes.CountAsync(), await db.Programmes.CountAsync(), await db.Targets.CountAsync())
            )
        );
    }

    [Fact]
    public async Task A_legal_basis_carries_its_file()
    {
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var form = await planner.GetAsync("/rencana/dasar-hukum");
        Assert.NotNull(
            (
                await planner.SendAsync(
                    form,
                    new() { ["Input.Number"] = "1", ["Input.Title"] = "T" },
                    files: ("Upload", "x.pdf", Files.Exe())
                )
            ).ErrorOf("Upload")
        );
        Assert.Equal(
            "/rencana",
            (
                await planner.SendAsync(
                    form,
                    new() { ["Input.Number"] = "1", ["Input.Title"] = "T" },
                    files: ("Upload", "x.pdf", Files.Pdf("perbup"))
                )
            ).Location
        );
        Assert.NotNull(await app.Rows(db => db.LegalBases.Where(l => l.Title == "T").Select(l => l.DocumentId).SingleAsync()));
    }
}
