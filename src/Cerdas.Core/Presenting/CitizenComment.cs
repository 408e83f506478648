using Cerdas.Innovating;
using Cerdas.Planning;

namespace Cerdas.Presenting;

public enum CommentState
{
    Waiting = 1,
    Shown,
    Hidden,
}

/// <summary>What a citizen says of a programme or an innovation; nobody reads it in public before a moderator has.</summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class CitizenComment : IBelongsToRegency, IVersioned
{
    public const int TextMax = 1000,
        NameMax = 60;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Of an innovation, or of a programme: one of the two.</summary>
    public int? InnovationId { get; init; }
    public Innovation? Innovation { get; private set; }
    public int? ProgrammeId { get; init; }
    public Programme? Programme { get; private set; }

    /// <summary>As the citizen wants to be called; null for nobody.</summary>
    public string? Name { get; init; }
    public required string Text { get; init; }
    public required DateTime At { get; init; }
    public CommentState State { get; private set; } = CommentState.Waiting;

    /// <summary>What the regency says to it, shown beneath.</summary>
    public string? Answer { get; private set; }
    public int Version { get; private set; }

    /// <exception cref="RuleException">The answer is longer than a comment may be.</exception>
    public void Decide(bool show, string? answer)
    {
        RuleException.ThrowIf(WhyNotAnswer(answer));
        (State, Answer) = (show ? CommentState.Shown : CommentState.Hidden, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim());
    }

    public static string? WhyNotAnswer(string? answer) => answer?.Trim().Length > TextMax ? "comment.answer-long" : null;
}
