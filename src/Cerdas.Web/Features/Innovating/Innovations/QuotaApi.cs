using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An agency's year. Light: none, green, amber or red.</summary>
public sealed record QuotaRowOut(
    string Agency,
    string Name,
    int Required,
    int Accepted,
    int Late,
    int Missing,
    Light Light,
    DateOnly DueOn
);

/// <summary>An accepted innovation; score by the criteria, unrounded.</summary>
public sealed record InnovationLine(int Id, string Title, string Agency, LifeStage Stage, bool Retired, bool Late, decimal? Score);

/// <summary>A year's quota as the API and the command line give it.</summary>
public sealed record QuotaOut(
    string Region,
    int Year,
    int Met,
    int Owing,
    IReadOnlyList<QuotaRowOut> Agencies,
    IReadOnlyList<InnovationLine> Innovations
)
{
    /// <summary>The quota of the regency in view.</summary>
    public static async Task<QuotaOut> ReadAsync(CerdasDb db, RegencyInView regency, int year, CancellationToken ct)
    {
        var (code, zone) = (regency.Code, regency.Zone);
        var table = await new QuotaReader(db).ReadAsync(year, year, zone, ct);
        var cells = table.Agencies.ToDictionary(a => a.Id, a => (Agency: a, Cell: a.Cells[0]));
        var accepted = await db
            .Innovations.Where(i => i.Year == year && (i.State == InnovationState.Accepted || i.State == InnovationState.Retired))
            .OrderBy(i => i.Agency!.ShortName)
            .ThenBy(i => i.Id)
            .Select(i => new
            {
                i.Id,
                i.Title,
                i.AgencyId,
                i.Stage,
                i.State,
                i.SubmittedAt,
                i.Score,
            })
            .ToListAsync(ct);
        var (met, owing) = table.MetIn(year);
        return new(
            code,
            year,
            met,
            owing,
            [
                .. cells.Values.Select(c => new QuotaRowOut(
                    c.Agency.ShortName,
                    c.Agency.Name,
                    c.Cell.Required,
                    c.Cell.Accepted,
                    c.Cell.Late,
                    c.Cell.Missing,
                    c.Cell.Light,
                    c.Cell.DueOn
                )),
            ],
            [
                .. accepted.Select(i => new InnovationLine(
                    i.Id,
                    i.Title,
                    cells[i.AgencyId].Agency.ShortName,
                    i.Stage,
                    i.State == InnovationState.Retired,
                    i.SubmittedAt is { } at
                        && Quota.IsLate(
                            cells[i.AgencyId].Cell.Rule,
                            year,
                            DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone))
                        ),
                    i.Score
                )),
            ]
        );
    }
}

public static class QuotaApi
{
    public static void MapInnovationQuota(this IEndpointRouteBuilder api) =>
        api.MapGet("/regencies/{code}/innovation-quota", Get)
            .WithSummary("Innovations accepted against what each agency owes in a year.")
            .CacheOutput(PublicCache.Name);

    private static async Task<Results<Ok<QuotaOut>, ValidationProblem>> Get(
        [Description("Code of the Home Ministry: 33.25.")] string code,
        [Description("Year of the innovations.")] int year,
        CerdasDb db,
        Entrance entrance,
        CancellationToken ct
    ) =>
        !Period.IsYear(year)
            ? TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["year"] = [Say("Tahun antara 2000 dan 2100.", "A year between 2000 and 2100.")] }
            )
            : TypedResults.Ok(await QuotaOut.ReadAsync(db, entrance.Regency, year, ct));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(QuotaOut))]
public sealed partial class InnovationJson : JsonSerializerContext;
