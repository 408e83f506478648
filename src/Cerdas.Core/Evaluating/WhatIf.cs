namespace Cerdas.Evaluating;

/// <summary>What the index would gain by one question at the top of its scale.</summary>
public sealed record Gain(Node Leaf, decimal Index);

/// <summary>Tries answers on a copy. Nothing here changes what was answered.</summary>
public static class WhatIf
{
    /// <summary>
    /// The answers with every question that has none at what its table gives now, else at the lowest of its scale, so that there is an
    /// index to compare with. From the lowest, finishing one programme would seem to earn the whole score of all that are finished
    /// already.
    /// </summary>
    /// <param name="table">What the table of a question gives now; null where nothing is known.</param>
    public static Answers Completed(Answers answers, Func<Node, decimal?> table)
    {
        var copy = answers.Copy();
        foreach (var (node, item) in Scoring.Score(answers).Unanswered.ToList())
            if (item is null)
                copy.Set(node.Index, table(node) ?? node.Scale.Min);
        return copy;
    }

    /// <summary>The questions that would raise the index most if each alone had its highest value; largest gain first.</summary>
    public static IReadOnlyList<Gain> Largest(Answers answers, int count)
    {
        var instrument = answers.Instrument;
        var result = Scoring.Score(answers);
        if (result.Index is not { } now)
            return [];
        var gains = new List<Gain>();
        foreach (
            var leaf in instrument.Leaves.Where(l =>
                l.Source != LeafSource.Count && instrument.ListOf(l.Index) is null && result[l].Origin != Origin.NotAsked
            )
        )
        {
            if (answers.Of(leaf.Index)?.Value >= leaf.Scale.Max)
                continue;
            var tried = answers.Copy();
            tried.Set(leaf.Index, leaf.Scale.Max);
            var gain = Scoring.Score(tried).Index!.Value.Value - now.Value;
            if (gain > 0)
                gains.Add(new(leaf, gain));
        }
        return [.. gains.OrderByDescending(g => g.Index).ThenBy(g => g.Leaf.Index).Take(count)];
    }
}
