using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>One evaluator's score of a question, with what they noted for the meeting.</summary>
public sealed record JudgeScore(RecordScore Score, string? Note)
{
    public string Evaluator => Score.Evaluator;

    /// <summary>A star where the meeting changed it.</summary>
    public string Shown => (Score.Score is { } score ? Format.Number(score) : "–") + (Score.Changes.Count > 0 ? "*" : "");
    public bool HasRemark => Score.Reason is not null || Note is not null || Score.Changes.Count > 0;
}

/// <summary>A question with the scores of all evaluators that count.</summary>
public sealed record SpreadRow(Node Leaf, decimal? Self, IReadOnlyList<JudgeScore> Scores, ScoreSpread Spread)
{
    public IReadOnlyList<JudgeScore> Remarks => [.. Scores.Where(s => s.HasRemark)];
}

/// <summary>Questions that lie far apart, or those that do not.</summary>
/// <param name="WhyNone">What is said where there are none.</param>
public sealed record SpreadSection(string Id, string Heading, string WhyNone, IReadOnlyList<SpreadRow> Rows);

/// <summary>All scores side by side.</summary>
/// <param name="Judges">Seats whose scores count.</param>
/// <param name="Apart">What the panel brought together, for who is not told which seat it is.</param>
public sealed record SpreadView(
    OpenEvaluation Open,
    Officer Reader,
    IReadOnlyList<string> Judges,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<string> Apart,
    IReadOnlyList<SpreadRow> Rows
)
{
    /// <summary>The reader's scores that they may still change, by code.</summary>
    public IReadOnlyDictionary<string, PanelScore> Own { get; init; } = new Dictionary<string, PanelScore>();
    public string? WhyNotScored => Open.Row.WhyNotScored(Reader);
    public bool MayChange => Open.Row.State == EvaluationState.Consensus && WhyNotScored is null;
    public decimal From => Open.Row.DisagreementFrom;

    public IReadOnlyList<SpreadSection> Sections
    {
        get
        {
            var (disputed, closed) = (Rows.ToLookup(r => r.Spread.IsDisputed(From)), Open.Row.IsClosed);
            return
            [
                new(
                    "s-True",
                    closed ? Say("Berjarak jauh", "Far apart") : Say("Perlu dibahas", "To be discussed"),
                    Say("Tidak ada perbedaan besar.", "No large disagreement."),
                    [.. disputed[true]]
                ),
                new(
                    "s-False",
                    Say("Sejalan", "In agreement"),
                    closed
                        ? Say("Semua pertanyaan berjarak jauh.", "Every question is far apart.")
                        : Say("Semua pertanyaan perlu dibahas.", "Every question is to be discussed."),
                    [.. disputed[false]]
                ),
            ];
        }
    }

    /// <summary>Whether the reader is asked to talk about the question, and may still change their score of it.</summary>
    public bool IsAsked(SpreadRow row) => MayChange && row.Spread.IsDisputed(From);

    /// <summary>The form for the reader's own score; null where there is none to change.</summary>
    /// <param name="sent">The form that was sent, where one was.</param>
    /// <param name="state">What was typed into it, and what is wrong with that.</param>
    public ChangeForm? FormOf(string code, ChangeInput sent, ModelStateDictionary state)
    {
        if (!Own.TryGetValue(code, out var score))
            return null;
        if (sent.Code != code)
            return new(code, score.Version, false, "", null, "", null);
        string Typed(string field) => state.TypedOf(field, null);
        return new(
            code,
            score.Version,
            true,
            Typed("Change.Score"),
            state.ErrorOf("Change.Score"),
            Typed("Change.Why"),
            state.ErrorOf("Change.Why")
        );
    }

    /// <param name="notes">Notes for the meeting, which are no part of the record.</param>
    public static SpreadView Of(
        OpenEvaluation open,
        Officer reader,
        EvaluationRecord record,
        IReadOnlyList<Seat> seats,
        IReadOnlyDictionary<(string Code, string Evaluator), string> notes
    )
    {
        var scores = record.Scores.ToDictionary(s => (s.Code, s.Evaluator));
        var judges = record.Evaluators.Where(e => !e.Conflict).Select(e => e.Id).ToList();
        SpreadRow RowOf(Node leaf)
        {
            var given = judges
                .Select(e => new JudgeScore(
                    scores.GetValueOrDefault((leaf.Code, e)) ?? new(leaf.Code, e, null, null, []),
                    notes.GetValueOrDefault((leaf.Code, e))
                ))
                .ToList();
            var spread = ScoreSpread.Of([.. given.Select(s => s.Score.Score).OfType<decimal>()]);
            return new(leaf, open.Row.QuestionOf(leaf.Code)?.SelfScore, given, spread);
        }
        return new(open, reader, judges, seats, open.Row.Names(reader) ? [] : Seat.Apart(record), [.. open.Scored.Select(RowOf)]);
    }
}
