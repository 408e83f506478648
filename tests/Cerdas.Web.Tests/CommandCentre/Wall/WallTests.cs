using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.CommandCentre.Wall;

/// <summary>The wall: its slides, who sees them, and that it moves when a figure moves.</summary>
public sealed class WallTests : IAsyncLifetime
{
    private const string Token = "layar-uji";
    private App app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        await Some.ScreenAsync(app, Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Figure(Page page, string key) => page.Html.QuerySelector($"[data-figure='{key}']")!.TextContent;

    [Fact]
    public async Task The_wall_goes_through_every_slide_and_back_to_the_first_without_an_account()
    {
        var screen = new Browser(app);
        var seen = new List<string>();
        var page = await screen.GetAsync($"/layar/{Token}");
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var slide = page.Html.QuerySelector("#layar")!;
            seen.Add(page.Html.QuerySelector("h1")!.TextContent);
            // It turns by itself without JavaScript too.
            Assert.Contains(
                $"content=\"20;url={slide.GetAttribute("data-next")!.Replace("&", "&amp;", StringComparison.Ordinal)}\"",
                page.Text,
                StringComparison.Ordinal
            );
            page = await screen.GetAsync(slide.GetAttribute("data-next")!);
            if (page.Html.QuerySelector("h1")!.TextContent == seen[0])
                break;
        }
        Assert.Equal(
            [
                "Sekilas daerah",
                "Smart Governance",
                "Smart Branding",
                "Smart Economy",
                "Smart Living",
                "Smart Society",
                "Smart Environment",
                "Kelengkapan laporan OPD",
                "Inovasi",
                "Serapan dan realisasi fisik",
                "IKU dan indeks",
                "Kalender",
                "Foto bukti",
            ],
            seen
        );
    }

    [Fact]
    public async Task Figures_of_the_wall_are_those_of_the_ledger_and_lead_to_their_explanation_only_for_who_is_signed_in()
    {
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var wall = await regent.GetAsync("/pusat-kendali?adegan=kota&tahun=2022");
        var api = JsonDocument
            .Parse(await new Browser(app).Http.GetStringAsync("/api/v1/regencies/33.25/achievements?year=2022"))
            .RootElement;
        var published = new Dictionary<string, string>
        {
            ["governance"] = "89,7 %",
            ["branding"] = "85,7 %",
            ["economy"] = "80,0 %",
            ["living"] = "83,3 %",
            ["society"] = "83,3 %",
            ["environment"] = "100,0 %",
        };
        foreach (var (dimension, percent) in published)
            Assert.Equal(percent, Figure(wall, dimension).Replace('\u00a0', ' '));
        Assert.Equal(
            $"{api.GetProperty("total").GetProperty("realised")} / {api.GetProperty("total").GetProperty("planned")}",
            Figure(wall, "terealisasi")
        );
        Assert.Equal(
            "/capaian/penjelasan?tahun=2022&dimensi=governance",
            wall.Html.QuerySelector("a[data-figure='governance']")!.GetAttribute("href")
        );
        var screen = await new Browser(app).GetAsync($"/layar/{Token}?adegan=kota&tahun=2022");
        Assert.Equal(Figure(wall, "total"), Figure(screen, "total"));
        foreach (var slide in new[] { "kota", "kelengkapan", "inovasi", "anggaran", "sasaran", "kalender", "foto", "dimensi-living" })
        {
            var links = (await new Browser(app).GetAsync($"/layar/{Token}?adegan={slide}")).Html.QuerySelectorAll("a[href]");
            Assert.NotEmpty(links);
            Assert.All(links, a => Assert.StartsWith($"/layar/{Token}?", a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_token_opens_its_wall_and_nothing_else()
    {
        var screen = new Browser(app);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync($"/layar/{Token}")).Status);
        foreach (
            var url in new[]
            {
                "/pusat-kendali",
                "/pusat-kendali/aliran",
                "/pusat-kendali/foto/1",
                "/capaian",
                "/kerja",
                "/dokumen/1/unduh",
                "/pengaturan/layar",
            }
        )
            Assert.Equal(HttpStatusCode.Redirect, (await screen.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead)).StatusCode);
        foreach (
            var url in new[]
            {
                "/layar/lain",
                "/layar/lain/aliran",
                "/layar/lain/foto/1",
                $"/layar/{Token.ToUpperInvariant()}",
                $"/layar/{Token}?adegan=tidakada",
                $"/layar/{Token}?tahun=1800",
                $"/undangan/{Token}/x",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync(url)).Status);
        Assert.Empty(screen.Http.DefaultRequestHeaders);
        Assert.False((await screen.GetAsync($"/layar/{Token}")).Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_verification_reaches_the_wall_from_this_process_or_another()
    {
        using var answer = await new Browser(app).Http.GetAsync($"/layar/{Token}/aliran", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var first = await EventAsync(lines);
        Assert.Equal(("angka", await VersionAsync()), first);

        var reporter = await Some.ReportAsync(app, RealisationState.Submitted);
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var page = await verifier.GetAsync($"/realisasi/{reporter}");
        Assert.Equal(HttpStatusCode.Redirect, (await verifier.SendAsync(page, form: "form[action*=Verify]")).Status);
        Assert.Equal(("angka", first.Version + 1), await EventAsync(lines));

        // As the command line or a second server would: the row moves and this process hears nothing of it.
        await app.Rows(db =>
            db.Regencies.Where(r => r.Code == "33.25")
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LedgerVersion, r => r.LedgerVersion + 1))
        );
        Assert.Equal(("angka", first.Version + 2), await EventAsync(lines));
    }

    private Task<long> VersionAsync() =>
        app.Rows(db => db.Regencies.Where(r => r.Code == "33.25").Select(r => r.LedgerVersion).SingleAsync());

    private static async Task<(string Kind, long Version)> EventAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var kind = "";
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                kind = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal) && kind == "angka")
                return (kind, JsonDocument.Parse(line[6..]).RootElement.GetProperty("version").GetInt64());
        }
        throw new InvalidOperationException("The stream ended.");
    }

    [Fact]
    public async Task Old_figures_say_so_and_new_ones_do_not()
    {
        var screen = new Browser(app);
        Assert.DoesNotContain("Data sampai", (await screen.GetAsync($"/layar/{Token}")).Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Contains(
            "Data sampai Triwulan IV 2023. Belum ada laporan terverifikasi untuk Triwulan I 2024, sejak 10 April 2024.",
            (await screen.GetAsync($"/layar/{Token}")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Figures up to Quarter 4 of 2023. No report is verified for Quarter 1 of 2024, since 10 April 2024.",
            (await screen.GetAsync($"/layar/{Token}?bahasa=en")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_regency_without_anything_and_a_year_without_data_have_every_slide()
    {
        var empty = await Browser.SignedInAsync(app, SecondRegency.Admin);
        var batang = await Browser.SignedInAsync(app, "bupati@batang.demo");
        foreach (var slide in new[] { "kota", "dimensi-governance", "kelengkapan", "inovasi", "anggaran", "sasaran", "kalender", "foto" })
        {
            var page = await empty.GetAsync($"/pusat-kendali?adegan={slide}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("0,0", page.Main, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await batang.GetAsync($"/pusat-kendali?adegan={slide}&tahun=2050")).Status);
        }
        Assert.Contains("Belum ada masterplan", (await empty.GetAsync("/pusat-kendali")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slide_asks_the_same_few_queries_however_many_programmes_there_are()
    {
        var screen = new Browser(app);
        foreach (var slide in new[] { "kota", "dimensi-governance", "kelengkapan", "inovasi", "anggaran", "sasaran", "kalender", "foto" })
        {
            await screen.GetAsync($"/layar/{Token}?adegan={slide}");
            app.Queries.Reset();
            var page = await screen.GetAsync($"/layar/{Token}?adegan={slide}");
            Assert.True(app.Queries.Count <= 12, $"{slide}: {app.Queries.Count} queries");
            Assert.True(page.Text.Length < 30_000, $"{slide}: {page.Text.Length} characters");
        }
    }

    [Fact]
    public async Task Only_verified_photos_with_permission_are_shown_and_the_permission_can_be_taken_back()
    {
        var screen = new Browser(app);
        var before = (await screen.GetAsync($"/layar/{Token}?adegan=foto"))
            .Html.QuerySelectorAll("main img")
            .Select(i => i.GetAttribute("src")!)
            .ToList();
        Assert.Equal(6, before.Count);
        var answer = await screen.Http.GetAsync(before[0]);
        Assert.Equal(("image/jpeg", HttpStatusCode.OK), (answer.Content.Headers.ContentType!.MediaType, answer.StatusCode));
        var id = int.Parse(Regex.Match(before[0], @"\d+$").Value, System.Globalization.CultureInfo.InvariantCulture);

        // Another agency's officer may not decide; the admin may.
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        var list = await officer.GetAsync("/dokumen?jenis=Photo");
        Assert.Contains($"/dokumen/{id}/unduh", list.Opened.Text, StringComparison.Ordinal);
        Assert.Empty(list.Html.QuerySelectorAll($"button[name=document][value='{id}']"));
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var page = await admin.GetAsync("/dokumen?jenis=Photo");
        var form = page.Html.QuerySelector($"button[name=document][value='{id}']")!.Closest("form")!;
        form.Id = "izin";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(page, form: "#izin", button: ("document", $"{id}"))).Status);
        var token = (await officer.GetAsync("/akun")).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await officer.Http.PostAsync(
            "/dokumen?handler=Show",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["document"] = $"{id}",
                    ["may"] = "true",
                }
            )
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.DoesNotContain(
            before[0],
            (await screen.GetAsync($"/layar/{Token}?adegan=foto")).Html.QuerySelectorAll("main img").Select(i => i.GetAttribute("src"))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await screen.Http.GetAsync(before[0])).StatusCode);
        // A picture that is no evidence of a verified report, and a document that is no picture, are not shown whatever their number.
        var pdf = await app.Rows(db => db.Documents.Where(d => d.Width == null).Select(d => d.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await screen.Http.GetAsync($"/layar/{Token}/foto/{pdf}")).StatusCode);
        Assert.True(
            await app.Rows(db =>
                db.Audit.AnyAsync(a => a.Entity == nameof(Document) && a.EntityKey == $"{id}" && a.Changes!.Contains("MayBeShown"))
            )
        );
    }
}
