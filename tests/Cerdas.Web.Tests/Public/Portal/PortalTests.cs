using System.Net;
using System.Xml.Linq;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Cerdas.Web.Tests.Public.Portal;

/// <summary>The public portal: a sentence by rule, where figures come from, two years compared, a feed, pictures of shared links, what citizens say.</summary>
public sealed class PortalTests : IAsyncLifetime
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

    [Theory]
    [InlineData(
        "tahun=2022",
        "Pada 2022, 70 dari 80 program Smart City yang direncanakan terbukti berjalan (87,5 %), naik 7,5 poin dari 2021. Yang terbaik: Smart Environment. Paling banyak yang belum berjalan: Smart Governance (4 program). Anggaran"
    )]
    [InlineData(
        "tahun=2022&bahasa=en",
        "In 2022, 70 of the 80 Smart City programmes planned were proven to run (87.5%), 7.5 points more than in 2021. Best: Smart Environment. Most programmes not running: Smart Governance (4). Budget"
    )]
    [InlineData("tahun=2024", "Untuk 2024 direncanakan 103 program. Belum ada laporan yang terverifikasi")]
    [InlineData("tahun=2050", "Untuk 2050 belum ada program yang direncanakan.")]
    public async Task The_year_is_told_in_a_sentence_made_of_its_figures(string query, string sentence)
    {
        var page = await citizen.GetAsync("/daerah/33.25?" + query);
        Assert.StartsWith(sentence, page.Html.QuerySelector("#ringkas")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(
            page.Html.QuerySelector("#ringkas")!.TextContent,
            page.Html.QuerySelector("meta[name=description]")!.GetAttribute("content")
        );
    }

    [Fact]
    public async Task Every_headline_says_from_when_it_is_how_much_is_proven_and_why()
    {
        var page = await citizen.GetAsync("/daerah/33.25?tahun=2022");
        var from = page.Html.QuerySelector("#asal")!;
        Assert.Contains("saat laporan terakhir diverifikasi", from.TextContent, StringComparison.Ordinal);
        Assert.Contains("70 dari 70 program yang terealisasi punya bukti tersimpan", from.TextContent, StringComparison.Ordinal);
        Assert.Contains(from.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/daerah/33.25/penjelasan?tahun=2022");
        // What was promised, what runs, what it cost, what is next.
        var facts = page.Html.QuerySelectorAll("section[aria-labelledby=janji] dd").Select(d => d.TextContent).ToList();
        Assert.Contains("80 program", facts[0], StringComparison.Ordinal);
        Assert.Contains("70 program terbukti berjalan, 10 belum", facts[1], StringComparison.Ordinal);
        Assert.Contains("dibelanjakan dari anggaran", facts[2], StringComparison.Ordinal);
        Assert.Contains("104 program direncanakan untuk 2023", facts[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_city_down_to_the_evidence_every_step_has_an_address_and_the_parts_add_up()
    {
        static (int Realised, int Planned)[] Parts(Page page) =>
            [
                .. page
                    .Html.QuerySelectorAll("#bagian tbody tr")
                    .Select(r =>
                        r.QuerySelectorAll("[data-count]")
                            .Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture))
                            .ToArray()
                    )
                    .Select(c => (c[0], c[1])),
            ];
        var city = await citizen.GetAsync("/daerah/33.25/penjelasan?tahun=2022");
        Assert.Equal((70, 80), (Parts(city).Sum(p => p.Realised), Parts(city).Sum(p => p.Planned)));
        var dimension = await citizen.GetAsync(city.Html.QuerySelector("#bagian a")!.GetAttribute("href")!);
        Assert.Equal((35, 39), (Parts(dimension).Sum(p => p.Realised), Parts(dimension).Sum(p => p.Planned)));
        var part = await citizen.GetAsync(dimension.Html.QuerySelector("#bagian a")!.GetAttribute("href")!);
        Assert.Empty(Parts(part));
        using var json = System.Text.Json.JsonDocument.Parse(
            await citizen.Http.GetStringAsync(part.Html.QuerySelector(".formula a")!.GetAttribute("href"))
        );
        Assert.Equal(
            part.Html.QuerySelectorAll("#dasar th a").Select(a => a.TextContent).Order(),
            json.RootElement.GetProperty("programmes").EnumerateArray().Select(p => p.GetProperty("code").GetString()!).Order()
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await citizen.Http.GetAsync("/api/v1/regencies/33.25/achievements/working?dimension=zzz")).StatusCode
        );
        Assert.Equal(
            ["Kabupaten Batang 2022", "Semua dimensi", "Smart Governance"],
            part.Html.QuerySelectorAll(".crumbs a").Select(a => a.TextContent)
        );
        foreach (var link in part.Html.QuerySelectorAll(".crumbs a").Select(a => a.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(link)).Status);
        var quarter = part
            .Html.QuerySelectorAll("#dasar tr[data-counted=ya] a")
            .Select(a => a.GetAttribute("href")!)
            .First(h => h.Contains('#', StringComparison.Ordinal));
        var programme = await citizen.GetAsync(quarter);
        Assert.Matches("[0-9a-f]{12}…", programme.Html.GetElementById(quarter.Split('#')[1])!.TextContent);
    }

    [Fact]
    public async Task Two_years_are_compared_figure_by_figure_and_programme_by_programme()
    {
        var page = await citizen.GetAsync("/daerah/33.25/banding?dari=2021&ke=2022");
        var total = page.Html.QuerySelector("#banding tr.total")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("80,0 %", total, StringComparison.Ordinal);
        Assert.Contains("87,5 %", total, StringComparison.Ordinal);
        Assert.Contains("+7,5", total, StringComparison.Ordinal);
        var first = page.Html.QuerySelector("h2 + ul a")!.TextContent;
        var ledger = await app.Rows(db =>
            db.Realisations.Where(r => r.Programme!.Code == first && r.State == RealisationState.Verified)
                .Select(r => new
                {
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.ProgrammeState,
                })
                .ToListAsync()
        );
        bool Runs(int year) =>
            ledger
                .Where(r => r.Year == year)
                .OrderBy(r => r.Quarter)
                .ThenBy(r => r.Sequence)
                .Select(r => r.ProgrammeState is ProgrammeState.Running or ProgrammeState.Done)
                .LastOrDefault();
        Assert.Equal((false, true), (Runs(2021), Runs(2022)));
        // What ended as planned is not told as what fell away.
        using var plan = System.Text.Json.JsonDocument.Parse(
            await citizen.Http.GetStringAsync("/api/v1/regencies/33.25/achievements/working?year=2023")
        );
        var planned = plan
            .RootElement.GetProperty("programmes")
            .EnumerateArray()
            .Select(p => p.GetProperty("code").GetString()!)
            .ToHashSet();
        var later = await citizen.GetAsync("/daerah/33.25/banding?dari=2022&ke=2023");
        List<string> Under(string heading) =>
            [
                .. later
                    .Html.QuerySelectorAll("h2")
                    .Single(h => h.TextContent.Contains(heading, StringComparison.Ordinal))
                    .NextElementSibling!.QuerySelectorAll("a")
                    .Select(a => a.TextContent),
            ];
        Assert.All(Under("tidak lagi terbukti"), code => Assert.Contains(code, planned));
        Assert.Contains("EC-15", Under("tidak direncanakan lagi"));
        Assert.All(Under("tidak direncanakan lagi"), code => Assert.DoesNotContain(code, planned));
        // The sentence speaks of the years chosen, whichever way round they are asked for.
        var far = await citizen.GetAsync("/daerah/33.25/banding?dari=2023&ke=2018");
        Assert.Contains("poin dari 2018", far.Html.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        // A year without a verified report is not compared: nothing stopped in it.
        var early = await citizen.GetAsync("/daerah/33.25/banding?dari=2023&ke=2024");
        Assert.Contains("belum dapat dibandingkan", early.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("-93", early.Main, StringComparison.Ordinal);
        Assert.Equal(
            "belum ada data",
            (await citizen.GetAsync("/daerah/33.25?tahun=2024")).Html.QuerySelector("#total-capaian")!.TextContent.Trim()
        );
        // A year without data is no zero, and nonsense is not found.
        Assert.Contains(
            "belum ada data",
            (await citizen.GetAsync("/daerah/33.25/banding?dari=2050&ke=2022")).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/banding?dari=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/99.99/banding")).Status);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync("/daerah/33.26/banding")).Status);
    }

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

    [Fact]
    public async Task A_citizen_speaks_of_a_programme_a_moderator_reads_answers_and_shows_it()
    {
        const string url = "/daerah/33.25/program/GV-01";
        async Task<Page> SayAsync(string text) =>
            await citizen.SendAsync(
                await citizen.GetAsync(url),
                new() { ["Comment.Text"] = text, ["Comment.Name"] = "Warga Limpung" },
                form: "#komentar"
            );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SayAsync(" ")).Status);
        var tooLong = await SayAsync(new string('k', 1001));
        Assert.Contains("1000", tooLong.ErrorOf("Comment.Text"), StringComparison.Ordinal);
        Assert.Equal(1001, tooLong.ValueOf("Comment.Text")!.Trim().Length);
        var sent = await SayAsync("<b>Loketnya</b> sering tutup");
        Assert.Contains("Terima kasih", (await citizen.GetAsync(sent.Location!.Split('#')[0])).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("sering tutup", (await citizen.GetAsync(url)).Main, StringComparison.Ordinal);

        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        Assert.Contains("1 menunggu dibaca", (await planner.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        var waiting = await planner.GetAsync("/suara-warga");
        Assert.Contains(waiting.Html.QuerySelectorAll("article a"), a => a.GetAttribute("href") == url);
        var refused = await planner.SendAsync(waiting, new() { ["jawaban"] = new string('j', 1001) }, button: ("putusan", "tampil"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, 1001),
            (refused.Status, refused.Html.QuerySelector("textarea")!.TextContent.Trim().Length)
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await planner.SendAsync(
                    waiting,
                    new() { ["jawaban"] = "Loket buka setiap hari kerja pukul 8 sampai 15." },
                    button: ("putusan", "tampil")
                )
            ).Status
        );
        var shown = await citizen.GetAsync(url + "?tahun=2022");
        Assert.Contains("<b>Loketnya</b> sering tutup", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Loket buka setiap hari kerja", shown.Main, StringComparison.Ordinal);
        Assert.Equal(CommentState.Shown, await app.Rows(db => db.Comments.Select(c => c.State).SingleAsync()));
        // Two moderators: the second is told.
        Assert.Equal(HttpStatusCode.Conflict, (await planner.SendAsync(waiting, button: ("putusan", "sembunyi"))).Status);
        // An officer does not moderate; the other regency sees nothing of it.
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await Browser.SignedInAsync(app, "operator@batang.demo")).GetAsync("/suara-warga")).Status
        );
        Assert.DoesNotContain(
            "Loketnya",
            (await (await Browser.SignedInAsync(app, SecondRegency.Admin)).GetAsync("/suara-warga")).Main,
            StringComparison.Ordinal
        );
        Assert.False((await citizen.GetAsync(url)).Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_programme_says_its_budget_target_and_state_of_the_year()
    {
        var page = await citizen.GetAsync("/daerah/33.25/program/GV-01?tahun=2022");
        Assert.Contains("Anggaran 2022", page.Main, StringComparison.Ordinal);
        Assert.Contains("Target keluaran 2022", page.Main, StringComparison.Ordinal);
        Assert.Contains("terserap", page.Main, StringComparison.Ordinal);
    }
}
