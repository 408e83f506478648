using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.ApiGuide;

/// <summary>The interface for programs, read by people.</summary>
public sealed class ApiGuideTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_page_names_each_address_of_the_openapi_document_and_no_other()
    {
        var visitor = new Browser(fixture.App);
        var document = JsonNode.Parse((await visitor.GetAsync("/openapi/v1.json")).Text)!;
        var documented = document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}"))
            .ToList();
        var shown = (await visitor.GetAsync("/api")).Html.QuerySelectorAll("main section h2").Select(h => h.TextContent).ToList();
        Assert.Equal(documented, shown);
        Assert.NotEmpty(shown);
    }

    [Fact]
    public async Task A_section_says_what_is_asked_for_and_what_is_answered()
    {
        var page = await new Browser(fixture.App).GetAsync("/api");
        var section = page
            .Html.QuerySelectorAll("main section")
            .Single(s => s.QuerySelector("h2")!.TextContent == "GET /api/v1/regencies/{code}/achievements");
        Assert.Equal(
            [
                "code | path | ya | Code of the Home Ministry: 33.25.",
                "year | query | tidak | Fiscal year; the last fully reported one when left out.",
            ],
            section.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim())))
        );
        Assert.EndsWith("Jawaban: 200, 400, 404", section.TextContent.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_page_works_as_it_stands()
    {
        var visitor = new Browser(fixture.App);
        var example = (await visitor.GetAsync("/api")).Html.QuerySelectorAll("p.code")[0].TextContent;
        Assert.Equal("curl \"http://localhost/api/v1/regencies/33.25/achievements?year=2022\"", example.Trim());
        var answer = await visitor.GetAsync(new Uri(example.Split('"')[1]).PathAndQuery);
        Assert.Equal((HttpStatusCode.OK, 70), (answer.Status, (int)JsonNode.Parse(answer.Text)!["total"]!["realised"]!));
    }

    [Fact]
    public async Task The_openapi_document_and_its_page_name_the_addresses()
    {
        var visitor = new Browser(fixture.App);
        Assert.Contains(
            "/api/v1/regencies/{code}/achievements",
            (await visitor.GetAsync("/openapi/v1.json")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("/api/v1/regencies/{code}/achievements/working", (await visitor.GetAsync("/api")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_guide_names_the_three_addresses_of_instruments()
    {
        var guide = (await new Browser(fixture.App).GetAsync("/api")).Main;
        foreach (
            var address in new[]
            {
                "GET /api/v1/instruments",
                "GET /api/v1/instruments/{instrumentId}",
                "POST /api/v1/instruments/{instrumentId}/score",
            }
        )
            Assert.Contains(address, guide, StringComparison.Ordinal);
    }
}
