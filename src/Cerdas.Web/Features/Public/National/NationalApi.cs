using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Public.National;

/// <summary>Evaluations that may be compared, with how many regencies have a result.</summary>
public sealed record ContestsOut(IReadOnlyList<Contest> Evaluations);

/// <param name="Index">Unrounded.</param>
public sealed record StandingOut(int Rank, string Region, string Name, decimal Index, decimal Shown, string? Band);

public sealed record ComparisonOut(int Year, int Stage, string Instrument, string InstrumentSha256, IReadOnlyList<StandingOut> Regencies);

/// <summary>Results of regencies beside each other: the same that the national page shows.</summary>
public static class NationalApi
{
    public static void MapNational(this IEndpointRouteBuilder api)
    {
        api.MapGet("/comparisons", List)
            .WithSummary("Evaluations that may be compared: same year, stage and instrument file.")
            .CacheOutput(PublicCache.Name);
        api.MapGet("/comparisons/{sha}", Get)
            .WithSummary("Results of a year and stage by one instrument file, the highest first.")
            .CacheOutput(PublicCache.Name);
    }

    private static async Task<Ok<ContestsOut>> List(ComparisonReader reader, CancellationToken ct) =>
        TypedResults.Ok(new ContestsOut(await reader.ContestsAsync(ct)));

    private static async Task<Results<Ok<ComparisonOut>, NotFound, ValidationProblem>> Get(
        [Description("SHA-256 of the instrument's file, or its first 8 digits.")] string sha,
        int? year,
        [Description("1, or 2 where there are two a year.")] int? stage,
        ComparisonReader reader,
        CancellationToken ct
    )
    {
        if (sha.Length < 8)
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>
                {
                    ["sha"] = [Say("Paling sedikit delapan angka heksadesimal.", "At least eight hexadecimal digits.")],
                }
            );
        if (
            (await reader.ContestsAsync(ct)).FirstOrDefault(c =>
                c.Sha256.StartsWith(sha, StringComparison.OrdinalIgnoreCase)
                && (year is null || c.Year == year)
                && (stage is null || c.Stage == stage)
            )
            is not { } contest
        )
            return TypedResults.NotFound();
        var found = await reader.ReadAsync(contest, ct);
        return TypedResults.Ok(
            new ComparisonOut(
                contest.Year,
                contest.Stage,
                contest.InstrumentId,
                contest.Sha256,
                [
                    .. found.Standings.Select(s => new StandingOut(
                        s.Rank,
                        s.Code,
                        s.Name,
                        s.Index,
                        found.Instrument.Rounding.Of(s.Index),
                        s.Band
                    )),
                ]
            )
        );
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContestsOut))]
[JsonSerializable(typeof(ComparisonOut))]
public sealed partial class NationalJson : JsonSerializerContext;
