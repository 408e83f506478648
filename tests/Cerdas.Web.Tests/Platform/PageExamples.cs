using System.Net;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Evaluating.Evaluations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Platform;

/// <param name="Address">As it is mapped.</param>
/// <param name="Status">What the example answers.</param>
/// <param name="MakeAsync">Makes what the page shows, where the demo has none, and says where it is.</param>
internal sealed record PageExample(string Address, string Who, HttpStatusCode Status, Func<App, Task<string>> MakeAsync);

/// <summary>Addresses that no link leads to in the demo as it stands. What is linked from an example needs none of its own.</summary>
internal static class PageExamples
{
    private const string Admin = "admin@batang.demo",
        Planner = "perencana@batang.demo";

    public static readonly IReadOnlyList<PageExample> All =
    [
        new("/galat/{status:int}", "", HttpStatusCode.NotFound, _ => Task.FromResult("/galat/404")),
        new("/undangan/{token}", "", HttpStatusCode.OK, InvitationAsync),
        new("/layar/{token}", "", HttpStatusCode.OK, ScreenAsync),
        new("/instrumen/draf/{editionId:int}", Admin, HttpStatusCode.OK, EditionAsync),
        new("/rencana/revisi/{number:int}/program", Planner, HttpStatusCode.OK, RevisionAsync),
        new("/rencana/rpjmd/dokumen/{developmentPlanId:int}/penetapan", Planner, HttpStatusCode.OK, DocumentAsync),
        new("/register-inovasi/{innovationId:int}/isi/{step:int}", Admin, HttpStatusCode.OK, InnovationAsync),
        new("/evaluasi/{evaluationId:int}/tutup", Panel.Chair, HttpStatusCode.OK, EvaluationAsync),
    ];

    private static async Task<string> InvitationAsync(App app)
    {
        var admin = await Browser.SignedInAsync(app, Admin);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Name"] = "Tamu",
            ["Input.Email"] = "tamu@batang.demo",
            ["Input.Role"] = "Regent",
        };
        await SendAsync(admin, "/pengguna/undang", typed);
        return new Uri((await admin.GetAsync("/pengguna/undang")).Html.QuerySelector("#tautan")!.TextContent).AbsolutePath;
    }

    private static async Task<string> ScreenAsync(App app)
    {
        var admin = await Browser.SignedInAsync(app, Admin);
        var made = await SendAsync(admin, "/pengaturan/layar/baru", new() { ["Input.Name"] = "Lobi" });
        return new Uri((await admin.GetAsync(made)).Html.QuerySelector("#alamat .code")!.TextContent).AbsolutePath;
    }

    private static async Task<string> EditionAsync(App app) =>
        await SendAsync(await Browser.SignedInAsync(app, Admin), "/instrumen/spbe-2018/edisi-baru");

    private static async Task<string> RevisionAsync(App app) =>
        await SendAsync(await Browser.SignedInAsync(app, Planner), "/rencana", new() { ["Input.EffectiveFromYear"] = "2024" }) + "/program";

    private static async Task<string> DocumentAsync(App app) =>
        await SendAsync(
            await Browser.SignedInAsync(app, Planner),
            "/rencana/rpjmd/dokumen",
            new() { ["Input.Title"] = "RPJMD 2030-2034", ["Input.Missions[0].Text"] = "Misi" }
        ) + "/penetapan";

    private static async Task<string> InnovationAsync(App app) =>
        $"/register-inovasi/{await app.Rows(db => db.Innovations.Where(i => i.State == InnovationState.Draft).MinAsync(i => i.Id))}/isi/1";

    /// <summary>An evaluation whose panel is through: its chair is about to write the findings and to close it.</summary>
    private static async Task<string> EvaluationAsync(App app)
    {
        var panel = new Panel(app);
        await panel.OpenAsync(2020);
        await panel.InviteAsync();
        await panel.StartScoringAsync();
        await panel.DeclareAsync(Panel.Chair);
        await panel.ScoreAsync(Panel.Chair, _ => 3);
        return $"/evaluasi/{panel.Id}/tutup";
    }

    private static async Task<string> SendAsync(Browser person, string url, Dictionary<string, string?>? typed = null)
    {
        var answer = await person.SendAsync(await person.GetAsync(url), typed);
        Assert.True(answer.Location is not null, $"{url}: {answer.Html.Body?.TextContent}");
        return answer.Location!;
    }
}
