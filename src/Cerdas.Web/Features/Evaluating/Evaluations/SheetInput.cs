using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>One question on an evaluator's sheet.</summary>
public sealed record ScoreRow
{
    [Required, StringLength(40)]
    public required string Code { get; init; }

    [Label("Nilai", "Score")]
    public decimal? Score { get; init; }

    [Label("Alasan", "Reason"), StringLength(Evaluation.ReasonMax)]
    public string? Reason { get; init; }

    [Label("Catatan", "Note"), StringLength(Evaluation.ReasonMax)]
    public string? Note { get; init; }

    /// <summary>Of the stored row; 0 where there was none.</summary>
    public int Version { get; init; }

    public bool IsEmpty => Score is null && string.IsNullOrWhiteSpace(Reason) && string.IsNullOrWhiteSpace(Note);

    public static ScoreRow Of(PanelScore stored) =>
        new()
        {
            Code = stored.Code,
            Score = stored.Score,
            Reason = stored.Reason,
            Note = stored.Note,
            Version = stored.Version,
        };

    public bool Equals(PanelScore row) =>
        Score == row.Score && (Reason ?? "").Trim() == (row.Reason ?? "") && (Note ?? "").Trim() == (row.Note ?? "");
}

public sealed record SheetInput
{
    public List<ScoreRow> Rows { get; init; } = [];
}
