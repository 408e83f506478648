using System.Net;
using System.Xml.Linq;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using SkiaSharp;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>What leaves the portal: the feed, and the picture and words of a shared link.</summary>
public sealed class SharingTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_feed_is_valid_atom_with_what_is_public_the_newest_first()
    {
        var answer = await citizen.Http.GetAsync("/daerah/33.25/atom.xml");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var part in new[] { "id", "title", "updated", "author" })
            Assert.NotNull(feed.Element(Atom + part));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(50, entries.Count);
        Assert.Equal(50, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, e => Assert.True(e.Element(Atom + "title")!.Value.Length > 0 && e.Element(Atom + "updated") is not null));
        var moments = entries
            .Select(e => DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(moments.OrderDescending(), moments);
        foreach (var link in entries.Take(3).Select(e => e.Elements(Atom + "link").First().Attribute("href")!.Value))
            Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(new Uri(link).PathAndQuery)).Status);
        Assert.Contains(
            "/daerah/33.25/atom.xml",
            (await citizen.GetAsync("/daerah/33.25")).Html.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"),
            StringComparison.Ordinal
        );

        // A draft and a submission are not in it; once verified it is the first.
        var report = await Some.ReportAsync(app, RealisationState.Submitted);
        Assert.DoesNotContain(entries, e => e.Element(Atom + "id")!.Value.EndsWith($"#laporan-{report}", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromDays(30));
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        await verifier.SendAsync(await verifier.GetAsync($"/realisasi/{report}"), form: "form[action*=Verify]");
        var now = XDocument
            .Parse(await citizen.Http.GetStringAsync("/daerah/33.25/atom.xml"))
            .Root!.Elements(Atom + "entry")
            .Select(e => e.Element(Atom + "id")!.Value)
            .ToList();
        Assert.Contains(now, id => id.EndsWith($"#laporan-{report}", StringComparison.Ordinal));
        Assert.Empty(XDocument.Parse(await citizen.Http.GetStringAsync("/daerah/33.26/atom.xml")).Root!.Elements(Atom + "entry"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/99.99/atom.xml")).Status);
    }

    [Theory]
    [InlineData("/daerah/33.25?tahun=2022")]
    [InlineData("/daerah/33.26")]
    [InlineData("/daerah/33.25/program/GV-01")]
    [InlineData("/inovasi/1")]
    public async Task A_shared_link_has_a_picture_of_its_own_with_words_on_it(string url)
    {
        var page = await citizen.GetAsync(url);
        var picture = page.Html.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.NotNull(page.Html.QuerySelector("meta[property='og:description']"));
        var answer = await citizen.Http.GetAsync(new Uri(picture).PathAndQuery);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var drawn = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((1200, 630), (drawn.Width, drawn.Height));
        // Something is written: the title's lines are not all background.
        var ink = Enumerable
            .Range(72, 400)
            .SelectMany(x => Enumerable.Range(60, 80).Select(y => drawn.GetPixel(x, y)))
            .Count(p => p.Red > 200 && p.Green > 200);
        Assert.True(ink > 400, $"{ink} light pixels");
    }

    [Fact]
    public async Task A_name_of_two_hundred_characters_fits_its_picture()
    {
        using var drawn = SKBitmap.Decode(
            Cerdas.Web.Platform.SharedPicture.Draw(
                string.Join(' ', Enumerable.Repeat("Penyelenggaraan", 13)) + new string('x', 200),
                "100,0 %",
                new string('y', 300),
                new string('z', 200),
                140
            )
        );
        Assert.Equal((1200, 630), (drawn.Width, drawn.Height));
        Assert.All(Enumerable.Range(0, 630), y => Assert.Equal(drawn.GetPixel(1199, 0), drawn.GetPixel(1199, y)));
    }
}
