using System.Net;
using Cerdas.Innovating;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>What became of accepted innovations, and the dossier of the regional innovation index that the register fills.</summary>
public sealed class LifeAndDossierTests : IAsyncLifetime
{
    private App app = null!;
    private Register register = null!;
    private Browser officer = null!;
    private int id;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        register = new Register(app);
        officer = await register.AsAsync(Register.Officer);
        id = await app.Rows(db =>
            db.Innovations.Where(i => i.Title == "BRICS (Batang Resources Integration & Collaboration System)")
                .Select(i => i.Id)
                .SingleAsync()
        );
        await app.Rows(async db =>
            await db.InnovationYears.Where(y => y.InnovationId == id).ExecuteDeleteAsync()
            + await db.Replications.Where(r => r.InnovationId == id).ExecuteDeleteAsync()
        );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Address => $"/register-inovasi/{id}/jalan";

    [Fact]
    public async Task Checked_every_year_copied_by_others_and_retired_with_its_lesson_in_the_catalogue()
    {
        Assert.Contains(
            (await officer.GetAsync("/register-inovasi")).Html.QuerySelectorAll("main details a"),
            a => a.GetAttribute("href") == Address
        );
        Assert.Contains(
            "wajib",
            (await officer.SendAsync(await officer.GetAsync(Address), new() { ["Check.Year"] = "2023" }, form: "#periksa")).ErrorOf(
                "Check.Running"
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await officer.SendAsync(
                    await officer.GetAsync(Address),
                    new()
                    {
                        ["Check.Year"] = "2023",
                        ["Check.Users"] = "1200",
                        ["Check.Running"] = "true",
                    },
                    form: "#periksa"
                )
            ).Status
        );
        Assert.DoesNotContain(
            (await officer.GetAsync("/register-inovasi")).Html.QuerySelectorAll("main a"),
            a => a.GetAttribute("href") == Address
        );
        // A second word on the same year corrects the first.
        await officer.SendAsync(
            await officer.GetAsync(Address),
            new()
            {
                ["Check.Year"] = "2023",
                ["Check.Users"] = "1300",
                ["Check.Running"] = "true",
            },
            form: "#periksa"
        );
        Assert.Equal(1300, await app.Rows(db => db.InnovationYears.Where(y => y.InnovationId == id).Select(y => y.Users).SingleAsync()));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await officer.SendAsync(
                    await officer.GetAsync(Address),
                    new()
                    {
                        ["Copy.By"] = "Kabupaten Pekalongan",
                        ["Copy.Year"] = "2023",
                        ["Copy.Outside"] = "true",
                    },
                    form: "#tiru",
                    files: ("Document.Upload", "mou.pdf", Files.Pdf("MoU"))
                )
            ).Status
        );
        var page = await new Browser(app).GetAsync($"/inovasi/{id}");
        Assert.Contains("2023: berjalan, 1.300 pengguna", page.Main, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Pekalongan", page.Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await officer.SendAsync(await officer.GetAsync(Address), new() { ["Lesson"] = " " }, form: "#henti")).Status
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(await officer.GetAsync(Address), new() { ["Lesson"] = "Perlu tim tetap" }, form: "#henti")).Status
        );
        Assert.Contains("Perlu tim tetap", (await new Browser(app).GetAsync($"/inovasi/{id}")).Main, StringComparison.Ordinal);
        Assert.Null((await officer.GetAsync(Address)).Html.QuerySelector("#periksa"));
    }

    [Theory]
    [InlineData("#periksa", "Check.Year", "2010", "2019")]
    [InlineData("#periksa", "Check.Year", "2025", "2024")]
    [InlineData("#periksa", "Check.Users", "-1", "antara")]
    [InlineData("#tiru", "Copy.By", "", "Sebutkan")]
    [InlineData("#tiru", "Copy.Year", "1999", "2019")]
    public async Task What_is_not_clear_is_refused_beside_its_field(string form, string field, string value, string says)
    {
        var page = await officer.SendAsync(await officer.GetAsync(Address), new() { [field] = value }, form: form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.ErrorOf(field), StringComparison.Ordinal);
        Assert.Equal(value, page.ValueOf(field));
        Assert.Equal(0, await app.Rows(db => db.InnovationYears.CountAsync(y => y.InnovationId == id)));
    }

    [Fact]
    public async Task Another_agency_reads_and_does_not_write()
    {
        var foreign = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && i.Agency!.ShortName == "Dinkes").Select(i => i.Id).FirstAsync()
        );
        var page = await officer.GetAsync($"/register-inovasi/{foreign}/jalan");
        Assert.Equal((HttpStatusCode.OK, null), (page.Status, page.Html.QuerySelector("#periksa")));
        var mine = await officer.GetAsync(Address);
        var form = mine.Html.QuerySelector("#periksa")!;
        form.SetAttribute("action", $"/register-inovasi/{foreign}/jalan?handler=Check");
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await officer.SendAsync(mine, new() { ["Check.Year"] = "2023", ["Check.Running"] = "true" }, form: "#periksa")).Status
        );
    }

    [Fact]
    public async Task The_register_fills_the_dossier_people_overrule_it_and_the_index_moves()
    {
        var admin = await register.AsAsync(Register.Admin);
        var before = await admin.GetAsync("/register-inovasi/iid?tahun=2023");
        var count = await app.Rows(db =>
            db.Innovations.CountAsync(i => i.State == InnovationState.Accepted && (i.Year == 2022 || i.Year == 2023))
        );
        Assert.Contains($"{count}", before.Html.QuerySelectorAll(".tile .v").Select(e => e.TextContent.Trim()));
        var gaps = before
            .Html.QuerySelectorAll("section[aria-labelledby=celah] tbody tr td:last-child")
            .Select(c => decimal.Parse(c.TextContent.TrimStart('+').Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(10, gaps.Count);
        Assert.Equal(gaps.OrderDescending(), gaps);
        decimal Index(Page page) =>
            decimal.Parse(
                page.Html.QuerySelector("#indeks")!.TextContent.Replace(',', '.'),
                System.Globalization.CultureInfo.InvariantCulture
            );
        var typed = new Dictionary<string, string?>();
        for (var i = 0; i < 20; i++)
            typed[$"Rows[{i}].Level"] = "3";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(before, typed, form: "form.sheet")).Status);
        // Rows of the region at their highest: 63 of 250 points.
        Assert.Equal(Index(before) + 25.2m, Index(await admin.GetAsync("/register-inovasi/iid?tahun=2023")));

        var item = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && i.Year == 2023 && i.Agency!.ShortName == "Diskominfo")
                .Select(i => i.Id)
                .FirstAsync()
        );
        var rows = await officer.GetAsync($"/register-inovasi/{item}/iid");
        Assert.Equal(20, rows.Html.QuerySelectorAll("main tbody tr").Length);
        var index = DossierReader.Choices[0].Leaves.Where(l => l.Code.StartsWith('S')).Select(l => l.Code).ToList().IndexOf("S1");
        Assert.Contains(
            "skala",
            (await officer.SendAsync(rows, new() { [$"Rows[{index}].Level"] = "4" }, form: "form.sheet")).Main,
            StringComparison.Ordinal
        );
        var then = Index(await admin.GetAsync("/register-inovasi/iid?tahun=2023"));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(rows, new() { [$"Rows[{index}].Level"] = "3" }, form: "form.sheet")).Status
        );
        Assert.True(Index(await admin.GetAsync("/register-inovasi/iid?tahun=2023")) > then);
        // From the form made before that save nothing is overwritten.
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await officer.SendAsync(rows, new() { [$"Rows[{index}].Level"] = "1" }, form: "form.sheet")).Status
        );
    }

    [Fact]
    public async Task Of_two_who_set_a_level_of_the_region_the_later_is_told()
    {
        var (admin, planner) = (await register.AsAsync(Register.Admin), await register.AsAsync(Register.Planner));
        var (first, second) = (
            await admin.GetAsync("/register-inovasi/iid?tahun=2023"),
            await planner.GetAsync("/register-inovasi/iid?tahun=2023")
        );
        await admin.SendAsync(first, new() { ["Rows[0].Level"] = "2" }, form: "form.sheet");
        var told = await planner.SendAsync(second, new() { ["Rows[0].Level"] = "1", ["Rows[1].Level"] = "3" }, form: "form.sheet");
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Orang lain mengisi 2", told.Main, StringComparison.Ordinal);
        Assert.Equal("1", told.ValueOf("Rows[0].Level"));
        Assert.Equal(HttpStatusCode.Redirect, (await planner.SendAsync(told, form: "form.sheet")).Status);
        Assert.Equal([1, 3], await app.Rows(db => db.RegionalRows.OrderBy(r => r.Code).Select(r => r.Level).ToListAsync()));
    }
}
