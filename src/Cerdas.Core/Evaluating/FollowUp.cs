using Cerdas.People;

namespace Cerdas.Evaluating;

/// <summary>An entry of the register of external indices: entered once, with its source, and used by every instrument.</summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class ExternalFigure : IBelongsToRegency, IVersioned
{
    public const int SourceMax = 300;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Code of data/external-indices.csv.</summary>
    public required string Code { get; init; }
    public required int Year { get; init; }
    public required decimal Value { get; set; }
    public required string Source { get; set; }
    public int? DocumentId { get; set; }
    public Document? Document { get; private set; }
    public int Version { get; private set; }
}

/// <summary>A risk of a quick win: likelihood and impact from 1 (small) to 3 (great), what is done about it and who does it.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Risk : IBelongsToRegency, IVersioned
{
    public const int TextMax = 500;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int ProgrammeId { get; init; }
    public Planning.Programme? Programme { get; private set; }
    public required string Text { get; set; }
    public required int Likelihood { get; set; }
    public required int Impact { get; set; }
    public required string Mitigation { get; set; }
    public required int OwnerId { get; set; }
    public Planning.Agency? Owner { get; private set; }
    public int Version { get; private set; }

    /// <summary>1 to 9.</summary>
    public int Level => Likelihood * Impact;
}

public enum RecommendationState
{
    Open = 1,
    Reported,
    Closed,
}

public enum FollowUpKind
{
    Action = 1,
    Returned,
    Verified,
    Reopened,
}

/// <summary>
/// A recommendation of an evaluation and what became of it: the agency acts, somebody else verifies; what is not closed is carried into
/// the next evaluation.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Recommendation : IBelongsToRegency, IVersioned
{
    public const int TextMax = 1000;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int EvaluationId { get; init; }
    public Evaluation? Evaluation { get; init; }
    public required string Text { get; set; }
    public int? OwnerId { get; set; }
    public Planning.Agency? Owner { get; private set; }
    public DateOnly? DueOn { get; set; }
    public RecommendationState State { get; private set; } = RecommendationState.Open;
    public List<FollowUpStep> Steps { get; init; } = [];
    public int Version { get; private set; }

    /// <summary>Past its day with nothing reported. What is reported waits for the verifier, which is no fault of the agency.</summary>
    public bool IsLate(DateOnly today) => State == RecommendationState.Open && DueOn < today;

    public string? WhyNotAct(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.Report) ? "recommendation.not-owner"
        : by.Role != Role.RegencyAdmin && (OwnerId is null || by.AgencyId != OwnerId) ? "recommendation.not-owner"
        : State == RecommendationState.Closed ? "recommendation.closed"
        : null;

    /// <summary>Who follows it up and until when: the chair's until the close, the admin's after it. Needs its evaluation loaded.</summary>
    public string? WhyNotAssigned(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.ManageEvaluations) ? "evaluation.not-manager"
        : Evaluation is not { IsClosed: true } ? "recommendation.still-written"
        : State == RecommendationState.Closed ? "recommendation.closed"
        : null;

    public void Assign(Officer by, int? ownerId, DateOnly? dueOn)
    {
        RuleException.ThrowIf(WhyNotAssigned(by));
        (OwnerId, DueOn) = (ownerId, dueOn);
    }

    /// <summary>Four eyes: who ever wrote an action does not verify it.</summary>
    public string? WhyNotDecide(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.Verify) ? "recommendation.not-verifier"
        : State != RecommendationState.Reported ? "recommendation.nothing-reported"
        : Steps.Exists(s => s.Kind == FollowUpKind.Action && s.ById == by.Id) ? "recommendation.own-work"
        : null;

    public string? WhyNotReopen(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.Verify) ? "recommendation.not-verifier"
        : State != RecommendationState.Closed ? "recommendation.not-closed"
        : null;

    public FollowUpStep Act(string text, Officer by, DateTime at) =>
        Step(FollowUpKind.Action, WhyNotAct(by), RecommendationState.Reported, text, by, at);

    public void Close(string text, Officer by, DateTime at) =>
        Step(FollowUpKind.Verified, WhyNotDecide(by), RecommendationState.Closed, text, by, at);

    public void Return(string text, Officer by, DateTime at) =>
        Step(FollowUpKind.Returned, WhyNotDecide(by), RecommendationState.Open, text, by, at);

    public void Reopen(string text, Officer by, DateTime at) =>
        Step(FollowUpKind.Reopened, WhyNotReopen(by), RecommendationState.Open, text, by, at);

    private FollowUpStep Step(FollowUpKind kind, string? whyNot, RecommendationState state, string text, Officer by, DateTime at)
    {
        RuleException.ThrowIf(whyNot);
        if (text.Trim().Length > TextMax)
            throw new RuleException("recommendation.text-long");
        if (kind != FollowUpKind.Verified && string.IsNullOrWhiteSpace(text))
            throw new RuleException("recommendation.text-needed");
        var step = new FollowUpStep
        {
            RegencyCode = RegencyCode,
            Kind = kind,
            Text = text.Trim(),
            ById = by.Id,
            ByName = by.Name,
            At = at,
        };
        Steps.Add(step);
        State = state;
        return step;
    }
}

/// <summary>One step of a recommendation's follow-up, with evidence where there is some.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class FollowUpStep : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int RecommendationId { get; private set; }
    public required FollowUpKind Kind { get; init; }
    public required string Text { get; init; }
    public required int ById { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
    public int? DocumentId { get; set; }
    public Document? Document { get; set; }
}
