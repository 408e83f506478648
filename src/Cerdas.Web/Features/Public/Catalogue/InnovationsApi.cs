using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cerdas.Innovating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>An innovation in a list. Score by the criteria, unrounded.</summary>
public sealed record InnovationOut(
    int Id,
    string Region,
    string Agency,
    int Year,
    string Title,
    string? Dimension,
    bool Digital,
    bool Retired,
    decimal? Score
);

/// <summary>A page of twenty. Total counts to a thousand; 1001 means more. A page beyond the last is the last.</summary>
public sealed record InnovationsOut(int Total, int Page, int Pages, IReadOnlyList<InnovationOut> Innovations);

public sealed record BenefitOut(string Name, string Unit, decimal Before, decimal After, string Source);

/// <summary>A criterion with its weight and the mean of the judges.</summary>
public sealed record CriterionOut(string Code, string Label, decimal Weight, decimal Value);

/// <summary>A yearly check.</summary>
public sealed record InnovationYearOut(int Year, bool Running, int? Users);

public sealed record InnovationDetailOut(
    InnovationOut Innovation,
    string? Problem,
    string? Novelty,
    string? HowItWorks,
    string? Users,
    int? UsersAYear,
    LifeStage Stage,
    DateOnly? InitiativeOn,
    DateOnly? TrialOn,
    DateOnly? ImplementedOn,
    Initiator? Initiator,
    decimal? Cost,
    string? ServiceUrl,
    int? CopiedFrom,
    IReadOnlyList<int> Copies,
    IReadOnlyList<BenefitOut> Benefits,
    string? Instrument,
    int Judges,
    IReadOnlyList<CriterionOut> Criteria,
    IReadOnlyList<InnovationYearOut> Years,
    int Replications,
    string? Lesson,
    int Useful
);

/// <summary>Accepted innovations of all regencies; judges and commenters stay out.</summary>
public static class InnovationsApi
{
    public static void MapInnovations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/innovations", List).WithSummary("Accepted innovations, newest first or, with q, the best match first; twenty a page.");
        api.MapGet("/innovations/{innovationId:int}", Get)
            .WithSummary("An accepted innovation, with how it was judged and what became of it.");
    }

    private static async Task<Results<Ok<InnovationsOut>, ValidationProblem>> List(
        [Description("Words to search for.")] string? q,
        [Description("Code of a regency: 33.25.")] string? region,
        [Description("governance, branding, economy, living, society, environment.")] string? dimension,
        [Description("Year of the innovation.")] int? year,
        [Description("1 to 1000.")] int? page,
        CatalogueReader catalogue,
        CancellationToken ct
    )
    {
        if (page is < 1 or > CatalogueReader.TotalMax)
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>
                {
                    ["page"] = [Say($"Halaman 1 sampai {CatalogueReader.TotalMax}.", $"A page from 1 to {CatalogueReader.TotalMax}.")],
                }
            );
        if (dimension is { Length: > 0 } && !DimensionNames.Codes.Contains(dimension))
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["dimension"] = [string.Join(", ", DimensionNames.Codes)] }
            );
        if (year is { } asked && !Period.IsYear(asked))
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>
                {
                    ["year"] =
                    [
                        Say($"Tahun {Period.FirstYear} sampai {Period.LastYear}.", $"A year from {Period.FirstYear} to {Period.LastYear}."),
                    ],
                }
            );
        if (region is { Length: > 0 } && !await catalogue.KnowsAsync(region, ct))
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>
                {
                    ["region"] = [Say("Tidak ada daerah dengan kode ini di sini.", "No regency of that code here.")],
                }
            );
        var found = await catalogue.SearchAsync(
            new CatalogueQuery
            {
                Words = q,
                Regency = region,
                Dimension = dimension,
                Year = year,
                Page = page ?? 1,
            },
            ct
        );
        return TypedResults.Ok(
            new InnovationsOut(
                found.Total,
                found.Page,
                found.Pages,
                [
                    .. found.Rows.Select(r => new InnovationOut(
                        r.Id,
                        r.RegencyCode,
                        r.Agency,
                        r.Year,
                        r.Title,
                        r.Dimension,
                        r.Digital,
                        r.State == InnovationState.Retired,
                        r.Score
                    )),
                ]
            )
        );
    }

    private static async Task<Results<Ok<InnovationDetailOut>, NotFound>> Get(
        int innovationId,
        CatalogueReader catalogue,
        CancellationToken ct
    )
    {
        if (await catalogue.FindAsync(innovationId, ct) is not { } e)
            return TypedResults.NotFound();
        var i = e.Row;
        return TypedResults.Ok(
            new InnovationDetailOut(
                new(
                    i.Id,
                    i.RegencyCode,
                    i.Agency!.ShortName,
                    i.Year,
                    i.Title,
                    i.DimensionCode,
                    i.Digital,
                    i.State == InnovationState.Retired,
                    i.Score
                ),
                i.Problem,
                i.Novelty,
                i.HowItWorks,
                i.Users,
                i.UsersAYear,
                i.Stage,
                i.InitiativeOn,
                i.TrialOn,
                i.ImplementedOn,
                i.Initiator,
                i.Cost,
                i.ServiceUrl,
                e.Origin?.Id,
                [.. e.Copies.Select(c => c.Id)],
                [.. i.Benefits.Select(b => new BenefitOut(b.Name, b.Unit, b.Before!.Value, b.After!.Value, b.Source))],
                i.InstrumentId,
                i.Panel.Count(),
                [
                    .. e
                        .Criteria.Leaves.Where(l => e.Result[l].HasValue)
                        .Select(l => new CriterionOut(l.Code, l.Label.Text(), l.Weight, e.Result[l].Value.Value)),
                ],
                [.. e.Years.Select(y => new InnovationYearOut(y.Year, y.Running, y.Users))],
                e.Replications.Count + e.Copies.Count,
                i.Lesson,
                e.Useful
            )
        );
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InnovationsOut))]
[JsonSerializable(typeof(InnovationDetailOut))]
public sealed partial class CatalogueJson : JsonSerializerContext;
