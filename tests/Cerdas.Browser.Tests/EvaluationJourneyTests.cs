using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>
/// A whole evaluation in a real browser: invitation, self-assessment, three blind evaluators, consensus, closing, and a stranger who
/// recomputes it.
/// </summary>
public sealed class EvaluationJourneyTests(Server server)
{
    [Theory]
    [InlineData(true, 1440, 2020)]
    [InlineData(false, 360, 2019)]
    public async Task Three_evaluators_from_the_invitation_to_a_record_verified_offline_and_a_forgery_caught(
        bool script,
        int width,
        int year
    )
    {
        var admin = await server.VisitAsync("admin@batang.demo", script, width);
        await admin.GotoAsync("/evaluasi/baru");
        await admin.FillAsync("#Input_Year", $"{year}");
        await admin.SelectOptionAsync("#Input_InstrumentId", "kominfo-2022-cohort-2021");
        await admin.ClickAsync("main form button");
        await Expect(admin.Locator(".done")).ToContainTextAsync("Evaluasi dibuka");
        var at = new Uri(admin.Url).AbsolutePath;

        await admin.GotoAsync(at + "/opd");
        foreach (var group in "ABCDE")
            await admin.SelectOptionAsync($"#rest-{group}", new SelectOptionValue { Label = "Diskominfo" });
        await admin.ClickAsync("main form .actions button");
        var officer = await server.VisitAsync("operator@batang.demo", script, width);
        await officer.GotoAsync(at + "/soal/A1");
        await officer.FillAsync("#Input_Score", "3");
        await officer.FillAsync("#Input_Reason", "Perbup 23/2019 masih berlaku.");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Simpan jawaban" }).ClickAsync();
        await Expect(officer.Locator(".done")).ToContainTextAsync("Jawaban tersimpan");

        var evaluators = new[]
        {
            await server.VisitAsync("evaluator@batang.demo", script, width),
            await InviteAsync(admin, at, $"dewi{year}@universitas.id", script, width),
            await InviteAsync(admin, at, $"rudi{year}@praktisi.id", script, width),
        };
        await admin.GotoAsync(at + "/panel");
        await admin.FillAsync("#Input_Name", "Ketua");
        await admin.FillAsync("#Input_Email", "evaluator@batang.demo");
        await admin.CheckAsync("#Input_Chair");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Undang", Exact = true }).ClickAsync();
        await Expect(admin.Locator(".done")).ToContainTextAsync("mendapat kursi");
        await admin.GotoAsync(at);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Mulai penilaian" }).ClickAsync();

        for (var i = 0; i < 3; i++)
            await ScoreAsync(evaluators[i], at, question => question == "A1" ? $"{i * 2}" : "2");
        var chair = evaluators[0];
        await chair.GotoAsync(at + "/sebaran");
        await Expect(chair.Locator("main")).ToContainTextAsync("Perlu dibahas (1)");
        await chair.Locator("summary").Filter(new() { HasText = "A1" }).ClickAsync();
        await chair.FillAsync("#nilai-A1", "3");
        await chair.FillAsync("#alasan-A1", "Perbup ditunjukkan saat wawancara.");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Ubah nilai", Exact = true }).ClickAsync();
        await Expect(chair.Locator("main")).ToContainTextAsync("0 → 3");

        await chair.GotoAsync(at + "/temuan");
        await chair.FillAsync("#Input_Strengths", "Payung hukum lengkap.");
        await chair.FillAsync("#Input_Recommendations_0__Text", "Perkuat pembiayaan alternatif.");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Simpan dan periksa sebelum menutup" }).ClickAsync();
        await Expect(chair.Locator("main")).ToContainTextAsync("tidak ada yang berubah lagi", new() { IgnoreCase = true });
        await chair.GetByRole(AriaRole.Button, new() { Name = "Tutup evaluasi" }).ClickAsync();
        await Expect(chair.Locator("#indeks")).ToHaveTextAsync("2,02");
        await chair.GotoAsync(at + "/surat");
        await Expect(chair.Locator(".letter")).ToContainTextAsync("Payung hukum lengkap.");
        await chair.ScreenshotAsync(new() { Path = Path.Combine(Server.Screens, $"surat-{width}.png"), FullPage = true });
        await VerifyAsync(chair, at);
    }

    private async Task<IPage> InviteAsync(IPage admin, string at, string email, bool script, int width)
    {
        await admin.GotoAsync(at + "/panel");
        await admin.FillAsync("#Input_Name", "Dr. " + email.Split('@')[0]);
        await admin.FillAsync("#Input_Email", email);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Undang", Exact = true }).ClickAsync();
        var link = (await admin.Locator("#tautan").TextContentAsync())!;
        var guest = await server.VisitAsync(script: script, width: width);
        await guest.GotoAsync(link);
        await guest.FillAsync("#Input_Password", Cerdas.Web.Data.Demo.DemoRegency.Password);
        await guest.ClickAsync("main form button");
        await guest.FillAsync("#Input_Email", email);
        await guest.FillAsync("#Input_Password", Cerdas.Web.Data.Demo.DemoRegency.Password);
        await guest.ClickAsync("main form button");
        return guest;
    }

    private static async Task ScoreAsync(IPage evaluator, string at, Func<string, string> score)
    {
        await evaluator.GotoAsync(at);
        await evaluator.CheckAsync("input[name=ada][value=tidak]");
        await evaluator.GetByRole(AriaRole.Button, new() { Name = "Nyatakan" }).ClickAsync();
        foreach (var group in "ABCDE")
        {
            await evaluator.GotoAsync($"{at}/penilaian/{group}");
            var questions = evaluator.Locator("form.sheet fieldset");
            for (var i = 0; i < await questions.CountAsync(); i++)
            {
                var code = (await questions.Nth(i).Locator("input[name$='.Code']").GetAttributeAsync("value"))!;
                await questions.Nth(i).Locator($"input[type=radio][value='{score(code)}']").CheckAsync();
            }
            if (group != 'E')
                await evaluator.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Simpan dan lanjut") }).ClickAsync();
            else
                await evaluator.GetByRole(AriaRole.Button, new() { Name = "Simpan dan serahkan nilai" }).ClickAsync();
        }
        await Expect(evaluator.Locator(".done")).ToContainTextAsync("Nilai diserahkan");
    }

    private static async Task VerifyAsync(IPage chair, string at)
    {
        await chair.GotoAsync(at);
        var download = await chair.RunAndWaitForDownloadAsync(() => chair.ClickAsync("a[href$='/rekaman']"));
        var folder = Directory.CreateTempSubdirectory("cerdas-rekaman-").FullName;
        var path = Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        Assert.Contains((await chair.Locator("#sha256").TextContentAsync())!, path, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify", path)).Code);
        var text = await File.ReadAllTextAsync(path);
        var forged = Path.Combine(folder, "palsu.json");
        await File.WriteAllTextAsync(forged, Regex.Replace(text, "\"code\":\"B\",\"value\":2}", "\"code\":\"B\",\"value\":4}"));
        var (code, says) = await RunAsync("verify", forged);
        Assert.Equal(1, code);
        Assert.Contains("DIFFERS result B: stated 4, recomputed 2", says, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Code, string Out)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(Server.Root, "artifacts/app/Cerdas.Web.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citizen_answers_a_survey_once_on_a_phone(bool script)
    {
        var admin = await server.VisitAsync("admin@batang.demo");
        await admin.GotoAsync("/evaluasi/3/survei");
        var link = (await admin.Locator("a.code[href*='/survei/']:not([href*='/loket/'])").Nth(script ? 0 : 1).GetAttributeAsync("href"))!;
        var citizen = await server.VisitAsync(script: script, width: 360);
        await citizen.GotoAsync(link);
        await citizen.ClickAsync("main form button");
        await Expect(citizen.Locator(".error").First).ToContainTextAsync("Pilih satu nilai");
        var questions = citizen.Locator("form.sheet fieldset");
        for (var i = 0; i < await questions.CountAsync(); i++)
            await questions.Nth(i).Locator("input[value='3']").CheckAsync();
        await citizen.ClickAsync("main form button");
        await Expect(citizen.Locator("main")).ToContainTextAsync("Terima kasih");
        await citizen.GotoAsync(link);
        await Expect(citizen.Locator("main")).ToContainTextAsync("Terima kasih");
    }

    [Fact]
    public async Task The_index_follows_what_is_tried()
    {
        var admin = await server.VisitAsync("admin@batang.demo");
        await admin.GotoAsync("/evaluasi/2/andai");
        var before = await admin.Locator("[data-index]").TextContentAsync();
        await admin.Locator("summary", new() { HasText = "E Quick Win" }).ClickAsync();
        for (var n = 1; n <= 12; n++)
            await admin.FillAsync($"#w-E{n}", "0");
        await Expect(admin.Locator("[data-index]")).Not.ToHaveTextAsync(before!);
    }
}
