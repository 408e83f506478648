using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>A district's figures. A programme of several districts counts in each.</summary>
public sealed record DistrictOut(string Code, string Name, int Planned, int Realised, decimal? Percent);

/// <param name="WholeRegency">Programmes of no district.</param>
public sealed record DistrictsOut(string Region, int Year, IReadOnlyList<DistrictOut> Districts, AchievementTotal WholeRegency);

/// <summary>Figures by district: as JSON, and as GeoJSON with the imported boundaries.</summary>
public static class MapsApi
{
    public static void MapMaps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regencies/{code}/districts", Districts)
            .WithSummary("Achievement of a year by district (kecamatan). Districts do not add up: a programme of several counts in each.")
            .CacheOutput(PublicCache.Name);
        api.MapGet("/regencies/{code}/districts.geojson", Boundaries)
            .WithSummary("The same figures on the imported boundaries, as GeoJSON; 404 where none are imported.")
            .Produces(200, contentType: "application/geo+json")
            .CacheOutput(PublicCache.Name);
    }

    private static async Task<Results<Ok<DistrictsOut>, ValidationProblem>> Districts(
        [Description(AchievementsApi.CodeHelp)] string code,
        [Description(AchievementsApi.YearHelp)] int? year,
        Ledger ledgers,
        CancellationToken ct
    )
    {
        if (AchievementsApi.WhyNotYear(year) is { } problem)
            return problem;
        var ledger = await ledgers.ReadAsync(ct);
        return TypedResults.Ok(Of(ledger, ledger.Of(year ?? ledger.DefaultYear)));
    }

    private static async Task<Results<ContentHttpResult, NotFound, ValidationProblem>> Boundaries(
        [Description(AchievementsApi.CodeHelp)] string code,
        [Description(AchievementsApi.YearHelp)] int? year,
        CerdasDb db,
        Ledger ledgers,
        CancellationToken ct
    )
    {
        if (AchievementsApi.WhyNotYear(year) is { } problem)
            return problem;
        var ledger = await ledgers.ReadAsync(ct);
        if (await db.BoundaryMaps.Select(m => new { m.GeoJson, m.Source }).SingleOrDefaultAsync(ct) is not { } map)
            return TypedResults.NotFound();
        var figures = Of(ledger, ledger.Of(year ?? ledger.DefaultYear));
        var root = JsonNode.Parse(map.GeoJson)!.AsObject();
        (root["year"], root["source"]) = (figures.Year, map.Source);
        foreach (var properties in root["features"]!.AsArray().Select(f => f!["properties"]!.AsObject()))
        {
            var row = figures.Districts.First(d => d.Code == (string?)properties["code"]);
            (properties["planned"], properties["realised"], properties["percent"]) = (row.Planned, row.Realised, row.Percent);
        }
        return TypedResults.Text(root.ToJsonString(), "application/geo+json");
    }

    private static DistrictsOut Of(RegencyLedger ledger, YearAchievement year) =>
        new(
            ledger.Code,
            year.Year,
            [
                .. Data
                    .Districts.Of(ledger.Code)
                    .Select(d => (d, Tally: year.OfDistrict(d.Code)))
                    .Select(x => new DistrictOut(x.d.Code, x.d.Name, x.Tally.Planned, x.Tally.Realised, x.Tally.Percent)),
            ],
            new(year.Everywhere.Planned, year.Everywhere.Realised, year.Everywhere.Percent)
        );
}

/// <summary>Shapes written without reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DistrictsOut))]
public sealed partial class MapsJson : JsonSerializerContext;
