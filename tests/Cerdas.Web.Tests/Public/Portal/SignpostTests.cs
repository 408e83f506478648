using System.Net;
using System.Xml.Linq;
using Cerdas.Web.Features.Public.Portal;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>What programs ask of every site by a fixed name.</summary>
public sealed class SignpostTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly Browser robot = new(fixture.App);

    [Fact]
    public async Task The_sitemap_names_public_pages_of_active_regencies_and_every_one_opens()
    {
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", (await robot.GetAsync("/robots.txt")).Text, StringComparison.Ordinal);
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = XDocument
            .Parse(await robot.Http.GetStringAsync("/sitemap.xml"))
            .Root!.Elements(map + "url")
            .Select(u => new Uri(u.Element(map + "loc")!.Value).PathAndQuery)
            .ToList();
        Assert.True(addresses.Count > 100, $"{addresses.Count}");
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        foreach (var start in new[] { "/daerah/33.25", "/daerah/33.25/program/GV-01", "/inovasi/", "/nasional" })
            Assert.Contains(addresses, a => a.StartsWith(start, StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, a => a.StartsWith("/daerah/31.71", StringComparison.Ordinal));
        // One in five, and the first of each kind.
        foreach (var address in addresses.Where((a, i) => i < 8 || i % 5 == 0))
            Assert.True((await robot.GetAsync(address)).Status == HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task Whom_to_tell_of_a_weakness_is_said_where_it_is_set_and_not_found_otherwise()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await robot.GetAsync("/.well-known/security.txt")).Status);
        await using var told = await App.StartAsync(new() { [Signposts.ContactKey] = "mailto:keamanan@contoh.go.id" });
        var text = (await new Browser(told).GetAsync("/.well-known/security.txt")).Text;
        Assert.Contains("Contact: mailto:keamanan@contoh.go.id\n", text, StringComparison.Ordinal);
        Assert.Contains("Expires: 2024-07-10T00:00:00Z\n", text, StringComparison.Ordinal);
    }
}
