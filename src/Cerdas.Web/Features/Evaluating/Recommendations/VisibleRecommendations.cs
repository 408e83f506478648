using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

public static class VisibleRecommendations
{
    /// <summary>
    /// The recommendations of closed evaluations: before that the panel may still reword them. An evaluator's are those of evaluations they
    /// have a seat in.
    /// </summary>
    public static IQueryable<Recommendation> RecommendationsFor(this CerdasDb db, Officer reader) =>
        reader.Role == Role.Evaluator
            ? db.Recommendations.Where(r =>
                r.Evaluation!.State == EvaluationState.Closed && r.Evaluation!.Panel.Any(p => p.AccountId == reader.Id)
            )
            : db.Recommendations.Where(r => r.Evaluation!.State == EvaluationState.Closed);

    public static string Tone(this RecommendationState state) =>
        state switch
        {
            RecommendationState.Closed => "ok",
            RecommendationState.Reported => "wait",
            _ => "none",
        };

    public static string EvaluationName(int year, int stage) => Say($"Evaluasi {year} tahap {stage}", $"Evaluation {year}, stage {stage}");
}
