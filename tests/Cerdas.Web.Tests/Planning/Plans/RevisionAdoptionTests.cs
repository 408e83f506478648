using System.Net;
using Cerdas.Planning;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Planning.Plans;

/// <summary>A revision is adopted for good: what it leaves open is shown first, and its date is that of the decision.</summary>
public sealed class RevisionAdoptionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task An_incomplete_revision_is_adopted_on_purpose_with_the_date_of_its_regulation()
    {
        var planner = await Browser.SignedInAsync(fixture.App, "perencana@batang.demo");
        await planner.SendAsync(await planner.GetAsync("/rencana"), new() { ["Input.EffectiveFromYear"] = "2024" });
        var programme = await fixture.App.Rows(db =>
            db.PlannedProgrammes.Where(p => p.Revision!.Number == 5 && p.EndYear >= 2024)
                .OrderBy(p => p.Id)
                .Select(p => p.ProgrammeId)
                .FirstAsync()
        );
        var form = await planner.GetAsync($"/rencana/revisi/5/program/{programme}");
        var row = Enumerable.Range(0, 12).First(i => form.ValueOf($"Input.Years[{i}].Year") == "2024");
        await planner.SendAsync(
            form,
            new()
            {
                [$"Input.Years[{row}].Q1"] = "10",
                [$"Input.Years[{row}].Q2"] = "8",
                [$"Input.Years[{row}].Q3"] = "20",
                [$"Input.Years[{row}].Q4"] = "15",
            }
        );
        // The difference names quarters and sources as people do.
        var difference = (await planner.GetAsync("/rencana/revisi/5/beda")).Main;
        Assert.Contains("Triwulan II 2024: 8", difference, StringComparison.Ordinal);
        var page = await planner.GetAsync("/rencana/revisi/5");
        Assert.Contains("target kumulatif menurun, 2024", page.Html.QuerySelector("#belum-lengkap")!.TextContent, StringComparison.Ordinal);
        Dictionary<string, string?> With(string on) => new() { ["Adoption.On"] = on, ["Adoption.AsItIs"] = "true" };
        var ahead = await planner.SendAsync(page, With("2024-02-01"), "form[action*=Adopt]");
        Assert.Contains("belum tiba", ahead.ErrorOf("Adoption.On"), StringComparison.Ordinal);
        var before = await planner.SendAsync(page, With("2022-12-31"), "form[action*=Adopt]");
        Assert.Contains("mendahului", before.ErrorOf("Adoption.On"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await planner.SendAsync(page, With("2023-12-29"), "form[action*=Adopt]")).Status);
        var adopted = await fixture.App.Rows(db => db.Revisions.SingleAsync(r => r.Number == 5));
        Assert.Equal((RevisionState.Adopted, new DateOnly(2023, 12, 29)), (adopted.State, adopted.AdoptedOn));
    }
}
