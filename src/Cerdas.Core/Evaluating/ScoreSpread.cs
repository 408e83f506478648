namespace Cerdas.Evaluating;

/// <summary>How the evaluators' scores of one question lie: their mean, and how far the lowest is from the highest.</summary>
/// <param name="Mean">Not rounded; null of no score at all, which are no distance apart.</param>
public readonly record struct ScoreSpread(decimal? Mean, decimal Distance)
{
    public static ScoreSpread Of(IReadOnlyCollection<decimal> scores) =>
        scores.Count == 0 ? new(null, 0) : new(scores.Sum() / scores.Count, scores.Max() - scores.Min());

    /// <summary>Whether the scores lie so far apart that the panel is to talk about them.</summary>
    public bool IsDisputed(decimal from) => Distance >= from;
}
