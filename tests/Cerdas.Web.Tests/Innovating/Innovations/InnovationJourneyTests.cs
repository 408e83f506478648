using System.Net;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>An innovation from its title to the decision, and what is refused on the way.</summary>
public sealed class InnovationJourneyTests : IAsyncLifetime
{
    private const string First = "evaluator@batang.demo",
        Other = "evaluator2@batang.demo";
    private App app = null!;
    private Register register = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        register = new Register(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Registered_judged_blind_by_two_and_accepted()
    {
        await register.StartAsync();
        var officer = await register.AsAsync(Register.Officer);
        // Nothing is missing in silence: the last step says what, and where to write it.
        var empty = await officer.GetAsync($"{register.Address}/isi/6");
        Assert.Equal(9, empty.Html.QuerySelectorAll("#kurang a").Length);
        await register.FillAsync();
        await register.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync($"{register.Address}/isi/1")).Status);
        foreach (var judge in new[] { First, Other })
            Assert.Equal(HttpStatusCode.Redirect, (await register.SeatAsync(judge)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await register.ScoreAsync(First, 4)).Status);
        // Blind: neither the other judge nor the admin reads a score before both are in, and nothing can be decided.
        foreach (var email in new[] { Other, Register.Admin, "bupati@batang.demo" })
            Assert.Null((await (await register.AsAsync(email)).GetAsync(register.Address)).Opened.Html.QuerySelector("#nilai"));
        Assert.Null((await (await register.AsAsync(Register.Admin)).GetAsync(register.Address)).Opened.Html.QuerySelector("#putusan"));
        var audit = await app.Rows(db => db.Audit.Where(a => a.Entity == "JudgeScore").Select(a => a.Changes).ToListAsync());
        Assert.NotEmpty(audit);
        Assert.All(audit, a => Assert.DoesNotContain("Score", a, StringComparison.Ordinal));
        await register.ScoreAsync(Other, 2);
        var open = await (await register.AsAsync(Register.Admin)).GetAsync(register.Address);
        Assert.Contains("3,00", open.Html.QuerySelector("#nilai")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await register.DecideAsync("terima")).Status);
        var row = await app.Rows(db =>
            db.Innovations.Include(i => i.Benefits).Include(i => i.Documents).SingleAsync(i => i.Id == register.Id)
        );
        Assert.Equal(
            (InnovationState.Accepted, 3m, 2.5m, 12_500_000m, 2, 3),
            (row.State, row.Score, row.Benefits[0].After, row.Cost, row.Documents.Count(d => d.Photo), row.Documents.Count)
        );
        Assert.Equal(
            ["Diajukan", "Juri ditunjuk", "Juri ditunjuk", "Diterima"],
            (await officer.GetAsync(register.Address)).Html.QuerySelectorAll("ol.timeline li strong").Select(e => e.TextContent)
        );
        // After the decision no judge is added and none scores.
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (
                await (await register.AsAsync(Register.Admin)).SendAsync(
                    open,
                    new() { ["JudgeId"] = $"{await register.AccountAsync("evaluator3@batang.demo")}" },
                    form: "#tunjuk"
                )
            ).Status
        );
        Assert.Equal(2, await app.Rows(db => db.Innovations.Where(i => i.Id == register.Id).SelectMany(i => i.Judges).CountAsync()));
    }

    [Fact]
    public async Task Returned_corrected_declined_and_appealed_once_before_other_judges()
    {
        await register.StartAsync();
        await register.FillAsync();
        await register.SubmitAsync();
        foreach (var judge in new[] { First, Other })
        {
            await register.SeatAsync(judge);
            await register.ScoreAsync(judge, 1);
        }
        var without = await register.DecideAsync("kembalikan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("wajib", without.ErrorOf("Reason"), StringComparison.Ordinal);
        await register.DecideAsync("kembalikan", "Sumber angka belum jelas");
        var officer = await register.AsAsync(Register.Officer);
        Assert.Contains("Sumber angka belum jelas", (await officer.GetAsync($"{register.Address}/isi/4")).Main, StringComparison.Ordinal);
        await register.SubmitAsync();
        // The same judges judge again, from an empty sheet.
        var sheet = await (await register.AsAsync(First)).GetAsync($"{register.Address}/nilai");
        Assert.NotEmpty(sheet.Html.QuerySelectorAll("form.sheet input[type=radio]"));
        Assert.Empty(sheet.Html.QuerySelectorAll("input[checked]"));
        foreach (var judge in new[] { First, Other })
            await register.ScoreAsync(judge, 1);
        await register.DecideAsync("tolak", "Manfaat belum terbukti");
        var appealed = await officer.SendAsync(
            await officer.GetAsync(register.Address),
            new() { ["Appeal"] = "Angka terbaru sudah diaudit" },
            form: "form[action$='handler=Appeal']"
        );
        Assert.Equal(HttpStatusCode.Redirect, appealed.Status);
        var again = await register.SeatAsync(First);
        Assert.Contains("juri lain", again.ErrorOf("JudgeId"), StringComparison.Ordinal);
        foreach (var judge in new[] { "evaluator3@batang.demo", "evaluator4@batang.demo" })
        {
            await register.SeatAsync(judge);
            await register.ScoreAsync(judge, 3);
        }
        // Who declined does not decide the appeal.
        Assert.Null((await (await register.AsAsync(Register.Admin)).GetAsync(register.Address)).Opened.Html.QuerySelector("#putusan"));
        Assert.Equal(HttpStatusCode.Redirect, (await register.DecideAsync("tolak", "Tetap belum cukup", Register.Planner)).Status);
        Assert.Null((await officer.GetAsync(register.Address)).Opened.Html.QuerySelector("form[action$='handler=Appeal']"));
    }

    [Fact]
    public async Task Own_foreign_and_late_hands_are_kept_off()
    {
        await register.StartAsync();
        await register.FillAsync();
        // Another agency's head neither sees the draft nor writes it; a neighbour sees nothing.
        var foreign = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Draft && i.Agency!.ShortName != "Diskominfo")
                .Select(i => i.Id)
                .FirstAsync()
        );
        var officer = await register.AsAsync(Register.Officer);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/register-inovasi/{foreign}/isi/1")).Status);
        var mine = await officer.GetAsync($"{register.Address}/isi/1");
        var accepted = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && i.Agency!.ShortName != "Diskominfo")
                .Select(i => i.Id)
                .FirstAsync()
        );
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SendAsync(mine with { Url = $"/register-inovasi/{accepted}/isi/1" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await register.AsAsync(SecondRegency.Planner)).GetAsync(register.Address)).Status);
        await register.SubmitAsync();
        Assert.Contains("luar OPD", (await register.SeatAsync("kepala@batang.demo")).ErrorOf("JudgeId"), StringComparison.Ordinal);
        Assert.Contains(
            "tidak dapat menjadi juri",
            (await register.SeatAsync("bupati@batang.demo")).ErrorOf("JudgeId"),
            StringComparison.Ordinal
        );
        await register.SeatAsync(First);
        Assert.Contains("sudah punya kursi", (await register.SeatAsync(First)).ErrorOf("JudgeId"), StringComparison.Ordinal);
        // An evaluator without a seat finds nothing; one with a seat downloads its evidence and no other.
        Assert.Equal(HttpStatusCode.NotFound, (await (await register.AsAsync(Other)).GetAsync(register.Address)).Status);
        var paper = await app.Rows(db =>
            db.Innovations.Where(i => i.Id == register.Id)
                .SelectMany(i => i.Documents)
                .Where(d => !d.Photo)
                .Select(d => d.DocumentId)
                .SingleAsync()
        );
        Assert.Equal(HttpStatusCode.OK, (await (await register.AsAsync(First)).GetAsync($"/dokumen/{paper}/unduh")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await register.AsAsync(Other)).GetAsync($"/dokumen/{paper}/unduh")).Status);
        var photo = await app.Rows(db =>
            db.Innovations.Where(i => i.Id == register.Id)
                .SelectMany(i => i.Documents)
                .Where(d => d.Photo)
                .Select(d => d.DocumentId)
                .FirstAsync()
        );
        Assert.Equal(HttpStatusCode.OK, (await (await register.AsAsync(First)).GetAsync($"{register.Address}/foto/{photo}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await register.AsAsync(First)).GetAsync($"{register.Address}/foto/{paper}")).Status);
    }

    [Fact]
    public async Task The_home_page_of_each_says_what_waits_and_late_is_said_where_it_happens()
    {
        await register.StartAsync();
        await register.FillAsync();
        var officer = await register.AsAsync(Register.Officer);
        Assert.Contains(
            "draf: selesaikan",
            (await officer.GetAsync("/kerja")).Html.QuerySelector($"#kursi a[href='{register.Address}/isi/1']")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "terlambat bila diajukan sekarang",
            (await officer.GetAsync($"{register.Address}/isi/6")).Main,
            StringComparison.Ordinal
        );
        await register.SubmitAsync();
        Assert.Contains(
            "terlambat",
            (await officer.GetAsync(register.Address)).Html.QuerySelector("h1 ~ p:not(.done)")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var email in new[] { Register.Admin, Register.Planner })
            Assert.Contains(
                "menunggu juri atau putusan",
                (await (await register.AsAsync(email)).GetAsync("/kerja")).Main,
                StringComparison.Ordinal
            );
        foreach (var judge in new[] { First, Other })
        {
            await register.SeatAsync(judge);
            await register.ScoreAsync(judge, judge == First ? 4 : 1);
        }
        var open = await (await register.AsAsync(Register.Admin)).GetAsync(register.Address);
        Assert.Contains("juri ketiga", open.Main, StringComparison.Ordinal);
        await register.DecideAsync("tolak", "Belum terukur");
        Assert.Contains("dapat diajukan keberatan", (await officer.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        Assert.Null((await (await register.AsAsync(Register.Admin)).GetAsync(register.Address)).Opened.Html.QuerySelector("[name=Appeal]"));
        await officer.SendAsync(
            await officer.GetAsync(register.Address),
            new() { ["Appeal"] = "Angka terukur ada di lampiran" },
            form: "form[action*=Appeal]"
        );
        var appeal = await (await register.AsAsync(Register.Planner)).GetAsync(register.Address);
        Assert.Contains("Angka terukur ada di lampiran", appeal.Html.QuerySelector("#keberatan")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4, 1", appeal.Html.QuerySelector("#keberatan")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "keberatan: tunjuk juri",
            (await (await register.AsAsync(Register.Planner)).GetAsync("/register-inovasi")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_regency_judges_by_its_own_criteria_and_what_was_submitted_before_keeps_the_former()
    {
        await register.StartAsync("Sebelum kriteria baru");
        await register.FillAsync();
        await register.SubmitAsync();
        var before = register.Id;
        await app.Rows(async db =>
        {
            var admin = await db.Officers.FirstAsync(o => o.Email == Register.Admin);
            var edition = new Cerdas.Evaluating.InstrumentEdition
            {
                RegencyCode = "33.25",
                InstrumentId = "inovasi-batang",
                BasedOn = "innovation-2024",
                Text = Web
                    .Features.Evaluating.Instruments.ShippedInstruments.TextOf("innovation-2024")!
                    .Replace("\"innovation-2024\"", "\"inovasi-batang\"", StringComparison.Ordinal)
                    .Replace("\"weightSum\": 100", "\"weightSum\": 120", StringComparison.Ordinal)
                    .Replace(
                        "\"children\": [",
                        "\"children\": [{\"code\": \"K4\", \"label\": {\"id\": \"Ramah: semua orang dapat memakainya\", "
                            + "\"en\": \"Inclusive: everybody can use it\"}, \"weight\": 20, \"source\": \"evaluators\"},",
                        StringComparison.Ordinal
                    ),
            };
            edition.Publish(admin.ToOfficer(), DateTime.UtcNow);
            db.Add(edition);
            return await db.SaveChangesAsync();
        });
        await register.StartAsync("Sesudah kriteria baru");
        await register.FillAsync();
        await register.SubmitAsync();
        await register.SeatAsync(First);
        var sheet = await (await register.AsAsync(First)).GetAsync($"{register.Address}/nilai");
        Assert.Equal(4, sheet.Html.QuerySelectorAll("form.sheet fieldset").Length);
        Assert.Contains("Ramah: semua orang", sheet.Main, StringComparison.Ordinal);
        Assert.Equal(
            ["innovation-2024", "inovasi-batang"],
            await app.Rows(db =>
                db.Innovations.Where(i => i.Id == before || i.Id == register.Id)
                    .OrderBy(i => i.Id)
                    .Select(i => i.InstrumentId)
                    .ToListAsync()
            )
        );
    }
}
