using System.Net;
using Cerdas.Evaluating;
using Cerdas.Planning;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Reporting.Indicators;

/// <summary>Results of indicators are known in one place, and nobody types over a closed evaluation. docs/rules.md P-12.</summary>
public sealed class IndicatorTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Planner = "perencana@batang.demo";

    private App App => fixture.App;

    [Fact]
    public async Task A_result_that_an_evaluation_gave_is_shown_with_it_and_cannot_be_typed_over()
    {
        var (id, year, result, evaluation) = await App.Rows(async db =>
        {
            var found = await db
                .KeyIndicators.SelectMany(
                    k => k.Years,
                    (k, y) =>
                        new
                        {
                            k.Id,
                            y.Year,
                            y.Result,
                            y.EvaluationId,
                        }
                )
                .Where(y => y.EvaluationId != null && y.Year == 2022)
                .SingleAsync();
            return (found.Id, found.Year, found.Result, found.EvaluationId);
        });
        Assert.Equal(
            EvaluationState.Closed,
            await App.Rows(db => db.Evaluations.Where(e => e.Id == evaluation).Select(e => e.State).SingleAsync())
        );
        var planner = await Browser.SignedInAsync(App, Planner);
        var form = await planner.GetAsync($"/rencana/iku/{id}");
        var index = Enumerable.Range(0, 12).First(i => form.ValueOf($"Input.Years[{i}].Year") == $"{year}");
        Assert.Null(form.Html.QuerySelector($"[name='Input.Years[{index}].Result']"));
        Assert.NotNull(form.Html.QuerySelector($"a[href='/evaluasi/{evaluation}/hasil']"));
        var forced = await planner.SendAsync(
            form,
            new()
            {
                [$"Input.Years[{index}].Result"] = "3,9",
                [$"Input.Years[{index}].Target"] = "9",
                [$"Input.Years[{index}].Source"] = "x",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, forced.Status);
        var stored = await App.Rows(db =>
            db.KeyIndicators.Where(k => k.Id == id).SelectMany(k => k.Years).SingleAsync(y => y.Year == year)
        );
        Assert.Equal((result, 2.75m), (stored.Result, stored.Target));
        Assert.DoesNotContain("x", stored.Source!, StringComparison.Ordinal);
        // With the decimals of its instrument: 2,90 and not 2,9.
        var cell = (await planner.GetAsync("/rencana?dokumen=" + await DocumentOfAsync(id))).Html.QuerySelector(
            $"a[href='/evaluasi/{evaluation}/hasil']"
        )!;
        Assert.Matches(@"^\d,\d\d$", cell.TextContent.Trim());
    }

    [Fact]
    public async Task Results_are_read_from_the_register_or_from_the_achievement_instead_of_typed_twice()
    {
        var planner = await Browser.SignedInAsync(App, Planner);
        var plan = await App.Rows(db => db.DevelopmentPlans.Where(p => p.StartYear == 2017).Select(p => p.Id).SingleAsync());
        foreach (var (name, source, code) in new[] { ("SPBE dari register", "Register", "spbe"), ("Capaian", "Achievement", "") })
        {
            var made = await planner.SendAsync(
                await planner.GetAsync($"/rencana/iku?dokumen={plan}"),
                new()
                {
                    ["Input.Name"] = name,
                    ["Input.Unit"] = "indeks",
                    ["Input.ResultFrom"] = source,
                    ["Input.IndexCode"] = code,
                    ["Input.Years[5].Target"] = "2",
                    ["Input.Years[5].Result"] = "4",
                }
            );
            Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        }
        await App.Rows(async db =>
        {
            if (await db.ExternalFigures.AnyAsync(f => f.Code == "spbe" && f.Year == 2022))
                return 0;
            db.Add(
                new ExternalFigure
                {
                    RegencyCode = "33.25",
                    Code = "spbe",
                    Year = 2022,
                    Value = 2.74m,
                    Source = "Kementerian PANRB",
                }
            );
            return await db.SaveChangesAsync();
        });
        var registered = await App.Rows(db =>
            db.ExternalFigures.Where(f => f.Code == "spbe" && f.Year == 2022).Select(f => f.Value).SingleAsync()
        );
        var page = await planner.GetAsync($"/rencana?dokumen={plan}");
        string Row(string name) =>
            Page.Plain(page.Html.QuerySelectorAll("tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal)).TextContent);
        Assert.Contains(
            registered.ToString("0.####", new System.Globalization.CultureInfo("id-ID")) + " / 2",
            Row("SPBE dari register"),
            StringComparison.Ordinal
        );
        Assert.Contains("87,5 / 2", Row("Capaian"), StringComparison.Ordinal);
        Assert.DoesNotContain("4 / 2", Row("Capaian"), StringComparison.Ordinal);
    }

    private Task<int> DocumentOfAsync(int indicator) =>
        App.Rows(db => db.KeyIndicators.Where(k => k.Id == indicator).Select(k => k.DevelopmentPlanId).SingleAsync());
}
