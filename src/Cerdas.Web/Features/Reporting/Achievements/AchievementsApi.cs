using System.ComponentModel;
using System.Text.Json.Serialization;
using Cerdas.Reporting;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>
/// One row of a year's achievement. Percent is unrounded, null where nothing is planned or no report of the year is verified yet.
/// </summary>
public sealed record AchievementRow(string Code, int Planned, int Realised, decimal? Percent);

/// <summary>The pooled figure over all programmes.</summary>
public sealed record AchievementTotal(int Planned, int Realised, decimal? Percent);

/// <summary>A year's achievement as the API and the command line give it.</summary>
public sealed record AchievementsOut(string Region, int Year, IReadOnlyList<AchievementRow> Dimensions, AchievementTotal Total)
{
    public static AchievementsOut Of(RegencyLedger ledger, int year)
    {
        var figures = ledger.Of(year);
        return new(
            ledger.Code,
            year,
            [
                .. ledger
                    .Dimensions.Select(d => (d.Code, Tally: figures.Of(d.Code)))
                    .Select(d => new AchievementRow(d.Code, d.Tally.Planned, d.Tally.Realised, d.Tally.Percent)),
            ],
            new(figures.Total.Planned, figures.Total.Realised, figures.Total.Percent)
        );
    }
}

/// <summary>A programme in the working of a year's achievement.</summary>
/// <param name="Budget">Rupiah of the year; null where none is stated, which is not zero.</param>
/// <param name="Spent">Rupiah by the last verified report; null where it says nothing of money, which is not zero.</param>
public sealed record WorkingRow(
    string Code,
    string Name,
    string Dimension,
    string SubDimension,
    string Agency,
    bool Counted,
    Verdict Verdict,
    int? LastQuarter,
    int? LastRealisation,
    int Evidence,
    decimal? Budget,
    decimal? Spent,
    decimal? Progress,
    IReadOnlyList<string> Districts
);

public sealed record WorkingOut(string Region, int Year, IReadOnlyList<WorkingRow> Programmes);

public sealed record RegencyOut(string Code, string Name, bool Demo, IReadOnlyList<int> Years);

/// <summary>Public figures: the same that the pages show.</summary>
public static class AchievementsApi
{
    internal const string CodeHelp = "Code of the Home Ministry: 33.25.",
        YearHelp = "Fiscal year; the last fully reported one when left out.";

    public static void MapAchievements(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regencies/{code}", Regency).WithSummary("A regency that uses Cerdas, with the years it has a plan for.");
        api.MapGet("/regencies/{code}/achievements", Achievements)
            .WithSummary("Achievement (capaian) of a year: per dimension and pooled.")
            .CacheOutput(PublicCache.Name);
        api.MapGet("/regencies/{code}/achievements/working", Working)
            .WithSummary("The programmes behind the figures: counted or not, and why.")
            .CacheOutput(PublicCache.Name);
    }

    private static async Task<Ok<RegencyOut>> Regency([Description(CodeHelp)] string code, Ledger ledger, CancellationToken ct)
    {
        var found = await ledger.ReadAsync(ct);
        return TypedResults.Ok(new RegencyOut(found.Code, found.Name, found.Demo, [.. found.Years.Keys.Order()]));
    }

    private static async Task<Results<Ok<AchievementsOut>, ValidationProblem>> Achievements(
        [Description(CodeHelp)] string code,
        [Description(YearHelp)] int? year,
        Ledger ledger,
        CancellationToken ct
    )
    {
        if (WhyNotYear(year) is { } problem)
            return problem;
        var found = await ledger.ReadAsync(ct);
        return TypedResults.Ok(AchievementsOut.Of(found, year ?? found.DefaultYear));
    }

    private static async Task<Results<Ok<WorkingOut>, ValidationProblem>> Working(
        [Description(CodeHelp)] string code,
        [Description(YearHelp)] int? year,
        [Description("Only programmes of this dimension: governance, branding, economy, living, society, environment.")] string? dimension,
        [Description("Only programmes of this sub-dimension: governance.public-service.")] string? subDimension,
        [Description("Only programmes that work in this district: 33.25.11; those for the whole regency: semua.")] string? district,
        Ledger ledger,
        CancellationToken ct
    )
    {
        if (WhyNotYear(year) is { } problem)
            return problem;
        var found = await ledger.ReadAsync(ct);
        (string Name, Slice Part)[] asked =
        [
            ("dimension", new() { Dimension = dimension }),
            ("subDimension", new() { Part = subDimension }),
            ("district", new() { District = district }),
        ];
        if (asked.FirstOrDefault(a => a.Part.Title(found) is null).Name is { } unknown)
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { [unknown] = [Say("Tidak dikenal di daerah ini.", "Not known in this regency.")] }
            );
        var figures = found.Of(year ?? found.DefaultYear);
        return TypedResults.Ok(
            new WorkingOut(
                found.Code,
                figures.Year,
                [
                    .. figures
                        .Lines.Where(l => asked.All(a => a.Part.Holds(l)))
                        .Select(l => new WorkingRow(
                            l.Programme.Code,
                            l.Programme.Name,
                            l.Programme.DimensionCode,
                            l.Programme.SubDimensionCode,
                            found.Agencies[l.Programme.AgencyId].ShortName,
                            l.Counted,
                            l.Verdict,
                            l.Last?.Quarter,
                            l.Last?.RealisationId,
                            l.Last?.EvidenceCount ?? 0,
                            l.Programme.Budget,
                            l.Last?.Spent,
                            l.Progress,
                            l.Programme.Districts
                        )),
                ]
            )
        );
    }

    internal static ValidationProblem? WhyNotYear(int? year) =>
        year is null || Period.IsYear(year.Value)
            ? null
            : TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["year"] = [Say("Tahun antara 2000 dan 2100.", "A year between 2000 and 2100.")] }
            );
}

/// <summary>Shapes written without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AchievementsOut))]
[JsonSerializable(typeof(WorkingOut))]
[JsonSerializable(typeof(RegencyOut))]
public sealed partial class WireJson : JsonSerializerContext;
