using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>What a stranger reads of a closed evaluation: the index down to a question, and no name.</summary>
public sealed class PublicIndexTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

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
}
