namespace Cerdas.Evaluating;

/// <summary>How a node came to its value.</summary>
public enum Origin : byte
{
    /// <summary>A value above stands for it.</summary>
    NotAsked = 0,
    Given,
    Computed,

    /// <summary>Counts as zero or as the lowest, as the instrument says; where it refuses, nothing above has a value.</summary>
    Unanswered,

    /// <summary>Its condition is not met.</summary>
    Zeroed,

    /// <summary>The sum passed the cap.</summary>
    Capped,
}

/// <summary>A node's value with its working.</summary>
/// <param name="Value">Not rounded.</param>
/// <param name="Sum">What was divided: the sum of the values given, or of weight x value below.</param>
/// <param name="Divisor">What it was divided by.</param>
/// <param name="Complete">Whether everything below is answered, or the instrument says what the rest counts as.</param>
public readonly record struct Scored(Exact Value, Exact Sum, decimal Divisor, Origin Origin, bool Complete)
{
    internal Exact LeafSum { get; init; }
    public bool HasValue => Origin != Origin.NotAsked && Complete;
}

/// <summary>The result of an instrument for one set of answers; it belongs to the answers' instrument.</summary>
public sealed class Result
{
    internal Result(Instrument instrument) => (Instrument, Nodes) = (instrument, new Scored[instrument.Nodes.Count]);

    public Instrument Instrument { get; }

    /// <summary>One per node of the instrument. A node asked per item has its value in <see cref="Items"/>.</summary>
    public Scored[] Nodes { get; }

    /// <summary>Per item of the lists: the nodes below the list.</summary>
    public IReadOnlyDictionary<string, Scored[]> Items { get; internal set; } = None;
    private static readonly Dictionary<string, Scored[]> None = [];

    /// <summary>The index, unrounded; null while the instrument refuses what is unanswered.</summary>
    public Exact? Index => Nodes[0].HasValue ? Nodes[0].Value : null;

    public Band? Band => Index is { } index ? Instrument.BandOf(index) : null;

    /// <summary>The index as the instrument rounds it for showing.</summary>
    public decimal? Shown => Index is { } index ? Instrument.Rounding.Of(index.Value) : null;

    public Scored this[Node node] => Nodes[node.Index];

    /// <summary>The value of a node by its code; null where it has none.</summary>
    public decimal? ValueOf(string code) =>
        Instrument.Find(code) is { } node && Nodes[node.Index].HasValue ? Nodes[node.Index].Value.Value : null;

    /// <summary>
    /// Parts that were given values all within their weights, though their scales reach further: results letters print points ("25.10 of
    /// 30") where the instrument asks for values of the scale. Empty where it does not look like that.
    /// </summary>
    public IReadOnlyList<Node> LikePoints =>
        [
            .. Instrument
                .Nodes.Where(n => n.Aggregate == Aggregate.WeightedMean)
                .Select(group => Instrument.Nodes.Where(n => n.Parent == group.Index).ToList())
                .Where(parts => parts.Count > 1 && parts.TrueForAll(IsLikePoints) && parts.Exists(p => this[p].Value > 0))
                .SelectMany(parts => parts),
        ];

    private bool IsLikePoints(Node part) =>
        this[part].Origin == Origin.Given && Instrument.RangeOf(part.Index).Max > part.Weight && part.Weight >= this[part].Value.Value;

    /// <summary>Questions without an answer, items of lists included.</summary>
    public IEnumerable<(Node Node, string? Item)> Unanswered =>
        Instrument
            .Leaves.Where(n => Nodes[n.Index].Origin == Origin.Unanswered)
            .Select(n => (n, (string?)null))
            .Concat(
                Items.SelectMany(i =>
                    Instrument.Leaves.Where(n => i.Value[n.Index].Origin == Origin.Unanswered).Select(n => (n, (string?)i.Key))
                )
            );
}

/// <summary>The arithmetic of instruments: answers in, every node's value out. Nothing is rounded. docs/rules.md E-01 to E-07.</summary>
public static class Scoring
{
    public static Result Score(Answers answers)
    {
        var result = new Result(answers.Instrument);
        if (answers.Items.Count > 0)
            result.Items = answers.Items.ToDictionary(i => i.Key, i => ScoreItem(i.Value), StringComparer.Ordinal);
        // By index: the enumerator of a list behind an interface is an allocation each time, and this runs for every regency of the
        // country.
        var order = answers.Instrument.Order;
        for (var at = 0; at < order.Count; at++)
            if (answers.Instrument.InList[order[at]] < 0)
                Score(answers, answers.Instrument.Nodes[order[at]], result.Nodes, result.Items, answers.Items.Count);
        HideBelowGiven(answers, result.Nodes);
        return result;
    }

    private static Scored[] ScoreItem(Answers item)
    {
        var scored = new Scored[item.Instrument.Nodes.Count];
        foreach (var index in item.Instrument.Order)
            if (item.Instrument.InList[index] >= 0)
                Score(item, item.Instrument.Nodes[index], scored, null, 0);
        HideBelowGiven(item, scored);
        return scored;
    }

    private static void Score(Answers answers, Node node, Scored[] scored, IReadOnlyDictionary<string, Scored[]>? items, int itemCount)
    {
        var instrument = answers.Instrument;
        var i = node.Index;
        if (answers.Counts[i] > 0)
        {
            var mean = new Exact(answers.Sums[i], answers.Counts[i]);
            scored[i] = new(mean, answers.Sums[i], answers.Counts[i], Origin.Given, true)
            {
                LeafSum = instrument.LeafCounts[i] == 1 ? mean : mean * instrument.LeafCounts[i],
            };
            return;
        }
        scored[i] =
            node.IsLeaf ? Leaf(instrument, node, itemCount)
            : node.Aggregate == Aggregate.List ? List(instrument, node, items)
            : Group(instrument, node, scored);
        if (
            node.Condition is { } condition
            && instrument.Find(condition.Code) is { } asked
            && !(scored[asked.Index] is { Complete: true } s && s.Value >= condition.AtLeast)
        )
            scored[i] = scored[i] with { Value = 0, LeafSum = 0, Origin = Origin.Zeroed };
    }

    private static Scored Leaf(Instrument instrument, Node node, int itemCount)
    {
        if (node.Source == LeafSource.Count)
        {
            var count = Math.Min(itemCount, node.Scale.Max);
            return new(count, count, 1, Origin.Computed, true) { LeafSum = count };
        }
        var counts = instrument.Unanswered == Unanswered.Lowest ? node.Scale.Min : 0;
        return new(counts, counts, 1, Origin.Unanswered, instrument.Unanswered != Unanswered.Refuse) { LeafSum = counts };
    }

    private static Scored Group(Instrument instrument, Node node, Scored[] scored)
    {
        Exact sum = 0,
            leaves = 0;
        var weights = 0m;
        var complete = true;
        for (var at = 0; at < node.Children.Count; at++)
        {
            var child = node.Children[at];
            ref readonly var below = ref scored[child];
            complete &= below.Complete;
            leaves += below.LeafSum;
            if (node.Aggregate == Aggregate.MeanOfLeaves)
                continue;
            var weight = instrument.Nodes[child].Weight;
            weights += weight;
            if (weight != 0)
                sum += below.Value * weight;
        }
        if (node.Aggregate == Aggregate.MeanOfLeaves)
            (sum, weights) = (leaves, instrument.LeafCounts[node.Index]);
        var divisor = node.Aggregate == Aggregate.Sum ? 1 : weights;
        return Finished(node, sum, divisor, complete) with { LeafSum = leaves };
    }

    private static Scored List(Instrument instrument, Node node, IReadOnlyDictionary<string, Scored[]>? items)
    {
        Exact sum = 0;
        var complete = true;
        foreach (var item in items?.Values ?? [])
        foreach (var child in node.Children)
        {
            complete &= item[child].Complete;
            sum += item[child].Value * instrument.Nodes[child].Weight;
        }
        return Finished(node, sum, Math.Max(Math.Max(node.Least, items?.Count ?? 0), 1), complete);
    }

    private static Scored Finished(Node node, Exact sum, decimal divisor, bool complete)
    {
        var value = divisor == 1 ? sum : sum / divisor;
        var capped = node.Cap is { } cap && value > cap;
        if (capped)
            value = node.Cap!.Value;
        if (node.Factor != 1)
            value = value * node.Factor.Numerator / node.Factor.Denominator;
        return new(value, sum, divisor, capped ? Origin.Capped : Origin.Computed, complete);
    }

    /// <summary>Where a group's value was given, what is below it was not asked, answered or not.</summary>
    private static void HideBelowGiven(Answers answers, Scored[] scored)
    {
        var instrument = answers.Instrument;
        for (var i = 0; i < scored.Length; i++)
        {
            if (answers.Counts[i] == 0 || instrument.Nodes[i].IsLeaf)
                continue;
            for (var below = i + 1; below < instrument.Ends[i]; below++)
                scored[below] = default;
            i = instrument.Ends[i] - 1;
        }
    }
}
