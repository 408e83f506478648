using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Running.Regencies;

/// <summary>The national viewer chooses the regency in view; nobody else has a choice.</summary>
public sealed class RegencyChoiceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_viewer_chooses_one_of_the_active_regencies_and_changes_it()
    {
        var viewer = await Browser.SignedInAsync(fixture.App, "nasional@kementerian.demo");
        var list = await viewer.GetAsync("/daerah");
        Assert.Equal("2 daerah aktif", list.Html.QuerySelector("main caption")!.TextContent);
        Assert.Equal(
            [
                "33.25 Kabupaten Batang | Jawa Tengah | Lihat Kabupaten Batang",
                "33.26 Kabupaten Pekalongan | Jawa Tengah | Lihat Kabupaten Pekalongan",
            ],
            list.RowsOf()
        );
        Assert.Equal("/capaian", (await viewer.SendAsync(list, button: ("code", "33.25"))).Location);
        Assert.Equal("Capaian 2023 | 93,3 % | 97 / 104 program", (await viewer.GetAsync("/kerja")).Tiles[0]);
        await viewer.SendAsync(list, button: ("code", SecondRegency.Code));
        Assert.Empty((await viewer.GetAsync("/kerja")).Tiles);
    }

    [Theory]
    [InlineData("33.24")] // known, not active
    [InlineData("99.99")]
    public async Task A_regency_that_takes_no_part_cannot_be_chosen(string code)
    {
        var viewer = await Browser.SignedInAsync(fixture.App, "nasional@kementerian.demo");
        var answer = await viewer.SendAsync(await viewer.GetAsync("/daerah"), button: ("code", code));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(answer.Answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("admin@batang.demo")]
    [InlineData("bupati@batang.demo")]
    [InlineData("evaluator@batang.demo")]
    public async Task For_everybody_else_the_page_does_not_exist(string email) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Browser.SignedInAsync(fixture.App, email)).GetAsync("/daerah")).Status);
}
