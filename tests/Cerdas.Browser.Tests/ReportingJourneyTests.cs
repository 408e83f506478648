using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>The main job in a real browser, with and without JavaScript, wide and on a phone.</summary>
public sealed class ReportingJourneyTests(Server server)
{
    private static readonly FilePayload Photo = new()
    {
        Name = "foto lapangan.png",
        MimeType = "image/png",
        Buffer = File.ReadAllBytes(Path.Combine(Server.Root, "tests/data/foto.png")),
    };

    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 360)]
    public async Task Officer_reports_with_a_photo_verifier_returns_officer_mends_verifier_verifies_the_public_figure_changes(
        bool script,
        int width
    )
    {
        var citizen = await server.VisitAsync(script: script, width: width);
        await citizen.GotoAsync("/?tahun=2023");
        var realised = int.Parse(Regex.Match((await citizen.Locator("main").TextContentAsync())!, @"(\d+) / 104").Groups[1].Value);
        var (before, after) = ($"{realised} / 104", $"{realised + 1} / 104");
        var officer = await server.VisitAsync("admin@batang.demo", script, width);
        var verifier = await server.VisitAsync("verifikator@batang.demo", script, width);

        await officer.Locator("main table a[href$='/realisasi/2023/4']").First.ClickAsync();
        var address = new Uri(officer.Url).PathAndQuery;
        await officer.SelectOptionAsync("#Input_ProgrammeState", "Running");
        await officer.FillAsync("#Input_Output", "12.5");
        await officer.SetInputFilesAsync("#Evidence_Files", Photo);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk diverifikasi" }).ClickAsync();
        await Expect(officer.Locator("#Input_Output-error")).ToContainTextAsync("bukan angka yang jelas");
        await officer.FillAsync("#Input_Output", "12,5");
        await officer.SelectOptionAsync("#Evidence_Kind", "Photo");
        await officer.SetInputFilesAsync("#Evidence_Files", Photo);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk diverifikasi" }).ClickAsync();
        await Expect(officer.Locator(".done")).ToContainTextAsync("diajukan");
        var programme = (await officer.Locator("h1").TextContentAsync())!.Trim();

        await verifier.GotoAsync("/verifikasi");
        await verifier.Locator("main table a").Filter(new() { HasText = programme }).First.ClickAsync();
        await Expect(verifier.Locator("main")).ToContainTextAsync("foto lapangan.png");
        await verifier.FillAsync("#Reason", "Foto belum menunjukkan layanannya.");
        await verifier.GetByRole(AriaRole.Button, new() { Name = "Kembalikan", Exact = true }).ClickAsync();
        await Expect(verifier.Locator(".done")).ToContainTextAsync("dikembalikan");

        await officer.GotoAsync(address);
        await Expect(officer.Locator("#alasan-kembali")).ToContainTextAsync("Foto belum menunjukkan layanannya.");
        await officer.FillAsync("#Input_NextStep", "Foto baru diambil saat layanan buka.");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk diverifikasi" }).ClickAsync();
        await Expect(officer.Locator(".done")).ToContainTextAsync("diajukan");
        await citizen.GotoAsync("/?tahun=2023");
        await Expect(citizen.Locator("main")).ToContainTextAsync(before);

        await verifier.GotoAsync("/verifikasi");
        await verifier.Locator("main table a").Filter(new() { HasText = programme }).First.ClickAsync();
        await verifier.GetByRole(AriaRole.Button, new() { Name = "Verifikasi", Exact = true }).ClickAsync();
        await Expect(verifier.Locator(".done")).ToContainTextAsync("terverifikasi");

        await SeesWithinSecondsAsync(citizen, "/?tahun=2023", after);
        await citizen.Locator("#total-capaian a").ClickAsync();
        while (await citizen.Locator("#dasar tr", new() { HasText = programme }).CountAsync() == 0)
            await citizen.Locator(".pager a[rel=next]").ClickAsync();
        await Expect(citizen.Locator("#dasar tr", new() { HasText = programme })).ToContainTextAsync("Bukti");
    }

    /// <summary>Others may be shown the figures before a verification for a second (ADR 0034).</summary>
    private static async Task SeesWithinSecondsAsync(IPage page, string url, string text)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            await page.GotoAsync(url);
            if ((await page.Locator("main").TextContentAsync())!.Contains(text, StringComparison.Ordinal))
                return;
            await page.WaitForTimeoutAsync(500);
        }
        await Expect(page.Locator("main")).ToContainTextAsync(text);
    }

    [Fact]
    public async Task A_draft_saves_itself_while_it_is_written()
    {
        var officer = await server.VisitAsync("admin@batang.demo");
        await officer.Locator("main table a[href$='/realisasi/2024/1']").Nth(5).ClickAsync();
        await officer.FillAsync("#Input_Obstacle", "Tersimpan sendiri");
        await Expect(officer.Locator("[data-saved]")).ToContainTextAsync("Draf tersimpan");
        await officer.FillAsync("#Input_Output", "1.5");
        await Expect(officer.Locator("[data-saved]")).ToContainTextAsync("perlu diperbaiki");
        await officer.FillAsync("#Input_Output", "1,5");
        await Expect(officer.Locator("[data-saved]")).ToContainTextAsync("Draf tersimpan");
        await officer.ReloadAsync();
        Assert.Equal(
            ("Tersimpan sendiri", "1,5"),
            (await officer.InputValueAsync("#Input_Obstacle"), await officer.InputValueAsync("#Input_Output"))
        );
    }

    [Fact]
    public async Task A_keyboard_alone_signs_in_and_reaches_the_explanation()
    {
        var page = await server.VisitAsync();
        await page.GotoAsync("/masuk");
        Assert.Equal("Input_Email", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("bupati@batang.demo");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Cerdas.Web.Data.Demo.DemoRegency.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/kerja");
        await page.GotoAsync("/capaian?tahun=2022");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Keyboard.PressAsync("Enter");
        for (
            var i = 0;
            i < 60
                && !(await page.EvaluateAsync<string>("document.activeElement.tagName + document.activeElement.textContent")).StartsWith(
                    "A89,7",
                    StringComparison.Ordinal
                );
            i++
        )
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("89,7");
    }
}
