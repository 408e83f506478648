using System.Net;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Running.FirstSteps;

/// <summary>The list by which a new regency gets going.</summary>
public sealed class SetupStepTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<string> Steps(Page page) => page.Html.QuerySelectorAll("main ol li").Select(l => Page.Plain(l.TextContent));

    [Fact]
    public async Task A_new_regency_sees_what_is_done_and_what_is_not_and_a_step_done_is_ticked()
    {
        var admin = await Browser.SignedInAsync(app, SecondRegency.Admin);
        Assert.Equal(
            [
                "selesai Daftarkan OPD",
                "belum Catat RPJMD dan misinya",
                "belum Catat dasar hukum (Perbup, SK)",
                "belum Susun masterplan: masukkan program",
                "belum Tetapkan masterplan",
                "selesai Undang operator tiap OPD (1 dari 1)",
                "selesai Undang verifikator",
            ],
            Steps(await admin.GetAsync("/kerja"))
        );
        var planner = await Browser.SignedInAsync(app, SecondRegency.Planner);
        var saved = await planner.SendAsync(
            await planner.GetAsync("/rencana/rpjmd/dokumen"),
            new()
            {
                ["Input.Title"] = "RPJMD 2021-2026",
                ["Input.StartYear"] = "2021",
                ["Input.EndYear"] = "2026",
                ["Input.Missions[0].Text"] = "Misi satu",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("selesai Catat RPJMD dan misinya", Steps(await admin.GetAsync("/kerja")).ElementAt(1));
        // Only who runs the regency is asked to set it up, and only until it is.
        Assert.Empty(Steps((await planner.GetAsync("/kerja")).Opened));
        Assert.Empty(Steps((await (await Browser.SignedInAsync(app, "admin@batang.demo")).GetAsync("/kerja")).Opened));
    }
}
