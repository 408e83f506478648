using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What programs of others rely on: HEAD, and reading public figures from a page of another site.</summary>
public sealed class OpenWebTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly Browser visitor = new(fixture.App);

    [Theory]
    [InlineData("/")]
    [InlineData("/daerah/33.25?tahun=2023")]
    [InlineData("/daerah/33.25/atom.xml")]
    [InlineData("/daerah/33.25/gambar.png")]
    [InlineData("/api/v1/regencies/33.25/achievements?year=2023")]
    [InlineData("/api/v1/innovations")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/sehat")]
    [InlineData("/robots.txt")]
    [InlineData("/kerja")]
    [InlineData("/tidak-ada")]
    [InlineData("/api/v1/regencies/99.99")]
    public async Task HEAD_answers_as_GET_does_without_a_body(string url)
    {
        var (get, head) = (await visitor.Http.GetAsync(url), await visitor.AskAsync("HEAD", url));
        Assert.Equal(
            (get.StatusCode, get.Content.Headers.ContentType?.ToString(), get.Headers.Location),
            (head.Status, head.Answer.Content.Headers.ContentType?.ToString(), head.Answer.Headers.Location)
        );
        Assert.Equal("", head.Text);
    }

    [Fact]
    public async Task HEAD_of_a_stream_without_an_end_ends()
    {
        var reader = await Browser.SignedInAsync(fixture.App, "bupati@batang.demo");
        var head = await reader.AskAsync("HEAD", "/pusat-kendali/aliran").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (head.Status, head.Answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_page_of_another_site_reads_public_figures_and_nothing_else()
    {
        async Task<HttpResponseMessage> FromElsewhereAsync(HttpMethod method, string url, string? asks = null)
        {
            var request = new HttpRequestMessage(method, url);
            request.Headers.Add("Origin", "https://data.contoh.id");
            if (asks is not null)
                request.Headers.Add("Access-Control-Request-Method", asks);
            return await visitor.Http.SendAsync(request);
        }
        const string figures = "/api/v1/regencies/33.25/achievements?year=2023";
        // Twice: the second comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            var read = await FromElsewhereAsync(HttpMethod.Get, figures);
            Assert.Equal("*", read.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.False(read.Headers.Contains("Access-Control-Allow-Credentials"));
        }
        Assert.True((await FromElsewhereAsync(HttpMethod.Head, figures)).Headers.Contains("Access-Control-Allow-Origin"));
        var asked = await FromElsewhereAsync(HttpMethod.Options, figures, "POST");
        Assert.DoesNotContain("POST", string.Join(',', asked.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        foreach (var closed in new[] { "/", "/kerja", "/daerah/33.25" })
            Assert.False((await FromElsewhereAsync(HttpMethod.Get, closed)).Headers.Contains("Access-Control-Allow-Origin"));
        var posted = await FromElsewhereAsync(HttpMethod.Post, "/api/v1/instruments/spbe-2018/score");
        Assert.False(posted.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
