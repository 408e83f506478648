using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>One criterion with what each judge of the panel gave it, in the panel's order; null where one gave nothing.</summary>
public sealed record CriterionScores(Node Criterion, IReadOnlyList<JudgeScore?> Scores)
{
    /// <summary>Scores this far apart are worth a third judge before the decision.</summary>
    private const decimal Far = 2;

    private IReadOnlyList<decimal> Values { get; } = [.. Scores.Select(s => s?.Score).OfType<decimal>()];
    public decimal? Mean => Values.Count == 0 ? null : Values.Sum() / Values.Count;
    public decimal? Spread => Values.Count == 0 ? null : Values.Max() - Values.Min();
    public bool FarApart => Spread >= Far;
}

/// <summary>An innovation whole, and what the reader may see of it and do with it now.</summary>
/// <param name="Names">Names of its judges, of every round, by account.</param>
/// <param name="Candidates">Who may be named a judge, where the reader may name one.</param>
/// <param name="Late">First submitted after the due day of its year.</param>
public sealed record DetailsView(
    Innovation Row,
    Instrument Criteria,
    IReadOnlyDictionary<int, string> Names,
    IReadOnlyList<SelectListItem> Candidates,
    bool Late,
    Officer Reader
)
{
    public Result Result { get; } = InnovationDesk.ResultOf(Criteria, Row.IsBlind ? [] : Row.Panel);
    public bool Manages => Reader.May(Permission.ManageInnovations);
    public bool IsSubmitted => Row.State == InnovationState.Submitted;
    private bool IsOwner => Row.WhyNotOwn(Reader) is null;

    /// <summary>The judges of the last round, whose scores may be read once they are open.</summary>
    public IReadOnlyList<Judge> Panel => [.. Row.Panel];
    public bool ShowsScores =>
        !Row.IsBlind
        && Panel.Any(j => j.HandedInAt is not null)
        && (Manages || Row.SeatOf(Reader) is not null || Row.IsPublic || (IsOwner && !IsSubmitted));

    /// <summary>While they judge, those who named them know who they are; nobody else can speak to them.</summary>
    private bool ShowsJudges => Manages || !IsSubmitted;

    /// <summary>Why it was returned or declined is between the agency and those who manage innovations.</summary>
    private bool ShowsReasons => Manages || IsOwner || Row.IsPublic || Row.SeatOf(Reader) is not null;

    public bool MayEdit => Row.WhyNotEdited(Reader) is null;
    public bool MayRemove => Row.WhyNotRemoved(Reader) is null;
    public bool MayWithdraw => Row.WhyNotWithdrawn(Reader) is null;
    public bool MayAppeal => Row.WhyNotAppealed(Reader) is null;
    public bool MayScore => Row.WhyNotScored(Reader) is null;
    public string? WhyNotDecided => Row.WhyNotDecided(Reader);

    /// <summary>The step that returned or declined it, where that is how it stands and its reason may be read.</summary>
    public InnovationStep? Refusal =>
        ShowsReasons
        && Row.State is InnovationState.Returned or InnovationState.Declined
        && Row.Steps.LastOrDefault() is { Reason: not null } last
            ? last
            : null;

    public IReadOnlyList<CriterionScores> Scores =>
        [.. Criteria.Leaves.Select(c => new CriterionScores(c, [.. Panel.Select(j => j.Scores.Find(s => s.Code == c.Code))]))];

    public bool WantsThirdJudge => Manages && IsSubmitted && Scores.Any(s => s.FarApart);

    /// <summary>Judges of the round before an appeal, whose scores the one who decides it must know.</summary>
    private IReadOnlyList<Judge> FormerPanel =>
        Row.Appealed && IsSubmitted && (Manages || IsOwner) ? [.. Row.Judges.Where(j => j.Round == Row.Round - 1)] : [];

    public bool ShowsFormerScores => FormerPanel.Count > 0;

    /// <summary>"Novelty: 2, 3; Benefit: 1, –" of the round before an appeal.</summary>
    public string FormerScores => string.Join("; ", Criteria.Leaves.Select(c => $"{c.Label.Text()}: {FormerScoresOf(c.Code)}"));

    public string? AppealReason => Row.Steps.Last(s => s.Action == InnovationAction.Appealed).Reason;

    /// <summary>A judge's name where the reader may know it, else a number in the panel.</summary>
    public string? NameOf(Judge judge)
    {
        var number = Row.Panel.ToList().IndexOf(judge) + 1;
        return ShowsJudges ? Names.GetValueOrDefault(judge.AccountId) : Say($"Juri {number}", $"Judge {number}");
    }

    /// <summary>Why a step was taken, where the reader may know it.</summary>
    public string? ReasonOf(InnovationStep step)
    {
        var shown = step.Action is InnovationAction.JudgeNamed or InnovationAction.JudgeRemoved ? ShowsJudges : ShowsReasons;
        return shown ? step.Reason : null;
    }

    private string FormerScoresOf(string code) =>
        string.Join(", ", FormerPanel.Select(j => j.Scores.Find(s => s.Code == code)?.Score is { } v ? Format.Number(v) : "–"));
}
