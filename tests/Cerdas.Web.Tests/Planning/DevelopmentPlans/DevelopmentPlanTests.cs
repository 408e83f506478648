using System.Net;
using Cerdas.Planning;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Planning.DevelopmentPlans;

/// <summary>RPJMD and RPD follow each other, and what an adopted one says stays.</summary>
public sealed class DevelopmentPlanTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Planner = "perencana@batang.demo";

    private App App => fixture.App;

    private Task<DevelopmentPlan> LastAsync() =>
        App.Rows(db => db.DevelopmentPlans.Include(p => p.Missions).OrderByDescending(p => p.Id).FirstAsync());

    private async Task<Browser> WithDraftAsync(params string[] missions)
    {
        var planner = await Browser.SignedInAsync(App, Planner);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Title"] = "RPJMD 2025-2029",
            ["Input.StartYear"] = "2025",
            ["Input.EndYear"] = "2029",
        };
        foreach (var (i, text) in missions.Index())
            typed[$"Input.Missions[{i}].Text"] = text;
        var made = await planner.SendAsync(await planner.GetAsync("/rencana/rpjmd/dokumen"), typed);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return planner;
    }

    [Fact]
    public async Task A_new_document_changes_no_past_year()
    {
        var before = (await (await Browser.SignedInAsync(App, Planner)).GetAsync("/program/18?tahun=2018")).Main;
        var planner = await WithDraftAsync("Misi baru D", "Misi baru E");
        var plan = await LastAsync();
        var legal = await App.Rows(db => db.LegalBases.Select(l => l.Id).FirstAsync());
        var adopted = await planner.SendAsync(
            await planner.GetAsync($"/rencana/rpjmd/dokumen/{plan.Id}/penetapan"),
            new() { ["Input.LegalBasisId"] = $"{legal}", ["Input.On"] = "2024-01-10" }
        );
        Assert.Equal(HttpStatusCode.Redirect, adopted.Status);
        await planner.GetAsync(adopted.Location!);
        Assert.Equal(before, (await planner.GetAsync("/program/18?tahun=2018")).Main);
        Assert.Equal(new DateOnly(2024, 1, 10), (await LastAsync()).AdoptedOn);
        // Its text is read and not edited from here on, by whatever address.
        var page = await planner.GetAsync($"/rencana/rpjmd/dokumen/{plan.Id}");
        Assert.Null(page.Html.QuerySelector("[name='Input.Title']"));
        Assert.Contains("Misi baru E", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missions_keep_their_identity_when_lines_move()
    {
        var planner = await WithDraftAsync("Pertama", "Kedua", "Ketiga");
        var plan = await LastAsync();
        var (one, two) = (plan.Missions.Single(m => m.Text == "Pertama"), plan.Missions.Single(m => m.Text == "Kedua"));
        var swapped = await planner.SendAsync(
            await planner.GetAsync($"/rencana/rpjmd/dokumen/{plan.Id}"),
            new()
            {
                ["Input.Missions[0].Number"] = "2",
                ["Input.Missions[1].Number"] = "1",
                ["Input.Missions[2].Text"] = "",
                ["Input.Missions[3].Number"] = "3",
                ["Input.Missions[3].Text"] = "Sisipan",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, swapped.Status);
        var missions = (await LastAsync()).Missions;
        Assert.Equal(
            [(1, two.Id, "Kedua"), (2, one.Id, "Pertama")],
            missions.OrderBy(m => m.Number).Take(2).Select(m => (m.Number, m.Id, m.Text))
        );
        Assert.Equal("Sisipan", missions.Single(m => m.Number == 3).Text);
        Assert.Equal(3, missions.Count);
        var twice = await planner.SendAsync(
            await planner.GetAsync($"/rencana/rpjmd/dokumen/{plan.Id}"),
            new() { ["Input.Missions[1].Number"] = "1" }
        );
        Assert.NotNull(twice.ErrorOf("Input.Missions[1].Number"));
    }

    [Fact]
    public async Task A_mission_that_programmes_serve_is_not_taken_out_and_a_document_in_use_is_not_discarded()
    {
        var planner = await WithDraftAsync("Dipakai", "Tidak dipakai");
        var plan = await LastAsync();
        var used = plan.Missions.Single(m => m.Text == "Dipakai");
        await App.Rows(async db =>
        {
            var programme = await db.PlannedProgrammes.FirstAsync(p => p.Revision!.State == RevisionState.Adopted);
            programme.MissionId = used.Id;
            await db.SaveChangesAsync();
            return 0;
        });
        var address = $"/rencana/rpjmd/dokumen/{plan.Id}";
        var emptied = await planner.SendAsync(await planner.GetAsync(address), new() { ["Input.Missions[0].Text"] = "" });
        Assert.NotNull(emptied.ErrorOf("Input.Missions[0].Text"));
        var discarded = await planner.SendAsync(await planner.GetAsync(address + "/penetapan"), form: "form[action*=Discard]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, discarded.Status);
        Assert.Equal(2, (await LastAsync()).Missions.Count);
    }

    [Fact]
    public async Task What_is_carried_over_shows_in_the_years_of_the_new_document_and_keeps_the_history_of_an_indicator()
    {
        var planner = await WithDraftAsync("Penerus semua");
        var plan = await LastAsync();
        var former = await App.Rows(db =>
            db.DevelopmentPlans.Include(p => p.Missions).Where(p => p.StartYear < 2025).OrderByDescending(p => p.StartYear).FirstAsync()
        );
        var indicator = await App.Rows(db => db.KeyIndicators.Where(k => k.DevelopmentPlanId == former.Id).OrderBy(k => k.Id).FirstAsync());
        var address = $"/rencana/rpjmd/dokumen/{plan.Id}/lanjutan";
        var form = await planner.GetAsync(address);
        Assert.Equal(5, form.Html.QuerySelectorAll("select").Length);
        var saved = await planner.SendAsync(
            form,
            new() { ["Input.Missions[0].SuccessorId"] = $"{plan.Missions[0].Id}", ["Input.Indicators"] = $"{indicator.Id}" }
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var mission = await App.Rows(db => db.Missions.Where(m => m.DevelopmentPlanId == former.Id).OrderBy(m => m.Number).FirstAsync());
        Assert.Equal(plan.Missions[0].Id, mission.SuccessorId);
        var carried = await App.Rows(db => db.KeyIndicators.SingleAsync(k => k.DevelopmentPlanId == plan.Id));
        Assert.Equal((indicator.Name, indicator.Id), (carried.Name, carried.FormerId!.Value));
        var page = await planner.GetAsync($"/rencana?dokumen={plan.Id}");
        Assert.Contains("2023", page.Html.QuerySelector("#iku ~ div thead")!.TextContent, StringComparison.Ordinal);
    }
}
