using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>
/// A phone whose line comes and goes: pages read, reports written and photos taken without it, sent later, and uploads that go on.
/// </summary>
public sealed class OfflineTests(Server server)
{
    // A picture of its own: the same bytes are one document, under the name they first came with.
    private static readonly FilePayload Photo = new()
    {
        Name = "foto luring.png",
        MimeType = "image/png",
        Buffer = File.ReadAllBytes(Path.Combine(Server.Root, "data/demo/33.25/pictures/lambang.png")),
    };

    /// <summary>One of the new quarter, near the top: a phone keeps the first forms. Other tests take reports of the old one.</summary>
    private static async Task<string> ReportAsync(IPage page) =>
        (await page.Locator("main table a[href$='/realisasi/2024/1']").Nth(2).GetAttributeAsync("href"))!;

    /// <summary>The browser's own waiting takes a promise for a yes.</summary>
    private static async Task UntilAsync(IPage page, string promised, object? argument = null)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await page.EvaluateAsync<bool>(promised, argument))
                return;
            await Task.Delay(100);
        }
        Assert.Fail(promised);
    }

    [Fact]
    public async Task A_report_with_a_photo_is_written_without_a_line_sent_later_and_a_conflict_is_shown()
    {
        var phone = await server.VisitAsync("admin@batang.demo", width: 360);
        var form = await ReportAsync(phone);
        await UntilAsync(phone, "form => caches.match(form, { ignoreVary: true }).then(kept => !!kept)", form);
        await phone.Context.SetOfflineAsync(true);

        await phone.GotoAsync("/kerja");
        await Expect(phone.Locator(".offline-note")).ToContainTextAsync("Tanpa sambungan");
        await phone.GotoAsync(form);
        await phone.SelectOptionAsync("#Input_ProgrammeState", "Running");
        await phone.FillAsync("#Input_Obstacle", "Ditulis di desa tanpa sinyal");
        await phone.SetInputFilesAsync("#Evidence_Files", Photo);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator("[data-saved]")).ToContainTextAsync("Tersimpan di perangkat ini");
        await phone.GotoAsync("/kerja");
        await Expect(phone.Locator(".offline-note").First).ToContainTextAsync("1 isian di perangkat ini belum terkirim");
        await phone.GotoAsync("/rencana");
        await Expect(phone.Locator("h1")).ToHaveTextAsync("Tanpa sambungan");
        // A page that is not there takes nothing from those that are.
        await phone.GotoAsync(form);
        await Expect(phone.Locator("#Input_Obstacle")).ToHaveValueAsync("Ditulis di desa tanpa sinyal");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk diverifikasi" }).ClickAsync();
        await Expect(phone.Locator("[data-saved]")).ToContainTextAsync("Belum diajukan");

        // The line is back: what was written is in the form again, and the photo travels.
        await phone.Context.SetOfflineAsync(false);
        // Another report that is saved first takes nothing of it along.
        await phone.GotoAsync("/kerja");
        await phone.Locator("main table a[href$='/realisasi/2024/1']").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator(".done")).ToContainTextAsync("Draf tersimpan");
        await phone.GotoAsync("/kerja");
        await phone.Locator(".offline-note a").ClickAsync();
        await Expect(phone.Locator(".offline-note")).ToContainTextAsync("dipulihkan dari perangkat ini");
        await Expect(phone.Locator(".offline-note")).ToContainTextAsync("BELUM diajukan");
        await Expect(phone.Locator("#Input_Obstacle")).ToHaveValueAsync("Ditulis di desa tanpa sinyal");
        await Expect(phone.Locator(".uploads")).ToContainTextAsync("terunggah");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator(".done")).ToContainTextAsync("Draf tersimpan");
        await Expect(phone.Locator("#bukti")).ToContainTextAsync("foto luring.png");
        await phone.GotoAsync("/kerja");
        await Expect(phone.Locator(".offline-note")).ToHaveCountAsync(0);

        // What saved itself is there without a line too, though the page that was kept is older.
        await phone.GotoAsync(form);
        await phone.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await phone.FillAsync("#Input_Obstacle", "Tersimpan sendiri");
        await Expect(phone.Locator("[data-saved]")).ToContainTextAsync("Draf tersimpan");
        await phone.Context.SetOfflineAsync(true);
        await phone.ReloadAsync();
        await Expect(phone.Locator("#Input_Obstacle")).ToHaveValueAsync("Tersimpan sendiri");
        await phone.Context.SetOfflineAsync(false);
        await phone.GotoAsync(form);
        await Expect(phone.Locator(".offline-note")).ToHaveCountAsync(0);

        // Without a line again, while somebody else saves the same report.
        await phone.Context.SetOfflineAsync(true);
        await phone.FillAsync("#Input_NextStep", "Langkah dari lapangan");
        await Expect(phone.Locator("[data-saved]")).ToContainTextAsync("Tersimpan di perangkat ini");
        var office = await server.VisitAsync("admin@batang.demo");
        await office.GotoAsync(form);
        await office.FillAsync("#Input_NextStep", "Langkah dari kantor");
        await office.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(office.Locator(".done")).ToContainTextAsync("Draf tersimpan");
        await phone.Context.SetOfflineAsync(false);
        await phone.GotoAsync(form);
        await Expect(phone.Locator(".offline-note")).ToContainTextAsync("sudah disimpan lagi sejak itu");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator("#bentrok")).ToContainTextAsync("Langkah dari kantor");
        await Expect(phone.Locator("#bentrok")).ToContainTextAsync("Langkah dari lapangan");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator(".done")).ToContainTextAsync("Draf tersimpan");
        await Expect(phone.Locator("#Input_NextStep")).ToHaveValueAsync("Langkah dari lapangan");
        await office.Context.CloseAsync();

        // The next person at this device finds nothing of the last one's pages.
        await phone.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await UntilAsync(phone, "() => caches.has('halaman').then(has => !has)");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task An_upload_goes_on_where_the_line_broke()
    {
        var phone = await server.VisitAsync("admin@batang.demo", width: 360);
        var patches = new List<long>();
        phone.Request += (_, request) =>
        {
            if (request.Method == "PATCH")
                patches.Add(long.Parse(request.Headers["upload-offset"], System.Globalization.CultureInfo.InvariantCulture));
        };
        await phone.GotoAsync(await ReportAsync(phone));
        var line = await phone.Context.NewCDPSessionAsync(phone);
        await line.SendAsync("Network.enable");
        Task LineAsync(bool down) =>
            line.SendAsync(
                "Network.emulateNetworkConditions",
                new Dictionary<string, object>
                {
                    ["offline"] = down,
                    ["latency"] = 50,
                    ["downloadThroughput"] = 400_000,
                    ["uploadThroughput"] = 400_000,
                }
            );
        await LineAsync(down: false);
        var content = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
                + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"% baris {i:000000} dari laporan yang besar\n"))
                + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
        );
        await phone.SetInputFilesAsync(
            "#Evidence_Files",
            new FilePayload
            {
                Name = "laporan besar.pdf",
                MimeType = "application/pdf",
                Buffer = content,
            }
        );
        await phone.WaitForFunctionAsync("() => document.querySelector('.uploads progress')?.value >= 25");
        await LineAsync(down: true);
        await Expect(phone.Locator(".uploads")).ToContainTextAsync("sambungan terputus", new() { Timeout = 40_000 });
        await LineAsync(down: false);
        await Expect(phone.Locator(".uploads")).ToContainTextAsync("terunggah", new() { Timeout = 40_000 });
        Assert.Contains(patches, offset => offset > 0);
        // It went on: the first piece was sent once.
        Assert.Single(patches, offset => offset == 0);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await Expect(phone.Locator("#bukti")).ToContainTextAsync("laporan besar.pdf");
        await phone.Locator("#bukti a").Filter(new() { HasText = "laporan besar.pdf" }).GetAttributeAsync("href");
        var stored = await (
            await phone.Context.APIRequest.GetAsync(
                server.Url + await phone.Locator("#bukti a").Filter(new() { HasText = "laporan besar.pdf" }).GetAttributeAsync("href")
            )
        ).BodyAsync();
        Assert.Equal(content, stored);
        await phone.Context.CloseAsync();
    }
}
