using Cerdas.Evaluating;
using Cerdas.People;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>A recommendation with its follow-up, and what the reader may do with it now.</summary>
public sealed record RecommendationView(Recommendation Row, Officer Reader, DateOnly Today)
{
    public string EvaluationName => VisibleRecommendations.EvaluationName(Row.Evaluation!.Year, Row.Evaluation.Stage);
    public bool MayManage => Row.WhyNotAssigned(Reader) is null;

    /// <summary>Whether the reader may open documents: an evaluator sees their names alone.</summary>
    public bool MayOpen => Reader.Role != Role.Evaluator;
    public bool IsLate => Row.IsLate(Today);
    public string? WhyNotAct => Row.WhyNotAct(Reader);
    public string? WhyNotDecide => Row.WhyNotDecide(Reader);
    public string? WhyNotReopen => Row.WhyNotReopen(Reader);

    /// <summary>Why the reader cannot take the step.</summary>
    public string? WhyNot(FollowUpKind kind) =>
        kind switch
        {
            FollowUpKind.Action => WhyNotAct,
            FollowUpKind.Reopened => WhyNotReopen,
            _ => WhyNotDecide,
        };

    /// <summary>Every step but the last says something.</summary>
    public static string? WhyNotText(FollowUpKind kind, string? text) =>
        kind != FollowUpKind.Verified && string.IsNullOrWhiteSpace(text) ? "recommendation.text-needed" : null;

    /// <summary>
    /// The second press of the same button: what it asks for is the last thing that this person did, from a form older than that.
    /// </summary>
    public bool IsDone(FollowUpKind kind, string? text, int version) =>
        Row.Version != version
        && Row.State == StateAfter(kind)
        && Row.Steps.LastOrDefault() is { } last
        && last.Kind == kind
        && last.ById == Reader.Id
        && last.Text == (text ?? "").Trim();

    private static RecommendationState StateAfter(FollowUpKind kind) =>
        kind switch
        {
            FollowUpKind.Action => RecommendationState.Reported,
            FollowUpKind.Verified => RecommendationState.Closed,
            _ => RecommendationState.Open,
        };

    /// <summary>What keeps a reader who otherwise could from doing something now, in words.</summary>
    public IEnumerable<string> Hints
    {
        get
        {
            if (Reader.May(Permission.Report) && WhyNotAct is { } act)
                yield return Row.OwnerId is null && Reader.Role != Role.RegencyAdmin
                    ? Say("Belum ada OPD penanggung jawab.", "No agency is responsible yet.")
                    : Reasons.Text(act);
            if (Reader.May(Permission.Verify) && Row.State != RecommendationState.Closed && WhyNotDecide is { } decide)
                yield return Reasons.Text(decide);
        }
    }
}
