namespace Cerdas.Evaluating;

/// <summary>An evaluator's seat in an evaluation.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Panelist : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int EvaluationId { get; private set; }
    public required int AccountId { get; init; }
    public bool IsChair { get; set; }
    public bool Declared => DeclaredAt is not null;
    public DateTime? DeclaredAt { get; private set; }

    /// <summary>The conflict of interest declared; such an evaluator does not score.</summary>
    public string? Conflict { get; private set; }
    public DateTime? HandedInAt { get; private set; }
    public List<PanelScore> Scores { get; init; } = [];
    public int Version { get; private set; }

    internal void Declare(string? conflict, DateTime at) => (Conflict, DeclaredAt) = (conflict, at);

    internal void HandIn(DateTime at) => HandedInAt = at;
}

/// <summary>One evaluator's score of one question. Nobody else reads it until every evaluator has handed in.</summary>
[Row(Audit.Blind, Figures.Stay)]
public sealed class PanelScore : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int PanelistId { get; private set; }
    public required string Code { get; init; }

    /// <summary>On the question's scale and step; null while only a note stands here.</summary>
    public decimal? Score { get; private set; }
    public string? Reason { get; private set; }
    public string? Note { get; private set; }
    public List<ScoreChange> Changes { get; init; } = [];
    public int Version { get; private set; }

    public void Write(decimal? score, string? reason, string? note) => (Score, Reason, Note) = (score, Text(reason), Text(note));

    /// <summary>A change after the scores were opened keeps the former score and says why.</summary>
    /// <exception cref="RuleException">No reason given.</exception>
    public void Change(decimal score, string why, DateTime at)
    {
        RuleException.ThrowIf(WhyNotChanged(why));
        if (score == Score)
            return;
        Changes.Add(
            new ScoreChange
            {
                RegencyCode = RegencyCode,
                From = Score,
                To = score,
                Reason = why.Trim(),
                At = at,
            }
        );
        Score = score;
    }

    public static string? WhyNotChanged(string? why) =>
        string.IsNullOrWhiteSpace(why) ? "evaluation.reason-needed"
        : why.Trim().Length > Evaluation.ReasonMax ? "evaluation.reason-long"
        : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A score changed in the consensus meeting: before, after and why.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class ScoreChange : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int PanelScoreId { get; private set; }
    public required decimal? From { get; init; }
    public required decimal To { get; init; }
    public required string Reason { get; init; }
    public required DateTime At { get; init; }
}
