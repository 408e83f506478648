using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>Every page there is and who opens it; an @ stands for an address that is found on the way.</summary>
internal static class Tour
{
    public static readonly (string Who, string[] Urls)[] Pages =
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

    public static string NameOf(string who, string url) =>
        Regex.Replace((who.Length == 0 ? "publik" : who.Split('@')[0]) + url, "[^A-Za-z0-9.]+", "-");

    public static async Task GoAsync(IPage page, string url)
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
