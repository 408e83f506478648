using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>An innovation on a phone, from its title to the catalogue, with and without JavaScript.</summary>
public sealed class InnovationJourneyTests(Server server)
{
    private static FilePayload Photo(string name, string path) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = File.ReadAllBytes(Path.Combine(Server.Root, path)),
        };

    [Theory]
    [InlineData(true, 2023)]
    [InlineData(false, 2022)]
    public async Task Officer_registers_with_two_photos_two_judges_score_it_is_accepted_the_agency_turns_green_and_citizens_read_it(
        bool script,
        int year
    )
    {
        var title = $"Loket Sekali Lapor {year} {(script ? "A" : "B")}";
        // An agency that lacks exactly one in the year; the regency admin registers for it.
        var admin = await server.VisitAsync("admin@batang.demo", script, 360);
        await admin.GotoAsync($"/register-inovasi/kuota?tahun={year}");
        var cell = admin.Locator($"#matriks a.light.wait[href$='tahun={year}']", new() { HasText = "2/3" }).First;
        var address = (await cell.GetAttributeAsync("href"))!;
        var agency = address.Split("opd=")[1].Split('&')[0];

        var started = Stopwatch.StartNew();
        await admin.GotoAsync("/register-inovasi/baru");
        await admin.FillAsync("#Input_Title", title);
        await admin.SelectOptionAsync("#Input_AgencyId", agency);
        await admin.FillAsync("#Input_Year", $"{year}");
        await PressAsync(admin, "Mulai mengisi");
        await admin.FillAsync("#Idea_Problem", "Gangguan layanan dilaporkan lewat telepon dan hilang.");
        if (script)
        {
            await Expect(admin.Locator("[data-saved]")).ToContainTextAsync("Tersimpan");
            await admin.FillAsync("#Idea_Title", "E-Sakti");
            await Expect(admin.Locator("[data-similar] li").First).ToContainTextAsync("E-Sakti");
            await admin.FillAsync("#Idea_Title", title);
        }
        await admin.SelectOptionAsync("#Idea_SubDimensionCode", new SelectOptionValue { Index = 1 });
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.FillAsync("#How_Novelty", "Satu loket daring dengan nomor laporan.");
        await admin.FillAsync("#How_HowItWorks", "Warga mengisi; petugas menangani; nomornya dapat dilacak.");
        await admin.CheckAsync("#How_Digital");
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.FillAsync("#Who_Users", "Warga kecamatan");
        await admin.SelectOptionAsync("#Who_Initiator", "Agency");
        await admin.SelectOptionAsync("#Who_Stage", "Trial");
        await admin.FillAsync("#Who_InitiativeOn", $"{year}-02-01");
        // A date is forgotten: said beside its field when it is to be submitted.
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.FillAsync("#Benefits_0__Name", "Waktu pemulihan");
        await admin.FillAsync("#Benefits_0__Before", "9");
        await admin.FillAsync("#Benefits_0__After", "2,5");
        await admin.FillAsync("#Benefits_0__Source", "Catatan loket");
        await PressAsync(admin, "Simpan dan lanjut");
        await Expect(admin.Locator("#Benefits_0__Unit-error")).ToContainTextAsync("Satuan");
        await admin.FillAsync("#Benefits_0__Unit", "jam");
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.SetInputFilesAsync(
            "#Photos_Files",
            [Photo("loket.png", "data/demo/33.25/pictures/living.png"), Photo("petugas.png", "data/demo/33.25/pictures/economy.png")]
        );
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.Locator("#kurang a", new() { HasText = "tanggal setiap tahap" }).ClickAsync();
        await admin.FillAsync("#Who_TrialOn", $"{year}-05-02");
        await PressAsync(admin, "Simpan dan lanjut");
        await admin.Locator("ol.tabs a").Last.ClickAsync();
        await PressAsync(admin, "Ajukan inovasi");
        await Expect(admin.Locator(".done")).ToContainTextAsync("diajukan");
        Assert.True(started.Elapsed < TimeSpan.FromMinutes(3), $"{started.Elapsed}");
        var register = new Uri(admin.Url).PathAndQuery;

        // Who submitted does not decide: the planner names the judges and decides.
        var planner = await server.VisitAsync("perencana@batang.demo", script, 360);
        foreach (var judge in new[] { "Evaluator 2", "Evaluator 3" })
        {
            await planner.GotoAsync(register);
            await planner.SelectOptionAsync("#JudgeId", new SelectOptionValue { Label = $"{judge} (Evaluator)" });
            await PressAsync(planner, "Tunjuk juri");
        }
        foreach (var judge in new[] { "evaluator2@batang.demo", "evaluator3@batang.demo" })
        {
            var page = await server.VisitAsync(judge, script, 360);
            await page.Locator("#kursi a", new() { HasText = title }).ClickAsync();
            for (var i = 0; i < 3; i++)
                await page.Locator($"input[name='Rows[{i}].Score'][value='3']").CheckAsync();
            await page.FillAsync("#a0", "Angkanya jelas");
            await PressAsync(page, "Simpan dan serahkan nilai");
            await Expect(page.Locator(".done")).ToContainTextAsync("diserahkan");
            await page.Context.CloseAsync();
        }
        await planner.GotoAsync(register);
        await Expect(planner.Locator("#nilai")).ToContainTextAsync("3,00");
        await PressAsync(planner, "Terima");
        await Expect(planner.Locator(".done")).ToContainTextAsync("diterima");

        await admin.GotoAsync($"/register-inovasi/kuota?tahun={year}");
        await Expect(admin.Locator($"#matriks a.light.ok[href='{address}']")).ToContainTextAsync("3/3");
        var citizen = await server.VisitAsync(script: script, width: 360);
        await citizen.GotoAsync("/inovasi");
        await citizen.FillAsync("#cari", title);
        await citizen.Locator("form[role=search] button").ClickAsync();
        await citizen.Locator(".cards h2 a", new() { HasText = title }).First.ClickAsync();
        await Expect(citizen.Locator("#ringkas")).ToContainTextAsync("dari 9 menjadi 2,5 jam");
        Assert.True(await citizen.EvaluateAsync<bool>("document.querySelectorAll('main img').length === 2"));
        await citizen.Locator("button[aria-pressed=false]").ClickAsync();
        await Expect(citizen.Locator("button[aria-pressed=true]")).ToBeVisibleAsync();
        foreach (var page in new[] { admin, planner, citizen })
            await page.Context.CloseAsync();
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
