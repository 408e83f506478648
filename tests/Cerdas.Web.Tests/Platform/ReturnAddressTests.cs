using System.Net;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Platform;

/// <summary>Where people go back to after they signed in or chose a language: on this site, whatever the address asks for.</summary>
public sealed class ReturnAddressTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    public static TheoryData<string?, string> Asked =>
        new()
        {
            { "/inovasi?cari=a%2Fb&hal=2#daftar", "/inovasi?cari=a%2Fb&hal=2#daftar" },
            { "/", "/" },
            { "/café", "/caf%C3%A9" },
            { "/inovasi?cari=desa 💡", "/inovasi?cari=desa%20%F0%9F%92%A1" },
            { "/evil@example.org", "/evil@example.org" },
            { null, "/lain" },
            { "", "/lain" },
            { "kerja", "/lain" },
            { "//evil.example", "/lain" },
            { "///evil.example", "/lain" },
            { "/\\evil.example", "/lain" },
            { "\\/evil.example", "/lain" },
            { "/\t/evil.example", "/lain" },
            { "/\t\\evil.example", "/lain" },
            { "/\n/evil.example", "/lain" },
            { "/\r\nSet-Cookie: a=b", "/lain" },
            { "/\0", "/lain" },
            { "/\u0085/evil.example", "/lain" },
            { "\t//evil.example", "/lain" },
            { " //evil.example", "/lain" },
            { "/..//evil.example", "/lain" },
            { "/.//evil.example", "/lain" },
            { "/x/..//evil.example", "/lain" },
            { "/./\\evil.example", "/lain" },
            { "http://evil.example", "/lain" },
            { "http:/evil.example", "/lain" },
            { "javascript:alert(1)", "/lain" },
            { "/" + new string('a', 3000), "/lain" },
        };

    [Theory]
    [MemberData(nameof(Asked))]
    public void An_address_is_taken_only_where_every_browser_stays_here(string? asked, string goes) =>
        Assert.Equal(goes, ReturnAddress.Of(asked, "/lain"));

    [Theory]
    [InlineData("/%09/evil.example", "/")]
    [InlineData("/%09%5cevil.example", "/")]
    [InlineData("%2f%09%2fevil.example", "/")]
    [InlineData("%2f%2fevil.example", "/")]
    [InlineData("/%0a", "/")]
    [InlineData("/caf%C3%A9", "/caf%C3%A9")]
    public async Task The_choice_of_language_goes_back_to_here(string asked, string goes)
    {
        var answer = await new Browser(app).GetAsync($"/bahasa/id?kembali={asked}");
        Assert.Equal((HttpStatusCode.Redirect, goes), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/%09/evil.example", "/kerja")]
    [InlineData("/caf%C3%A9", "/caf%C3%A9")]
    [InlineData("/capaian?tahun=2022", "/capaian?tahun=2022")]
    public async Task Signing_in_goes_back_to_here(string asked, string goes)
    {
        var browser = new Browser(app);
        var answer = await browser.SendAsync(
            await browser.GetAsync($"/masuk?kembali={Uri.EscapeDataString(Uri.UnescapeDataString(asked))}"),
            new() { ["Input.Email"] = "perencana@batang.demo", ["Input.Password"] = Data.Demo.DemoRegency.Password }
        );
        Assert.Equal((HttpStatusCode.Redirect, goes), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/%09/evil.example", null)]
    [InlineData("//evil.example", null)]
    [InlineData("/rencana/iku?hal=2", "/rencana/iku?hal=2&" + KeptForm.Query + "=ya")]
    public async Task A_form_that_goes_through_the_sign_in_goes_on_to_here(string asked, string? goes)
    {
        var query = $"?kembali={Uri.EscapeDataString(Uri.UnescapeDataString(asked))}&{KeptForm.Field}=AAAA";
        var browser = new Browser(app);
        var page = await browser.GetAsync("/masuk" + query);
        const string carried = $"form:not(:has([type=password])):has([name='{KeptForm.Field}'])";
        Assert.Equal(goes, page.Html.QuerySelector(carried)?.GetAttribute("action"));
        var inside = await browser.SendAsync(
            page,
            new() { ["Input.Email"] = "perencana@batang.demo", ["Input.Password"] = Data.Demo.DemoRegency.Password },
            form: "form:has([type=password])"
        );
        Assert.Equal(goes, inside.Html.QuerySelector("form[data-now=ya]")?.GetAttribute("action"));
    }

    [Fact]
    public async Task The_choice_of_a_regency_goes_back_to_here()
    {
        var viewer = await Browser.SignedInAsync(app, "nasional@kementerian.demo");
        foreach (var (asked, goes) in new[] { ("%2F%09%2Fevil.example", "/capaian"), ("%2Fcaf%C3%A9", "/caf%C3%A9") })
        {
            var answer = await viewer.SendAsync(await viewer.GetAsync($"/daerah?kembali={asked}"), button: ("code", "33.25"));
            Assert.Equal((HttpStatusCode.Redirect, goes), (answer.Status, answer.Location));
        }
    }
}
