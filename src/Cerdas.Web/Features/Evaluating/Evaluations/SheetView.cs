using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluator's own sheet, opened at one group of questions.</summary>
/// <param name="Groups">Those with something to score.</param>
/// <param name="Own">What the evaluator wrote so far, by code.</param>
/// <param name="Bases">The figures that the group's questions rest on, by code.</param>
public sealed record SheetView(
    OpenEvaluation Open,
    Officer Reader,
    IReadOnlyList<QuestionGroup> Groups,
    QuestionGroup At,
    IReadOnlyDictionary<string, PanelScore> Own,
    IReadOnlyDictionary<string, string> Bases
)
{
    public Node Group => At.Group;
    public string? WhyNot => Open.Row.WhyNotScored(Reader) ?? (Open.Row.IsBlind ? null : "evaluation.handed-in");
    public bool Undeclared => WhyNot == "evaluation.undeclared";
    public Node? Next => Groups.SkipWhile(g => g.Group != Group).Skip(1).FirstOrDefault()?.Group;
    public int Scored => Own.Values.Count(s => s.Score is not null);
    public string Progress => QuestionTexts.Progress(Scored, Open.Scored.Count());

    /// <summary>Codes of questions of the whole sheet that have no score yet.</summary>
    public IReadOnlyList<string> Unscored => [.. Open.Scored.Where(l => !IsDone(l)).Select(l => l.Code)];

    /// <summary>The group's rows as they are stored.</summary>
    public SheetInput Stored =>
        new()
        {
            Rows = [.. At.Leaves.Select(l => Own.TryGetValue(l.Code, out var stored) ? ScoreRow.Of(stored) : new() { Code = l.Code })],
        };

    public int DoneOf(IReadOnlyList<Node> below) => below.Count(IsDone);

    /// <summary>The rows of a form that are of this group and known; others are not looked at.</summary>
    public SheetInput Within(SheetInput sent) => sent with { Rows = [.. sent.Rows.Where(r => At.Leaves.Any(l => l.Code == r.Code))] };

    /// <summary>What was typed, made to replace what is stored now.</summary>
    public SheetInput OverStored(SheetInput typed) =>
        new() { Rows = [.. typed.Rows.Select(r => r with { Version = Own.GetValueOrDefault(r.Code)?.Version ?? 0 })] };

    /// <summary>The versions of what is stored now, by the name of their field on the form.</summary>
    public IReadOnlyDictionary<string, int> VersionsOf(SheetInput sent) =>
        sent
            .Rows.Index()
            .Where(r => Own.ContainsKey(r.Item.Code))
            .ToDictionary(r => $"Input.Rows[{r.Index}].Version", r => Own[r.Item.Code].Version);

    /// <summary>Scores that the instrument refuses, beside their field.</summary>
    public IEnumerable<(string Field, string Text)> FaultsOf(SheetInput sent)
    {
        foreach (var (i, row) in sent.Rows.Index())
            if (
                row.Score is { } score
                && AnswerIntake.Refusal(Open.Instrument, Open.Instrument.Find(row.Code)!, score, single: true) is { } refusal
            )
                yield return ($"Input.Rows[{i}].Score", refusal);
    }

    /// <param name="state">What was typed and what is wrong with it.</param>
    public IEnumerable<SheetQuestion> QuestionsOf(SheetInput input, ModelStateDictionary state) =>
        input.Rows.Select(
            (r, i) =>
                new SheetQuestion(
                    Open,
                    i,
                    r,
                    Open.Instrument.Find(r.Code)!,
                    Bases.GetValueOrDefault(r.Code),
                    state.ErrorOf($"Input.Rows[{i}].Score"),
                    state.TypedOf($"Input.Rows[{i}].Score", r.Score),
                    WhyNot is not null
                )
        );

    private bool IsDone(Node leaf) => Own.TryGetValue(leaf.Code, out var score) && score.Score is not null;
}
