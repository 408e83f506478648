using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cerdas.Evaluating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A closed evaluation. The index is unrounded; shown is how its instrument rounds it. The hash is that of the frozen record, which is found at the address Record.</summary>
public sealed record EvaluationOut(
    int Year,
    int Stage,
    string Instrument,
    decimal Index,
    decimal Shown,
    string? Band,
    decimal? Improvement,
    string Sha256,
    string Record,
    DateTime ClosedAt
);

public sealed record EvaluationsOut(string Region, IReadOnlyList<EvaluationOut> Evaluations);

/// <summary>A node of the result; Self is the agencies' own value.</summary>
public sealed record ResultNodeOut(string Code, string Label, decimal Value, decimal? Self);

public sealed record EvaluationResultOut(
    string Region,
    EvaluationOut Evaluation,
    IReadOnlyList<ResultNodeOut> Nodes,
    IReadOnlyList<string> Strengths,
    IReadOnlyList<string> Weaknesses,
    IReadOnlyList<string> Recommendations
);

/// <summary>Results of closed evaluations, read from their frozen records.</summary>
public static class EvaluationsApi
{
    private const string CodeHelp = "Code of the Home Ministry: 33.25.";

    public static void MapEvaluations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/regencies/{code}/evaluations", List).WithSummary("Closed evaluations of a regency, newest first.");
        api.MapGet("/regencies/{code}/evaluations/{year:int}/{stage:int}/{instrumentId}", Get)
            .WithSummary("The result of a closed evaluation, node by node.");
    }

    private static async Task<Ok<EvaluationsOut>> List([Description(CodeHelp)] string code, PublicResults results, CancellationToken ct)
    {
        var all = await results.ReadAsync(ct);
        return TypedResults.Ok(new EvaluationsOut(code, [.. all.Select(r => Head(r.Record, r.Instrument, r.Sha256))]));
    }

    private static async Task<Results<Ok<EvaluationResultOut>, NotFound>> Get(
        [Description(CodeHelp)] string code,
        int year,
        int stage,
        string instrumentId,
        PublicResults results,
        CancellationToken ct
    )
    {
        if (await results.ReadAsync(ct, (year, stage, instrumentId)) is not [var (record, instrument, sha), ..])
            return TypedResults.NotFound();
        var self = record.Self?.Nodes.ToDictionary(n => n.Code, n => (decimal?)n.Value, StringComparer.Ordinal) ?? [];
        IReadOnlyList<string> Findings(FindingKind kind) => [.. record.Findings.Where(f => f.Kind == kind.ToString()).Select(f => f.Text)];
        return TypedResults.Ok(
            new EvaluationResultOut(
                code,
                Head(record, instrument, sha),
                [
                    .. record.Result!.Nodes.Select(n => new ResultNodeOut(
                        n.Code,
                        instrument.Find(n.Code)!.Label.Id,
                        n.Value,
                        self.GetValueOrDefault(n.Code)
                    )),
                ],
                Findings(FindingKind.Strength),
                Findings(FindingKind.Weakness),
                [.. record.Recommendations.Select(r => r.Text)]
            )
        );
    }

    private static EvaluationOut Head(EvaluationRecord r, Instrument instrument, string sha) =>
        new(
            r.Year,
            r.Stage,
            instrument.Id,
            r.Result!.Index!.Value,
            r.Result.Shown!.Value,
            r.Result.Band,
            r.Result.Improvement,
            sha,
            RecordDownload.AddressOf(r, instrument.Id),
            r.ClosedAt!.Value
        );
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EvaluationsOut))]
[JsonSerializable(typeof(EvaluationResultOut))]
public sealed partial class EvaluationJson : JsonSerializerContext;
