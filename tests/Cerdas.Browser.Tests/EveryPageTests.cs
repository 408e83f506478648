using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>Every page, in both languages, wide and narrow, light and dark: axe finds nothing, nothing overflows, nothing is refused by the security policy.</summary>
public sealed class EveryPageTests(Server server)
{
    internal static readonly (string Who, string[] Urls)[] Pages =
    [
        (
            "",
            [
                "/",
                "/?tahun=2018",
                "/daerah/33.25/penjelasan?tahun=2022&dimensi=governance",
                "/daerah/33.25/penjelasan?tahun=2018&dimensi=environment",
                "/daerah/33.25/program/GV-01",
                "/daerah/33.25/banding?dari=2021&ke=2022",
                "/daerah/33.25/banding?dari=2050",
                "/daerah/33.25/peta?tahun=2022",
                "/daerah/33.25/penjelasan?tahun=2022&kecamatan=33.25.11",
                "/nasional",
                "/nasional?provinsi=11",
                "/gaya",
                "/luring",
                "/api",
                "/masuk",
                "/masuk/kode",
                "/undangan/x",
                "/tidak-ada",
                "/survei/000007e7-0000-0002-ce4d-a50000000001",
                "/daerah/33.25/indeks/2022/1/kominfo-2022",
                "/daerah/33.25/indeks/2022/1/kominfo-2022?simpul=C7",
                "/inovasi",
                "/inovasi?cari=sakti",
                "/inovasi?cari=tidakada",
                "/inovasi/1",
                "/inovasi/penghargaan?tahun=2022",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/register-inovasi",
                "/register-inovasi?cari=tidakada",
                "/register-inovasi/baru",
                "@innovation1",
                "@innovation2",
                "@innovation3",
                "@innovation4",
                "@innovation5",
                "@innovation6",
                "/register-inovasi/1",
                "/register-inovasi/1/jalan",
                "/register-inovasi/1/iid",
                "/register-inovasi/kuota?tahun=2022",
                "/register-inovasi/kuota/aturan",
                "/register-inovasi/iid?tahun=2023",
                "/suara-warga",
                "@judging",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/kerja",
                "/capaian",
                "/capaian?tahun=2018",
                "/capaian/penjelasan?tahun=2022",
                "/program",
                "/program?cari=tidakada",
                "/program/1",
                "/kelengkapan",
                "/kelengkapan?tahun=2022",
                "/dokumen",
                "/rencana",
                "/rencana/revisi/4",
                "/rencana/revisi/4/beda",
                "/rencana/rpjmd",
                "/rencana/dasar-hukum",
                "/rencana/iku/1",
                "/pengguna",
                "/pengguna/undang",
                "/pengguna/1",
                "/pengaturan",
                "/pengaturan/opd",
                "/pengaturan/opd/1",
                "/pengaturan/opd/baru",
                "/audit",
                "/akun",
                "/akun/dua-langkah",
                "/keluar",
                "@report",
                "/realisasi/1",
                "/verifikasi",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/instrumen",
                "/instrumen/spbe-2018",
                "/instrumen/iid-2026",
                "/instrumen/spbe-2018/edisi-baru",
                "/instrumen/spbe-2020/beda?dengan=spbe-2018",
                "@draft",
                "@group",
                "@question",
                "/indeks",
                "/indeks/ipm/2023",
                "/risiko",
                "/risiko/baru",
                "/rekomendasi",
                "/rekomendasi/1",
                "/rekomendasi/1/atur",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/evaluasi",
                "/evaluasi/baru",
                "/evaluasi/2",
                "/evaluasi/3",
                "/evaluasi/3/atur",
                "/evaluasi/3/opd",
                "/evaluasi/3/panel",
                "/evaluasi/3/soal",
                "/evaluasi/3/soal?opd=",
                "/evaluasi/3/soal/B1",
                "/evaluasi/3/nilai",
                "/evaluasi/3/survei",
                "/evaluasi/3/survei/0",
                "/evaluasi/2/sebaran",
                "/evaluasi/2/hasil",
                "/evaluasi/2/hasil?simpul=C",
                "/evaluasi/2/hasil?simpul=C1",
                "/evaluasi/2/hasil?simpul=D1",
                "/evaluasi/3/hasil",
                "/evaluasi/2/surat",
                "/evaluasi/3/andai",
                "/evaluasi/2/andai?target=2,9&pagu=900.000.000",
            ]
        ),
        ("verifikator@batang.demo", ["/kerja", "/verifikasi", "@submitted"]),
        (
            "evaluator@batang.demo",
            [
                "/kerja",
                "/evaluasi",
                "/evaluasi/3",
                "/evaluasi/3/soal/A1",
                "/evaluasi/2/penilaian",
                "/evaluasi/2/penilaian/E",
                "/evaluasi/2/hasil",
                "/rekomendasi",
            ]
        ),
        ("nasional@kementerian.demo", ["/kerja", "/daerah"]),
        (
            "bupati@batang.demo",
            [
                "/kerja",
                "/pusat-kendali",
                "/pusat-kendali?adegan=dimensi-governance",
                "/pusat-kendali?adegan=kelengkapan",
                "/pusat-kendali?adegan=inovasi",
                "/pusat-kendali?adegan=anggaran",
                "/pusat-kendali?adegan=sasaran",
                "/pusat-kendali?adegan=kalender",
                "/pusat-kendali?adegan=foto",
                "/pusat-kendali?paparan=true",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/pengaturan/layar",
                "/pengaturan/layar/baru",
                "/pengaturan/peta",
                "/pengaturan/tampilan",
                "/rencana/lokasi",
                "/rencana/lokasi/1",
            ]
        ),
    ];

    /// <summary>
    /// Axe reads every page twice: wide, light, in English, and narrow, dark, in Indonesian, whose words are the longer ones. Nothing is wider than the
    /// screen; English pages hold none of the words that every Indonesian page has. All sizes and themes are pictured by EveryScreenTests.
    /// </summary>
    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public async Task Axe_finds_nothing_nothing_overflows_and_English_is_English(int width, bool english)
    {
        var faults = new ConcurrentBag<string>();
        // Three people at once: both cores are used.
        await Parallel.ForEachAsync(
            Pages,
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (visit, _) =>
            {
                var (who, urls) = visit;
                // The wall looks the same in both passes but for its words and width: axe reads all its scenes in the narrow one, WallTests measures them wide.
                // For who is signed in, the same page with another query is read in the narrow pass alone.
                if (english && who.Length > 0)
                    urls = [.. urls.Where(u => !u.Contains('?', StringComparison.Ordinal))];
                var page = await server.VisitAsync(who.Length == 0 ? null : who, width: width, dark: !english, english: english);
                page.Console += (_, message) =>
                {
                    if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                        faults.Add($"{page.Url}: {message.Text}");
                };
                page.Response += (_, answer) =>
                {
                    if (answer.Status is 405 or >= 500)
                        faults.Add($"{answer.Url}: {answer.Status}");
                };
                foreach (var url in urls)
                {
                    await GoAsync(page, url);
                    if (
                        (url.StartsWith("/capaian", StringComparison.Ordinal) && !url.Contains("penjelasan", StringComparison.Ordinal))
                        || url.EndsWith("2/hasil", StringComparison.Ordinal)
                    )
                        await page.WaitForSelectorAsync(".chart svg");
                    Report(await page.RunAxe(), url);
                    await MeasureAsync(page, url, width);
                    Assert.Equal(english ? "en" : "id", await page.GetAttributeAsync("html", "lang"));
                    await ShootAsync(page, who, url, width, english ? "terang" : "gelap");
                    if (english)
                        foreach (var word in await IndonesianAsync(page, url))
                            faults.Add(word);
                }
                await page.Context.CloseAsync();
            }
        );
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Distinct().Take(40)));

        async Task MeasureAsync(IPage page, string url, int at)
        {
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > at)
                faults.Add($"{url}: {wide} px wide at {at}");
        }

        void Report(AxeResult result, string url)
        {
            foreach (var v in result.Violations)
                faults.Add($"{url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html))}");
        }
    }

    internal static string NameOf(string who, string url) =>
        Regex.Replace((who.Length == 0 ? "publik" : who.Split('@')[0]) + url, "[^A-Za-z0-9.]+", "-");

    private static async Task ShootAsync(IPage page, string who, string url, int width, string theme) =>
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Server.Screens, $"{NameOf(who, url)}-{width}-{theme}.jpg"),
                Type = ScreenshotType.Jpeg,
                Quality = 70,
                FullPage = true,
            }
        );

    /// <summary>Words of our own screens; the demo's own data is Indonesian, marked so, and stays so.</summary>
    private static async Task<IReadOnlyList<string>> IndonesianAsync(IPage page, string url)
    {
        if (url.Contains("audit", StringComparison.Ordinal))
            return [];
        var title = await page.Locator("h1").First.TextContentAsync();
        await page.EvaluateAsync("document.querySelectorAll('main [lang=id]').forEach(e => e.remove())");
        return
        [
            .. (
                await page.Locator("h1, h2, h3, th[scope=col], label, button, legend, caption, summary, nav a, .hint")
                    .AllTextContentsAsync()
            )
                .Where(t => t != title)
                .SelectMany(text =>
                    Regex
                        .Matches(
                            text,
                            @"\b(dan|yang|belum|untuk|dengan|Simpan|Tambah|Laporan|Tahun|Bukti|Pengguna|Capaian|Kelengkapan|Jenis|Judul|Satuan|Nama|Surel)\b"
                        )
                        .Select(word => $"{url}: {word.Value} in “{text.Trim()}”")
                ),
        ];
    }

    /// <summary>The picture of the README, from the same run.</summary>
    [Fact]
    public async Task The_screenshot_of_the_readme_is_taken()
    {
        var page = await server.VisitAsync("bupati@batang.demo", width: 1280);
        await page.GotoAsync("/capaian?tahun=2022");
        await page.WaitForSelectorAsync(".chart svg");
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Server.Screens, "readme.png"),
                Clip = new()
                {
                    X = 0,
                    Y = 0,
                    Width = 1280,
                    Height = 900,
                },
            }
        );
        if (Environment.GetEnvironmentVariable("CERDAS_WRITE_DOCS") == "1")
            File.Copy(Path.Combine(Server.Screens, "readme.png"), Path.Combine(Server.Root, "docs/screenshot.png"), overwrite: true);
        Assert.True(File.Exists(Path.Combine(Server.Root, "docs/screenshot.png")));
    }

    internal static async Task GoAsync(IPage page, string url)
    {
        if (url is "@report" or "@submitted")
        {
            await page.GotoAsync(url == "@report" ? "/kerja" : "/verifikasi");
            await page.Locator(url == "@report" ? "main table a[href*='/realisasi/']" : "main table a").First.ClickAsync();
        }
        else if (url is "@draft" or "@group" or "@question")
        {
            await page.GotoAsync("/instrumen");
            var draft = page.Locator("main a[href^='/instrumen/draf/']").First;
            if (await draft.CountAsync() == 0)
            {
                await page.GotoAsync("/instrumen/spbe-2018/edisi-baru");
                await page.Locator("main form button").ClickAsync();
            }
            else
                await draft.ClickAsync();
            if (url != "@draft")
                await page.Locator($"main a[href$='/butir/{(url == "@group" ? "index" : "1")}']").First.ClickAsync();
        }
        else if (url == "@judging")
        {
            await page.GotoAsync("/register-inovasi?keadaan=Submitted");
            await page.Locator("main table a").First.ClickAsync();
        }
        else if (url.StartsWith("@innovation", StringComparison.Ordinal))
        {
            await page.GotoAsync("/register-inovasi?keadaan=Draft");
            var draft = await page.Locator("main table a").First.GetAttributeAsync("href");
            await page.GotoAsync($"{draft}/isi/{url[^1]}");
        }
        else
            await page.GotoAsync(url);
    }
}
