using System.ComponentModel;
using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>A text in both languages.</summary>
public sealed record TextOut(string Id, string En);

/// <summary>An instrument that comes with Cerdas. Min and max are those of its index.</summary>
public sealed record InstrumentOut(string Id, TextOut Title, string Edition, int Questions, decimal Min, decimal Max);

/// <summary>One answer; without a value it is left unanswered.</summary>
/// <param name="Evaluator">Who scored, where several do: the question has the mean.</param>
/// <param name="Innovation">The item, for what is asked of each.</param>
public sealed record AnswerIn(string? Code, decimal? Value, string? Evaluator = null, string? Innovation = null);

public sealed record ScoreIn(IReadOnlyList<AnswerIn>? Answers);

/// <summary>The shipped instruments, public: anyone may recompute an index. Editions of a regency are for the regency.</summary>
public static class InstrumentsApi
{
    private const int MaxBody = 1_000_000;
    private const string IdHelp = "Id of an instrument: spbe-2018.";

    public static void MapInstruments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/instruments", All).WithSummary("The evaluation instruments that come with Cerdas.");
        api.MapGet("/instruments/{instrumentId}", File)
            .WithSummary("An instrument as a file: tree, weights, scales, bands.")
            .Produces<string>(StatusCodes.Status200OK, "application/json")
            .Produces(StatusCodes.Status404NotFound);
        api.MapPost("/instruments/{instrumentId}/score", Score)
            .WithSummary("Scores answers: the index, its band and every node, unrounded. Nothing is kept.")
            .WithMetadata(new RequestSizeLimitAttribute(MaxBody));
    }

    /// <summary>The file of any instrument in view, for a signed-in officer.</summary>
    public static void MapInstrumentFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/instrumen/{instrumentId}/berkas", OwnFileAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadEvaluations))
            .ExcludeFromDescription();

    private static Ok<IReadOnlyList<InstrumentOut>> All() =>
        TypedResults.Ok<IReadOnlyList<InstrumentOut>>([
            .. ShippedInstruments
                .Ids.Select(ShippedInstruments.Find)
                .OfType<Instrument>()
                .Select(i => new InstrumentOut(
                    i.Id,
                    new(i.Title.Id, i.Title.En),
                    i.Edition,
                    i.Leaves.Count(),
                    i.RangeOf(0).Min,
                    i.RangeOf(0).Max
                )),
        ]);

    private static IResult File([Description(IdHelp)] string instrumentId) =>
        ShippedInstruments.TextOf(instrumentId) is { } text ? TypedResults.Text(text, "application/json") : TypedResults.NotFound();

    private static Results<Ok<ScoreOut>, NotFound, ValidationProblem> Score([Description(IdHelp)] string instrumentId, ScoreIn body)
    {
        if (ShippedInstruments.Find(instrumentId) is not { } instrument)
            return TypedResults.NotFound();
        if (body.Answers is not { Count: > 0 } given)
            return Problem(("answers", Say("Daftar jawaban kosong.", "The list of answers is empty.")));
        var intake = new AnswerIntake(instrument);
        for (var i = 0; i < given.Count && !intake.IsFull; i++)
        {
            if (given[i] is { } a)
                intake.Take(
                    i + 1,
                    a.Code?.Trim() ?? "",
                    a.Evaluator?.Trim() ?? "",
                    a.Innovation?.Trim() ?? "",
                    a.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                    a.Value
                );
            else
                intake.Refuse(new(i + 1, "answers.unknown-code", ""));
        }
        var (answers, faults) = intake.Finish();
        return answers is null
            ? Problem([.. faults.Select(f => ($"answers[{f.Line - 1}]", Reasons.Text(f)))])
            : TypedResults.Ok(ScoreOut.Of(Scoring.Score(answers)));
    }

    private static ValidationProblem Problem(params (string Field, string Text)[] errors) =>
        TypedResults.ValidationProblem(errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Text).ToArray()));

    private static async Task<Results<FileContentHttpResult, NotFound>> OwnFileAsync(
        string instrumentId,
        InstrumentLibrary library,
        CancellationToken ct
    ) =>
        await library.FindAsync(instrumentId, ct) is { } found
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(found.Text), "application/json", found.Instrument.Id + ".json")
            : TypedResults.NotFound();
}
