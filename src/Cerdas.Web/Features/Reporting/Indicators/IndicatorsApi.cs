using System.ComponentModel;
using System.Text.Json.Serialization;
using Cerdas.Planning;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Reporting.Indicators;

/// <summary>An indicator in one year.</summary>
/// <param name="PercentOfTarget">Unrounded; null where target or result is missing, or the target is zero.</param>
/// <param name="Met">Null where that cannot be said.</param>
/// <param name="Source">Where the result comes from.</param>
public sealed record IndicatorYearOut(int Year, decimal? Target, decimal? Result, decimal? PercentOfTarget, bool? Met, string? Source);

public sealed record IndicatorOut(string Name, string Unit, Direction Direction, IReadOnlyList<IndicatorYearOut> Years);

/// <param name="Plan">Title of the document in force; null where the regency has recorded none.</param>
public sealed record IndicatorsOut(string Region, int Year, string? Plan, IReadOnlyList<IndicatorOut> Indicators);

/// <summary>Key performance indicators (IKU) as the pages show them.</summary>
public static class IndicatorsApi
{
    public static void MapIndicators(this IEndpointRouteBuilder api) =>
        api.MapGet("/regencies/{code}/indicators", List)
            .WithSummary("Key performance indicators (IKU) of the document in force for a year, with target and result of every year.")
            .CacheOutput(PublicCache.Name);

    private static async Task<Results<Ok<IndicatorsOut>, ValidationProblem>> List(
        [Description(AchievementsApi.CodeHelp)] string code,
        [Description(AchievementsApi.YearHelp)] int? year,
        Ledger ledger,
        IndicatorReader indicators,
        CancellationToken ct
    )
    {
        if (AchievementsApi.WhyNotYear(year) is { } problem)
            return problem;
        var found = await ledger.ReadAsync(ct);
        var asked = year ?? found.DefaultYear;
        var table = await indicators.OfYearAsync(asked, ct);
        return TypedResults.Ok(
            new IndicatorsOut(
                found.Code,
                asked,
                table.Plan?.Title,
                [
                    .. table.Lines.Select(l => new IndicatorOut(
                        l.Name,
                        l.Unit,
                        l.Direction,
                        [.. l.Years.Select(y => new IndicatorYearOut(y.Year, y.Target, y.Result, y.Percent, y.Met, y.Source))]
                    )),
                ]
            )
        );
    }
}

/// <summary>Shapes written without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IndicatorsOut))]
public sealed partial class IndicatorsJson : JsonSerializerContext;
