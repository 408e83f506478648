using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.Offline;

/// <summary>The page a device keeps for when there is no connection: it cannot know the reader's language.</summary>
public sealed class OfflinePageTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task It_speaks_both_languages_whatever_was_chosen_and_leads_to_what_is_kept(string language)
    {
        var visitor = new Browser(fixture.App);
        await visitor.GetAsync($"/bahasa/{language}?kembali=/");
        var page = await visitor.GetAsync("/luring");
        Assert.Equal("Tanpa sambungan", page.Html.QuerySelector("h1[data-luring=yes]")!.TextContent);
        Assert.Equal("No connection", page.Html.QuerySelector("main [lang=en] h2")!.TextContent);
        Assert.Equal(["/kerja", "/kerja"], page.Html.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }
}
