using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Running.Errors;

/// <summary>What went wrong, in words.</summary>
public sealed class ErrorPageTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("id", "Tidak ditemukan", "Halaman atau data ini tidak ada.", "Ke halaman depan")]
    [InlineData("en", "Not found", "This page or record does not exist.", "To the front page")]
    public async Task An_unknown_page_is_not_found_in_the_language_of_the_reader(string language, string heading, string text, string back)
    {
        var visitor = new Browser(fixture.App);
        await visitor.GetAsync($"/bahasa/{language}?kembali=/");
        foreach (var url in new[] { "/tidak-ada", "/inovasi/999999", "/daerah/99.99" })
        {
            var page = await visitor.GetAsync(url);
            Assert.Equal(
                (HttpStatusCode.NotFound, language, heading),
                (page.Status, page.Html.DocumentElement.GetAttribute("lang"), page.Html.QuerySelector("h1")!.TextContent)
            );
            Assert.Contains(text, page.Main, StringComparison.Ordinal);
            var link = page.Html.QuerySelector("main a")!;
            Assert.Equal(("/", back), (link.GetAttribute("href"), link.TextContent));
        }
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_that_the_role_does_not_open_it_and_led_back_to_the_work()
    {
        var page = await (await Browser.SignedInAsync(fixture.App, "operator@batang.demo")).GetAsync("/pengaturan");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Tidak diizinkan", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("Anda tidak berwenang membuka halaman ini.", page.Main, StringComparison.Ordinal);
        Assert.Equal("/kerja", page.Html.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(400, "Permintaan tidak dapat dibaca")]
    [InlineData(409, "Tidak dapat dilakukan")]
    [InlineData(413, "Kiriman terlalu besar")]
    [InlineData(429, "Terlalu banyak sekaligus")]
    [InlineData(500, "Terjadi kesalahan")]
    public async Task Every_failure_has_words_and_only_ours_a_number_to_ask_about(int status, string heading)
    {
        var page = await new Browser(fixture.App).GetAsync($"/galat/{status}");
        Assert.Equal((status, heading), ((int)page.Status, page.Html.QuerySelector("h1")!.TextContent));
        Assert.Equal(status >= 500, page.Main.Contains("Nomor kejadian", StringComparison.Ordinal));
        Assert.True(page.Answer.Headers.CacheControl!.NoStore);
    }
}
