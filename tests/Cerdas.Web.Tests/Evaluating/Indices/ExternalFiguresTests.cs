using System.Net;
using Cerdas.Web.Features.Evaluating.Indices;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Indices;

/// <summary>The register of external indices: entered once with its source, refused when unclear.</summary>
public sealed class ExternalFiguresTests : IAsyncLifetime
{
    private App app = null!;
    private Browser planner = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        await Some.NothingFollowedUpAsync(app);
        planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string?> Typed(string value, string source = "BPS Kabupaten Batang") =>
        new() { ["Input.Value"] = value, ["Input.Source"] = source };

    [Fact]
    public async Task A_figure_is_entered_with_its_document_read_by_all_and_changed()
    {
        var empty = await planner.GetAsync("/indeks");
        Assert.Equal(ExternalIndices.All.Count, empty.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("belum ada data", empty.Html.QuerySelector("#ipm")!.TextContent, StringComparison.Ordinal);
        var saved = await planner.SendAsync(
            await planner.GetAsync("/indeks/ipm/2022"),
            Typed("69,45"),
            files: ("Document.Upload", "ipm.pdf", Files.Pdf("ipm 2022"))
        );
        Assert.Equal("/indeks", saved.Location);
        await planner.SendAsync(await planner.GetAsync("/indeks/ipm/2023"), Typed("70,2"));
        var row = await app.Rows(db => db.ExternalFigures.Include(f => f.Document).SingleAsync(f => f.Code == "ipm" && f.Year == 2022));
        Assert.Equal((69.45m, "BPS Kabupaten Batang", "ipm.pdf", 2022), (row.Value, row.Source, row.Document!.FileName, row.Document.Year));
        Assert.Equal(
            "Perencana Bappeda",
            await app.Rows(db =>
                db.Audit.Where(a => a.Entity == "ExternalFigure").OrderBy(a => a.Id).Select(a => a.OfficerName).FirstAsync()
            )
        );

        var now = (await planner.GetAsync("/indeks")).Html.QuerySelector("#ipm")!;
        Assert.Equal(["70,2", "2023"], now.QuerySelectorAll("td").Take(2).Select(c => c.TextContent.Trim()));
        Assert.Equal(["2022:", "69,45"], now.QuerySelector("li")!.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var then = (await planner.GetAsync("/indeks?tahun=2022")).Html;
        Assert.NotNull(then.QuerySelector($"#ipm a[href='/dokumen/{row.DocumentId}/unduh']"));
        Assert.DoesNotContain("70,2", then.QuerySelector("#ipm")!.TextContent, StringComparison.Ordinal);

        var form = await planner.GetAsync("/indeks/ipm/2022");
        Assert.Equal(("69,45", $"{row.DocumentId}"), (form.ValueOf("Input.Value"), form.ValueOf("Document.Known")));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await planner.SendAsync(form, new() { ["Input.Value"] = "69,5", ["Document.Known"] = "" })).Status
        );
        var changed = await app.Rows(db => db.ExternalFigures.SingleAsync(f => f.Id == row.Id));
        Assert.Equal((69.5m, null, 2), (changed.Value, changed.DocumentId, changed.Version));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await planner.SendAsync(form, new() { ["Input.Value"] = "69,5", ["Document.Known"] = "" })).Status
        );
        Assert.Equal(HttpStatusCode.Conflict, (await planner.SendAsync(form, Typed("1"))).Status);
        Assert.Equal(69.5m, await app.Rows(db => db.ExternalFigures.Where(f => f.Id == row.Id).Select(f => f.Value).SingleAsync()));
    }

    [Theory]
    [InlineData("12.5", "BPS", "Input.Value", "12.5")]
    [InlineData("", "BPS", "Input.Value", "wajib")]
    [InlineData("0,12345", "BPS", "Input.Value", "4 angka")]
    [InlineData("9.999.999.999.999.999", "BPS", "Input.Value", "antara")]
    [InlineData("12,5", " ", "Input.Source", "wajib")]
    public async Task What_is_not_clear_is_refused_beside_its_field_and_stays_typed(string value, string source, string field, string says)
    {
        var page = await planner.SendAsync(await planner.GetAsync("/indeks/spbe/2023"), Typed(value, source));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.ErrorOf(field), StringComparison.Ordinal);
        Assert.Equal(value, page.ValueOf("Input.Value"));
        Assert.Equal(0, await app.Rows(db => db.ExternalFigures.CountAsync()));
    }

    [Fact]
    public async Task A_source_of_301_characters_an_unknown_document_and_a_false_file_are_refused()
    {
        var form = await planner.GetAsync("/indeks/spbe/2023");
        Assert.Contains(
            "300",
            (await planner.SendAsync(form, Typed("3", new string('x', 301)))).ErrorOf("Input.Source"),
            StringComparison.Ordinal
        );
        Assert.NotNull((await planner.SendAsync(form, new(Typed("3")) { ["Document.Known"] = "999999" })).ErrorOf("Document.Known"));
        Assert.NotNull(
            (await planner.SendAsync(form, Typed("3"), files: ("Document.Upload", "x.pdf", Files.Exe()))).ErrorOf("Document.Upload")
        );
        var kept = await planner.SendAsync(form, Typed("3.5"), files: ("Document.Upload", "spbe.pdf", Files.Pdf("spbe")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await planner.SendAsync(kept, Typed("3,5"))).Status);
        Assert.Equal("spbe.pdf", await app.Rows(db => db.ExternalFigures.Select(f => f.Document!.FileName).SingleAsync()));
    }

    [Fact]
    public async Task A_year_that_has_not_begun_is_refused_and_an_unknown_index_or_year_does_not_exist()
    {
        var page = await planner.SendAsync(await planner.GetAsync("/indeks/ipm/2025"), Typed("70"));
        // An index on a scale stays on it.
        Assert.Contains(
            "antara 1 dan 4",
            (await planner.SendAsync(await planner.GetAsync("/indeks/opini-bpk/2023"), Typed("9"))).ErrorOf("Input.Value"),
            StringComparison.Ordinal
        );
        Assert.Contains("2025 belum dimulai", page.ErrorOf("Input.Value"), StringComparison.Ordinal);
        foreach (var url in new[] { "/indeks/tidak-ada/2023", "/indeks/ipm/1999", "/indeks/ipm/2101", "/indeks/IPM/2023" })
            Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(url)).Status);
        Assert.Equal(0, await app.Rows(db => db.ExternalFigures.CountAsync()));
    }

    [Fact]
    public async Task An_evaluator_reads_the_register_without_links_they_cannot_follow_and_a_neighbour_sees_nothing()
    {
        await planner.SendAsync(
            await planner.GetAsync("/indeks/ipm/2023"),
            Typed("70,2"),
            files: ("Document.Upload", "ipm.pdf", Files.Pdf("ipm"))
        );
        var read = await (await Browser.SignedInAsync(app, "evaluator@batang.demo")).GetAsync("/indeks");
        Assert.Contains("70,2", read.Html.QuerySelector("#ipm")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(read.Html.QuerySelectorAll("main table a"));
        Assert.DoesNotContain(
            "70,2",
            (await (await Browser.SignedInAsync(app, SecondRegency.Planner)).GetAsync("/indeks")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await Browser.SignedInAsync(app, "operator@batang.demo")).GetAsync("/indeks/ipm/2023")).Status
        );
    }
}
