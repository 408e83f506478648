using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What an agency says of a question.</summary>
public sealed record AnswerInput
{
    [Label("Nilai mandiri", "Self score")]
    public decimal? Score { get; init; }

    [Label("Alasan", "Reason"), StringLength(Evaluation.TextMax)]
    public string? Reason { get; init; }
    public int Version { get; init; }

    public static AnswerInput Of(Question question) => new() { Score = question.SelfScore, Reason = question.Reason };

    public bool SaysSameAs(Question stored) => Score == stored.SelfScore && (Reason ?? "").Trim() == (stored.Reason ?? "");
}
