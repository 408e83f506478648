using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;

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

    /// <summary>The fields that are wrong, and what is wrong with them.</summary>
    public IEnumerable<(string Field, string Text)> FaultsIn(Instrument instrument)
    {
        if (
            Score is { } score
            && instrument.Find(Code) is { } leaf
            && AnswerIntake.Refusal(instrument, leaf, score, single: true) is { } refusal
        )
            yield return ("Change.Score", refusal);
        if (PanelScore.WhyNotChanged(Why) is { } reason)
            yield return ("Change.Why", Reasons.Text(reason));
    }
}

/// <summary>The form for one question, as it stands after what was sent.</summary>
/// <param name="Sent">This question's form is the one sent.</param>
public sealed record ChangeForm(string Code, int Version, bool Sent, string Score, string? ScoreError, string Why, string? WhyError);
