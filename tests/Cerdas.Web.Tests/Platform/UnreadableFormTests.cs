using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What is no form, no text and no row of ours is its sender's fault, on every page and by the API.</summary>
public sealed class UnreadableFormTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Urlencoded = "application/x-www-form-urlencoded";

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "multipart/form-data", "x" },
            { "multipart/form-data; boundary=a", "--b\r\n" },
            { Urlencoded + "; charset=utf-7", "a=b" },
            { Urlencoded + "; charset=tidak-ada", "a=b" },
            { Urlencoded, string.Join('&', Enumerable.Range(0, 5000).Select(i => $"k{i}=v")) },
            { Urlencoded, "a=" + new string('x', 10_000_000) },
            { Urlencoded, new string('k', 5000) + "=v" },
            { Urlencoded, "Input.Title%00=v" },
            { Urlencoded, "Input.%01Title=v" },
            { Urlencoded, "Rows%5B0%5D.Code=%00" },
        };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_read_is_a_bad_request_on_every_kind_of_page(string type, string body)
    {
        var admin = await Browser.SignedInAsync(fixture.App, "admin@batang.demo");
        foreach (
            var (who, url) in new[]
            {
                (admin, "/register-inovasi/baru"),
                (new Browser(fixture.App), "/daerah/33.25/program/GV-01"),
                (new Browser(fixture.App), "/masuk"),
            }
        )
        {
            var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            var answer = await who.Http.PostAsync(url, content);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{url}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Rows[0].Code=\u0001")]
    [InlineData("Rows[0].Code=ngawur&Rows[0].Level=3")]
    [InlineData("Rows[0].Level=3")]
    [InlineData("Rows[0].Code=&Rows[1].Code=x")]
    public async Task Rows_of_no_instrument_are_a_bad_request(string body)
    {
        var admin = await Browser.SignedInAsync(fixture.App, "admin@batang.demo");
        var page = await admin.GetAsync("/register-inovasi/iid");
        var fields = body.Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], p[1])).ToList();
        fields.Add(KeyValuePair.Create("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")!));
        var answer = await admin.Http.PostAsync("/register-inovasi/iid", new FormUrlEncodedContent(fields));
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("GET", "/api/v1/innovations?q=a%00b", null)]
    [InlineData("GET", "/api/v1/innovations?q=a%01b", null)]
    [InlineData("GET", "/api/v1/innovations?q%1f=b", null)]
    [InlineData("GET", "/api/v1/regencies/33%0a25/achievements", null)]
    [InlineData("POST", "/api/v1/instruments/spbe-2018/score", """{"answers": [{"code": "1\u0000", "value": 1}]}""")]
    [InlineData("POST", "/api/v1/instruments/spbe-2018/score", """{"answers": [{"code": "1", "value": 1, "evaluator": "\u0007"}]}""")]
    [InlineData("POST", "/api/v1/instruments/spbe-2018/score", """{"answers": [{"code": "1", "value": 1, "evaluator": "\ud800"}]}""")]
    public async Task The_API_answers_a_control_character_with_a_problem_in_words(string method, string url, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await new Browser(fixture.App).Http.SendAsync(request);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
        );
        Assert.Contains(
            "karakter kendali",
            (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/caf%C3%A9?x=1#y", "/caf%C3%A9?x=1#y")]
    [InlineData("/..//contoh.id", "/")]
    [InlineData("//contoh.id", "/")]
    [InlineData("/kerja", "/kerja")]
    public async Task A_language_is_chosen_and_the_reader_goes_on_where_they_were(string back, string to) =>
        Assert.Equal(
            to,
            (await new Browser(fixture.App).GetAsync("/bahasa/id?kembali=" + Uri.EscapeDataString(Uri.UnescapeDataString(back)))).Location
        );
}
