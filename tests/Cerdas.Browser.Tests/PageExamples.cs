using System.Globalization;
using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <param name="Address">As it is mapped.</param>
/// <param name="Status">What the example answers.</param>
/// <param name="MakeAsync">Makes what the page shows, where the demo has none, and says where it is.</param>
internal sealed record PageExample(string Address, string Who, int Status, Func<Server, Task<string>> MakeAsync);

/// <summary>Addresses that no link leads to in the demo as it stands. What is linked from an example needs none of its own.</summary>
internal static class PageExamples
{
    private const string Admin = "admin@batang.demo",
        Planner = "perencana@batang.demo",
        Evaluator = "evaluator@batang.demo";

    /// <summary>A year of which the demo and the journeys hold no evaluation.</summary>
    private const int FreeYear = 2018;

    public static readonly IReadOnlyList<PageExample> All =
    [
        new("/galat/{status:int}", "", 404, _ => Task.FromResult("/galat/404")),
        new("/undangan/{token}", "", 200, InvitationAsync),
        new("/layar/{token}", "", 200, ScreenAsync),
        new("/instrumen/draf/{editionId:int}", Admin, 200, EditionAsync),
        new("/rencana/revisi/{number:int}/program", Planner, 200, RevisionAsync),
        new("/rencana/rpjmd/dokumen/{developmentPlanId:int}/penetapan", Planner, 200, DocumentAsync),
        new("/register-inovasi/{innovationId:int}/isi/{step:int}", Admin, 200, InnovationAsync),
        new("/evaluasi/{evaluationId:int}/tutup", Evaluator, 200, EvaluationAsync),
    ];

    private static Task<string> InvitationAsync(Server server) =>
        AsAsync(
            server,
            Admin,
            async page =>
            {
                await page.GotoAsync("/pengguna/undang");
                await page.FillAsync("#Input_Name", "Tamu");
                await page.FillAsync("#Input_Email", "tamu@batang.demo");
                await page.SelectOptionAsync("#Input_Role", "Regent");
                await page.ClickAsync("main form button");
                return PathOf((await page.TextContentAsync("#tautan"))!);
            }
        );

    private static Task<string> ScreenAsync(Server server) =>
        AsAsync(
            server,
            Admin,
            async page =>
            {
                await page.GotoAsync("/pengaturan/layar/baru");
                await page.FillAsync("#Input_Name", "Lobi");
                await page.ClickAsync("main form button");
                return PathOf((await page.TextContentAsync("#alamat .code"))!);
            }
        );

    private static Task<string> EditionAsync(Server server) =>
        AsAsync(
            server,
            Admin,
            async page =>
            {
                await page.GotoAsync("/instrumen/spbe-2018/edisi-baru");
                await page.ClickAsync("main form button");
                return PathOf(page.Url);
            }
        );

    private static Task<string> DocumentAsync(Server server) =>
        AsAsync(
            server,
            Planner,
            async page =>
            {
                await page.GotoAsync("/rencana/rpjmd/dokumen");
                await page.FillAsync("#Input_Title", "RPJMD 2030-2034");
                await page.FillAsync("#Input_Missions_0__Text", "Misi");
                await page.ClickAsync("main form button");
                return PathOf(page.Url) + "/penetapan";
            }
        );

    private static Task<string> RevisionAsync(Server server) =>
        AsAsync(
            server,
            Planner,
            async page =>
            {
                await page.GotoAsync("/rencana");
                await page.FillAsync("#Input_EffectiveFromYear", DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture));
                await page.ClickAsync("main form button");
                return PathOf(page.Url) + "/program";
            }
        );

    private static Task<string> InnovationAsync(Server server) =>
        AsAsync(
            server,
            Admin,
            async page =>
            {
                await page.GotoAsync("/register-inovasi?keadaan=Draft");
                return await page.Locator("main table a").First.GetAttributeAsync("href") + "/isi/1";
            }
        );

    /// <summary>An evaluation whose panel is through: its chair is about to write the findings and to close it.</summary>
    private static async Task<string> EvaluationAsync(Server server)
    {
        var at = await AsAsync(
            server,
            Admin,
            async page =>
            {
                await page.GotoAsync("/evaluasi/baru");
                await page.FillAsync("#Input_Year", $"{FreeYear}");
                await page.SelectOptionAsync("#Input_InstrumentId", "kominfo-2022-cohort-2021");
                await page.ClickAsync("main form button");
                var made = PathOf(page.Url);
                await page.GotoAsync(made + "/panel");
                await page.FillAsync("#Input_Name", "Ketua");
                await page.FillAsync("#Input_Email", Evaluator);
                await page.CheckAsync("#Input_Chair");
                await page.ClickAsync("main form.stacked button");
                await page.GotoAsync(made);
                await page.ClickAsync("form[action$='handler=Score'] button");
                return made;
            }
        );
        return await AsAsync(
            server,
            Evaluator,
            async page =>
            {
                await page.GotoAsync(at);
                await page.CheckAsync("input[name=ada][value=tidak]");
                await page.ClickAsync("form[action$='handler=Declare'] button");
                foreach (var group in "ABCDE")
                {
                    await page.GotoAsync($"{at}/penilaian/{group}");
                    await page.EvaluateAsync(
                        "document.querySelectorAll('form.sheet input[type=radio][value=\"3\"]').forEach(r => r.checked = true)"
                    );
                    await page.ClickAsync($"form.sheet button[value={(group == 'E' ? "serahkan" : "simpan")}]");
                }
                return at + "/tutup";
            }
        );
    }

    private static async Task<string> AsAsync(Server server, string who, Func<IPage, Task<string>> act)
    {
        var page = await server.VisitAsync(who);
        var url = await act(page);
        await page.Context.CloseAsync();
        return url;
    }

    private static string PathOf(string url) => new Uri(url).AbsolutePath;
}
