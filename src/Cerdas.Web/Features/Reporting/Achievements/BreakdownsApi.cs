using System.ComponentModel;
using System.Text.Json.Serialization;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>A group of a year's programmes.</summary>
/// <param name="Percent">Unrounded; null where nothing is planned or no report of the year is verified yet.</param>
/// <param name="Budget">Rupiah; null where none is stated, which is not zero.</param>
/// <param name="Spent">Rupiah by the last verified reports; null where none says anything of money, which is not zero.</param>
public sealed record BreakdownRow(string Code, string Name, int Planned, int Realised, decimal? Percent, decimal? Budget, decimal? Spent)
{
    public static BreakdownRow Of(string code, string name, Tally t) =>
        new(code, name, t.Planned, t.Realised, t.Percent, t.Budget, t.Spent);
}

/// <summary>A year's achievement by the missions of the document in force, by action plan, of the quick wins, and by agency.</summary>
/// <param name="WithoutMission">Programmes that serve no mission of the document in force.</param>
public sealed record BreakdownOut(
    string Region,
    int Year,
    IReadOnlyList<BreakdownRow> Missions,
    BreakdownRow WithoutMission,
    IReadOnlyList<BreakdownRow> ActionPlans,
    BreakdownRow QuickWins,
    IReadOnlyList<BreakdownRow> Agencies
)
{
    public static BreakdownOut Of(RegencyLedger ledger, YearAchievement year) =>
        new(
            ledger.Code,
            year.Year,
            [
                .. year
                    .Missions.Select(m => (Row: ledger.Missions[m.Key], m.Value))
                    .OrderBy(m => m.Row.Number)
                    .Select(m => BreakdownRow.Of($"{m.Row.Number}", m.Row.Text, m.Value)),
            ],
            BreakdownRow.Of("", AchievementTexts.NoMission, year.WithoutMission),
            [
                .. Enum.GetValues<ActionPlan>()
                    .Select(p => BreakdownRow.Of($"{p}", p.Name(), year.ActionPlans.GetValueOrDefault(p) ?? Achievement.Tally([]))),
            ],
            BreakdownRow.Of("quick-wins", "Quick Win", year.QuickWins),
            [
                .. year
                    .Agencies.Select(a => (Row: ledger.Agencies[a.Key], a.Value))
                    .OrderBy(a => a.Row.ShortName, StringComparer.OrdinalIgnoreCase)
                    .Select(a => BreakdownRow.Of(a.Row.ShortName, a.Row.Name, a.Value)),
            ]
        );
}

/// <summary>Money of one source in one year. Amounts in rupiah; null where nothing is stated, which is not zero.</summary>
public sealed record MoneyOfSource(int Year, FundingSource Source, decimal? Budget, decimal? Spent);

/// <summary>Money of all sources in one year.</summary>
public sealed record MoneyOfYear(int Year, decimal? Budget, decimal? Spent);

public sealed record MoneyOut(string Region, IReadOnlyList<MoneyOfSource> Sources, IReadOnlyList<MoneyOfYear> Years);

/// <summary>The same figures as the public page of details.</summary>
public static class BreakdownsApi
{
    public static void MapBreakdowns(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regencies/{code}/achievements/breakdown", Breakdown)
            .WithSummary("Achievement of a year by mission, action plan and agency, with budget and spending.")
            .CacheOutput(PublicCache.Name);
        api.MapGet("/regencies/{code}/money", Money)
            .WithSummary("Budget and spending of all years by source of funding.")
            .CacheOutput(PublicCache.Name);
    }

    private static async Task<Results<Ok<BreakdownOut>, ValidationProblem>> Breakdown(
        [Description(AchievementsApi.CodeHelp)] string code,
        [Description(AchievementsApi.YearHelp)] int? year,
        Ledger ledger,
        CancellationToken ct
    )
    {
        if (AchievementsApi.WhyNotYear(year) is { } problem)
            return problem;
        var found = await ledger.ReadAsync(ct);
        return TypedResults.Ok(BreakdownOut.Of(found, found.Of(year ?? found.DefaultYear)));
    }

    private static async Task<Ok<MoneyOut>> Money(
        [Description(AchievementsApi.CodeHelp)] string code,
        Ledger ledger,
        MoneyReader money,
        CancellationToken ct
    )
    {
        var found = await ledger.ReadAsync(ct);
        var table = await money.ReadAsync(found, [.. found.Years.Keys.Order()], ct);
        return TypedResults.Ok(
            new MoneyOut(
                found.Code,
                [.. table.Rows.SelectMany(r => r.Cells.Select(c => new MoneyOfSource(c.Year, r.Source!.Value, c.Budget, c.Spent)))],
                [.. table.Total.Cells.Select(c => new MoneyOfYear(c.Year, c.Budget, c.Spent))]
            )
        );
    }
}

/// <summary>Shapes written without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BreakdownOut))]
[JsonSerializable(typeof(MoneyOut))]
public sealed partial class BreakdownJson : JsonSerializerContext;
