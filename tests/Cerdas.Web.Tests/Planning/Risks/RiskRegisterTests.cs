using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Planning.Risks;

/// <summary>The risks of the quick wins: written by the owner of the programme, read by all, the gravest first.</summary>
public sealed class RiskRegisterTests : IAsyncLifetime
{
    private App app = null!;
    private Browser officer = null!,
        admin = null!;
    private int own,
        other,
        diskominfo;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        await Some.NothingFollowedUpAsync(app);
        (officer, admin) = (
            await Browser.SignedInAsync(app, "operator@batang.demo"),
            await Browser.SignedInAsync(app, "admin@batang.demo")
        );
        diskominfo = await Some.AgencyAsync(app, "Diskominfo");
        (own, other) = await app.Rows(async db =>
            (
                await db.Programmes.Where(p => p.Code == "GV-01").Select(p => p.Id).SingleAsync(),
                await db.Programmes.Where(p => p.Code == "LV-05").Select(p => p.Id).SingleAsync()
            )
        );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Dictionary<string, string?> Typed(int programme, string text = "Server penuh", string likelihood = "2", string impact = "3") =>
        new()
        {
            ["Input.ProgrammeId"] = $"{programme}",
            ["Input.Text"] = text,
            ["Input.Likelihood"] = likelihood,
            ["Input.Impact"] = impact,
            ["Input.Mitigation"] = "Tambah kapasitas",
            ["Input.OwnerId"] = $"{diskominfo}",
        };

    [Fact]
    public async Task A_risk_is_written_listed_by_level_changed_and_removed()
    {
        Assert.Contains("6 dari 6 quick win belum ada risiko", (await officer.GetAsync("/risiko")).Main, StringComparison.Ordinal);
        var form = await officer.GetAsync($"/risiko/baru?program={own}");
        Assert.Equal($"{own}", form.ValueOf("Input.ProgrammeId"));
        Assert.Equal(2, form.Html.QuerySelectorAll("[name='Input.ProgrammeId'] option").Length);
        Assert.Equal("/risiko", (await officer.SendAsync(form, Typed(own))).Location);
        Assert.Equal("/risiko", (await officer.SendAsync(form, Typed(own))).Location);
        await admin.SendAsync(await admin.GetAsync("/risiko/baru"), Typed(other, "Kader berganti", "3", "3"));
        await admin.SendAsync(await admin.GetAsync("/risiko/baru"), Typed(own, "Warga belum tahu", "1", "1"));

        var list = await officer.GetAsync("/risiko");
        var rows = list.Html.QuerySelectorAll("table.stack tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("Kader berganti", rows[0], StringComparison.Ordinal);
        Assert.Contains("9, tinggi", rows[0], StringComparison.Ordinal);
        Assert.Contains("6, tinggi", rows[1], StringComparison.Ordinal);
        Assert.Contains("1, rendah", rows[2], StringComparison.Ordinal);
        Assert.Contains("4 dari 6 quick win", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("GV-01", list.Html.QuerySelector("#tanpa-risiko")!.TextContent, StringComparison.Ordinal);
        string[][] matrix =
        [
            ["0 sedang", "0 tinggi", "1 tinggi"],
            ["0 rendah", "0 sedang", "1 tinggi"],
            ["1 rendah", "0 rendah", "0 sedang"],
        ];
        Assert.Equal(
            matrix,
            list.Html.QuerySelectorAll("table.matrix tbody tr")
                .Select(r =>
                    r.QuerySelectorAll("td")
                        .Select(c => string.Join(' ', c.Children.Select(x => x.TextContent.Trim()).Where(t => t.Length > 0)))
                        .ToArray()
                )
        );

        var row = await app.Rows(db => db.Risks.SingleAsync(r => r.Text == "Server penuh"));
        Assert.Equal((2, 3, 6, own, diskominfo), (row.Likelihood, row.Impact, row.Level, row.ProgrammeId, row.OwnerId));
        var edit = await officer.GetAsync($"/risiko/{row.Id}");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(edit, new() { ["Input.Impact"] = "1" }, form: "form.stacked")).Status
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await officer.SendAsync(edit, new() { ["Input.Impact"] = "2" }, form: "form.stacked")).Status
        );
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SendAsync(edit, form: "form[action*=Remove]")).Status);
        Assert.Equal(1, await app.Rows(db => db.Risks.Where(r => r.Id == row.Id).Select(r => r.Impact).SingleAsync()));
        Assert.Equal(
            "/risiko",
            (await officer.SendAsync(await officer.GetAsync($"/risiko/{row.Id}"), form: "form[action*=Remove]")).Location
        );
        Assert.Equal(2, await app.Rows(db => db.Risks.CountAsync()));
        Assert.Equal(3, await app.Rows(db => db.Audit.CountAsync(a => a.Entity == "Risk" && a.EntityKey == $"{row.Id}")));
    }

    [Theory]
    [InlineData("Input.Text", " ")]
    [InlineData("Input.Mitigation", "")]
    [InlineData("Input.Likelihood", "")]
    [InlineData("Input.Likelihood", "4")]
    [InlineData("Input.Impact", "0")]
    [InlineData("Input.OwnerId", "999999")]
    [InlineData("Input.ProgrammeId", "")]
    [InlineData("Input.ProgrammeId", "999999")]
    public async Task What_is_missing_or_out_of_range_is_refused_beside_its_field(string field, string value)
    {
        var page = await officer.SendAsync(await officer.GetAsync("/risiko/baru"), new(Typed(own)) { [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorOf(field));
        Assert.Equal(0, await app.Rows(db => db.Risks.CountAsync()));
    }

    [Fact]
    public async Task Only_quick_wins_and_only_of_the_own_agency()
    {
        var form = await officer.GetAsync("/risiko/baru");
        Assert.Contains("OPD lain", (await officer.SendAsync(form, Typed(other))).ErrorOf("Input.ProgrammeId"), StringComparison.Ordinal);
        var ordinary = await app.Rows(db => db.Programmes.Where(p => p.Code == "GV-02").Select(p => p.Id).SingleAsync());
        Assert.Contains(
            "bukan quick win",
            (await admin.SendAsync(await admin.GetAsync("/risiko/baru"), Typed(ordinary))).ErrorOf("Input.ProgrammeId"),
            StringComparison.Ordinal
        );
        var theirs = await Some.RiskAsync(app, "LV-05");
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/risiko/{theirs}")).Status);
        var edit = await admin.GetAsync($"/risiko/{theirs}");
        var token = form.ValueOf("__RequestVerificationToken");
        Assert.Equal(
            HttpStatusCode.Conflict,
            (
                await officer.SendAsync(edit, new() { ["__RequestVerificationToken"] = token, ["Input.Text"] = "x" }, form: "form.stacked")
            ).Status
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await officer.SendAsync(edit, new() { ["__RequestVerificationToken"] = token }, form: "form[action*=Remove]")).Status
        );
        Assert.Equal("Jaringan desa putus", await app.Rows(db => db.Risks.Where(r => r.Id == theirs).Select(r => r.Text).SingleAsync()));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(edit, new() { ["Input.Text"] = "Diubah admin" }, form: "form.stacked")).Status
        );
        var head = await (await Browser.SignedInAsync(app, "bupati@batang.demo")).GetAsync("/risiko");
        Assert.Contains("Diubah admin", head.Main, StringComparison.Ordinal);
        Assert.Empty(head.Html.QuerySelectorAll("main a[href^='/risiko/']"));
    }

    [Fact]
    public async Task A_regency_without_quick_wins_says_so_and_sees_no_risk_of_another()
    {
        var theirs = await Some.RiskAsync(app, "GV-01");
        var neighbour = await Browser.SignedInAsync(app, SecondRegency.Admin);
        Assert.Contains("Belum ada program quick win", (await neighbour.GetAsync("/risiko")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/risiko/{theirs}")).Status);
    }
}
