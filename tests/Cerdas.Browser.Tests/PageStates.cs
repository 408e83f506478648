using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>
/// What a page looks like besides: nothing found, years without data, other roles, slides of the wall. Every page itself is found without
/// this list.
/// </summary>
internal static class PageStates
{
    public static readonly (string Who, string[] Urls)[] All =
    [
        (
            "",
            [
                "/?tahun=2018",
                "/daerah/33.25/penjelasan?tahun=2022&dimensi=governance",
                "/daerah/33.25/penjelasan?tahun=2018&dimensi=environment",
                "/daerah/33.25/penjelasan?tahun=2022&kecamatan=33.25.11",
                "/daerah/33.25/banding?dari=2021&ke=2022",
                "/daerah/33.25/banding?dari=2050",
                "/daerah/33.25/peta?tahun=2022",
                "/daerah/33.25/indeks/2022/1/kominfo-2022?simpul=C7",
                "/nasional?provinsi=11",
                "/inovasi?cari=sakti",
                "/inovasi?cari=tidakada",
                "/inovasi/penghargaan?tahun=2022",
                "/undangan/x",
                "/tidak-ada",
            ]
        ),
        (
            "admin@batang.demo",
            [
                "/register-inovasi?cari=tidakada",
                "@innovation2",
                "@innovation3",
                "@innovation4",
                "@innovation5",
                "@innovation6",
                "@judging",
                "/register-inovasi/kuota?tahun=2022",
                "/register-inovasi/iid?tahun=2023",
                "@report",
                "/capaian?tahun=2018",
                "/capaian/penjelasan?tahun=2022",
                "/program?cari=tidakada",
                "/kelengkapan?tahun=2022",
                "/instrumen/iid-2026",
                "/instrumen/spbe-2020/beda?dengan=spbe-2018",
                "@group",
                "@question",
                "/evaluasi/2",
                "/evaluasi/3",
                "/evaluasi/3/soal?opd=",
                "/evaluasi/3/survei/0",
                "/evaluasi/2/hasil",
                "/evaluasi/2/hasil?simpul=C",
                "/evaluasi/2/hasil?simpul=C1",
                "/evaluasi/2/hasil?simpul=D1",
                "/evaluasi/3/hasil",
                "/evaluasi/3/andai",
                "/evaluasi/2/andai?target=2,9&pagu=900.000.000",
            ]
        ),
        ("verifikator@batang.demo", ["/kerja", "@submitted"]),
        (
            "evaluator@batang.demo",
            ["/kerja", "/evaluasi", "/evaluasi/3", "/evaluasi/3/soal/A1", "/evaluasi/2/penilaian/E", "/evaluasi/2/hasil", "/rekomendasi"]
        ),
        ("nasional@kementerian.demo", ["/kerja"]),
        (
            "bupati@batang.demo",
            [
                "/kerja",
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
    ];

    /// <summary>Opens an address; a name with @ is found from a list, since its number is not known before.</summary>
    public static async Task<IResponse?> GoAsync(IPage page, string url)
    {
        if (!url.StartsWith('@'))
            return await page.GotoAsync(url);
        var (list, link, more) = url switch
        {
            "@report" => ("/kerja", "main table a[href*='/realisasi/']", ""),
            "@submitted" => ("/verifikasi", "main table a", ""),
            "@judging" => ("/register-inovasi?keadaan=Submitted", "main table a", ""),
            "@group" => ("/instrumen", "main a[href^='/instrumen/draf/']", "/butir/index"),
            "@question" => ("/instrumen", "main a[href^='/instrumen/draf/']", "/butir/1"),
            _ => ("/register-inovasi?keadaan=Draft", "main table a", $"/isi/{url[^1]}"),
        };
        await page.GotoAsync(list);
        return await page.GotoAsync(await page.Locator(link).First.GetAttributeAsync("href") + more);
    }
}
