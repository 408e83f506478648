using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A score that the consensus meeting changes, and why.</summary>
public sealed record ChangeInput
{
    public string Code { get; init; } = "";

    [Label("Nilai baru", "New score"), Required]
    public decimal? Score { get; init; }

    [Label("Alasan perubahan", "Reason for the change"), StringLength(Evaluation.ReasonMax)]
    public string? Why { get; init; }
    public int Version { get; init; }
}

/// <summary>The form for one question, as it stands after what was sent.</summary>
/// <param name="Sent">This question's form is the one sent.</param>
public sealed record ChangeForm(string Code, int Version, bool Sent, string Score, string? ScoreError, string Why, string? WhyError);
