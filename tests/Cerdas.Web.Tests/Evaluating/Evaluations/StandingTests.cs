using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>Where an evaluation stands is said as it is: who is invited, what is missing, and how far a group is.</summary>
public sealed class StandingTests : IAsyncLifetime
{
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_overview_counts_the_invited_and_names_the_dimensions_that_no_citizen_has_answered()
    {
        await panel.OpenAsync(2023, "kominfo-2021");
        var (admin, url) = (await panel.AsAsync("admin@batang.demo"), $"/evaluasi/{panel.Id}");
        Assert.Contains("Belum ada evaluator.", (await admin.GetAsync(url)).Main, StringComparison.Ordinal);
        foreach (var email in new[] { "satu@kampus.demo", "dua@kampus.demo" })
            await admin.SendAsync(
                await admin.GetAsync($"{url}/panel"),
                new() { ["Input.Name"] = "Dr. Undangan", ["Input.Email"] = email },
                form: "main form.stacked"
            );
        var page = await admin.GetAsync(url);
        Assert.DoesNotContain("Belum ada evaluator.", page.Main, StringComparison.Ordinal);
        Assert.Contains("2 orang diundang; belum ada yang menerima.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Smart Economy", page.Html.QuerySelector("#tanpa-survei")!.TextContent, StringComparison.Ordinal);

        await panel.InviteAsync();
        Assert.Contains("2 orang lagi diundang", (await admin.GetAsync(url)).Main, StringComparison.Ordinal);
        await admin.SendAsync(
            await admin.GetAsync($"{url}/survei/0"),
            new()
            {
                ["Input.DimensionCode"] = "economy",
                ["Input.Name"] = "Pasar daring",
                ["Input.Users"] = "400",
            }
        );
        var key = await app.Rows(db => db.SurveyedServices.Where(s => s.EvaluationId == panel.Id).Select(s => s.Key).SingleAsync());
        Assert.Contains("Smart Economy", await MissingAsync(), StringComparison.Ordinal);
        var citizen = new Browser(app);
        var form = await citizen.GetAsync($"/survei/{key}");
        var answers = form.Html.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct();
        await citizen.SendAsync(form, answers.ToDictionary(n => n, string? (_) => "3"));
        var missing = await MissingAsync();
        Assert.DoesNotContain("Smart Economy", missing, StringComparison.Ordinal);
        Assert.Contains("Smart Living", missing, StringComparison.Ordinal);

        async Task<string> MissingAsync() => (await admin.GetAsync(url)).Html.QuerySelector("#tanpa-survei")!.TextContent;
    }

    [Fact]
    public async Task A_group_of_which_one_answer_is_missing_says_how_far_it_is_and_not_that_nothing_is_answered()
    {
        await panel.OpenAsync();
        var admin = await panel.AsAsync("admin@batang.demo");
        var result = $"/evaluasi/{panel.Id}/hasil";
        Assert.Contains("Belum ada satu pun pertanyaan yang dijawab", (await admin.GetAsync(result)).Main, StringComparison.Ordinal);
        var group = panel.Read.Nodes[panel.Read.Root.Children[0]];
        var leaves = panel.Read.Leaves.Where(l => panel.Read.IsBelow(l.Index, group.Index)).ToList();
        foreach (var leaf in leaves.Skip(1))
        {
            var question = await admin.GetAsync($"/evaluasi/{panel.Id}/soal/{leaf.Code}");
            var answered = await admin.SendAsync(question, new() { ["Input.Score"] = "3" });
            Assert.True(answered.Status == HttpStatusCode.Redirect, answered.Text);
        }
        var page = await admin.GetAsync(result);
        Assert.DoesNotContain("Belum ada satu pun", page.Main, StringComparison.Ordinal);
        Assert.Contains("butir belum bernilai", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{leaves.Count - 1}/{leaves.Count} dijawab", page.Main, StringComparison.Ordinal);
    }
}
