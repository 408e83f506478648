namespace Cerdas.Evaluating;

/// <summary>A text in both languages of the screen.</summary>
public sealed record Wording(string Id, string En);

/// <summary>How a group's value follows from what is below it.</summary>
public enum Aggregate
{
    /// <summary>A question: nothing is below it.</summary>
    Leaf = 0,

    /// <summary>Simple mean of all leaves below, however they are nested.</summary>
    MeanOfLeaves,

    /// <summary>Sum of weight x value over the sum of the weights.</summary>
    WeightedMean,

    /// <summary>Sum of weight x value; at most the cap where there is one.</summary>
    Sum,

    /// <summary>Asked per item of a list: the sum over the items of weight x value, over max(least, number of items).</summary>
    List,
}

/// <summary>Where the value of a question comes from.</summary>
public enum LeafSource
{
    Typed = 1,

    /// <summary>Mean over the evaluators.</summary>
    Evaluators,

    /// <summary>Mean of the citizens' answers.</summary>
    Survey,

    /// <summary>Achievement of a dimension in percent, by the table.</summary>
    Ledger,

    /// <summary>An external index of the register, by the table.</summary>
    Register,

    /// <summary>How many items a list has, at most the scale's maximum.</summary>
    Count,
}

/// <summary>What a question without an answer counts as.</summary>
public enum Unanswered
{
    Refuse = 1,
    Zero,
    Lowest,
}

/// <summary>Which index a band is chosen by.</summary>
public enum BandBasis
{
    /// <summary>The unrounded one: 76.6055 lies below a band from 76.61.</summary>
    Exact = 1,

    /// <summary>The one that is shown: 76.6055 is printed 76.61 and lies in it.</summary>
    Shown,
}

/// <summary>How an index is rounded when it is shown; the value itself never is.</summary>
/// <param name="Decimals">0 to 6.</param>
/// <param name="Band">Whether the band follows what is shown.</param>
public sealed record Rounding(int Decimals, MidpointRounding Mode, BandBasis Band = BandBasis.Exact)
{
    public decimal Of(decimal value) => Math.Round(value, Decimals, Mode);
}

/// <summary>Limits of a question's answer; a single score lies on a multiple of the step above the minimum.</summary>
public sealed record Scale(decimal Min, decimal Max, decimal? Step)
{
    public bool Holds(decimal value) => value >= Min && value <= Max;

    public bool IsOnStep(decimal value) => Step is not { } step || (value - Min) % step == 0;
}

/// <summary>One level of a rubric: what earns the value.</summary>
public sealed record Level(decimal Value, Wording Text);

/// <summary>From this figure on, the score.</summary>
public sealed record MapStep(decimal From, decimal Score);

/// <summary>A named range of the index: at or above the limit, or, where exclusive, strictly above it.</summary>
public sealed record Band(decimal Limit, bool Exclusive, Wording Label)
{
    public bool Holds(Exact value) => Exclusive ? value > Limit : value >= Limit;
}

/// <summary>Which documents count as evidence for a question.</summary>
/// <param name="Kinds">Empty: any.</param>
/// <param name="Age">Oldest acceptable document, in years before the year evaluated; null: any.</param>
public sealed record EvidenceRule(IReadOnlyList<DocumentKind> Kinds, int? Age)
{
    public static EvidenceRule Any { get; } = new([], null);

    /// <summary>Why the document does not support an answer about the year, or null.</summary>
    public string? WhyNot(DocumentKind kind, int documentYear, int year) =>
        Kinds.Count > 0 && !Kinds.Contains(kind) ? "evaluation.wrong-kind"
        : documentYear > year ? "evaluation.later-document"
        : Age is { } age && documentYear < year - age ? "evaluation.old-document"
        : null;
}

/// <summary>The group counts zero unless another node of the instrument reaches a value.</summary>
public sealed record ZeroUnless(string Code, decimal AtLeast);

/// <summary>A group or a question of an instrument. Index 0 is the root, whose value is the index.</summary>
public sealed record Node
{
    public required int Index { get; init; }
    public required int Parent { get; init; }
    public required string Code { get; init; }
    public required Wording Label { get; init; }
    public required decimal Weight { get; init; }
    public required Aggregate Aggregate { get; init; }

    /// <summary>Line in the file, for messages.</summary>
    public required int Line { get; init; }
    public IReadOnlyList<int> Children { get; init; } = [];
    public decimal? WeightSum { get; init; }
    public decimal? Cap { get; init; }
    public int Least { get; init; }
    public ZeroUnless? Condition { get; init; }

    /// <summary>The value is multiplied by this: "to" over "outOf" of the file.</summary>
    public Exact Factor { get; init; } = 1;
    public Scale Scale { get; init; } = new(0, 0, null);
    public IReadOnlyList<Level> Levels { get; init; } = [];
    public LeafSource Source { get; init; } = LeafSource.Typed;
    public string? Dimension { get; init; }
    public string? External { get; init; }
    public IReadOnlyList<MapStep> Map { get; init; } = [];
    public string? ListCode { get; init; }
    public EvidenceRule Evidence { get; init; } = EvidenceRule.Any;

    public bool IsLeaf => Aggregate == Aggregate.Leaf;

    /// <summary>The score that the table gives a figure; the scale's minimum below its first step, null without a table.</summary>
    public decimal? MapOf(decimal figure) => Map.Count == 0 ? null : Map.LastOrDefault(m => m.From <= figure)?.Score ?? Scale.Min;
}

/// <summary>
/// An evaluation instrument of one edition and its cohorts: a tree of weighted nodes whose root is the index. Made only by
/// <see cref="InstrumentFile"/>, which refuses what does not hold together. docs/rules.md E-01 to E-09.
/// </summary>
public sealed class Instrument
{
    private readonly Dictionary<string, int> byCode;

    internal Instrument(IReadOnlyList<Node> nodes, IReadOnlyList<int> order)
    {
        (Nodes, Order) = (nodes, order);
        byCode = nodes.ToDictionary(n => n.Code, n => n.Index, StringComparer.Ordinal);
        (Ends, LeafCounts, InList, Ranges) = (
            new int[nodes.Count],
            new int[nodes.Count],
            new int[nodes.Count],
            new (decimal, decimal)[nodes.Count]
        );
        foreach (var n in nodes)
            InList[n.Index] =
                n.Parent < 0 ? -1
                : nodes[n.Parent].Aggregate == Aggregate.List ? n.Parent
                : InList[n.Parent];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            Ends[i] = node.IsLeaf ? i + 1 : Ends[node.Children[^1]];
            LeafCounts[i] = node.IsLeaf ? 1 : node.Children.Sum(c => LeafCounts[c]);
            Ranges[i] = RangeOf(node);
        }
    }

    public required string Id { get; init; }
    public required string Family { get; init; }
    public required string Edition { get; init; }

    /// <summary>Cohorts it holds for; empty: all.</summary>
    public required IReadOnlyList<string> Cohorts { get; init; }
    public required Wording Title { get; init; }
    public required string Source { get; init; }

    /// <summary>What was not found written down, in plain English; null where nothing is.</summary>
    public required string? Inferred { get; init; }
    public required Unanswered Unanswered { get; init; }
    public required Rounding Rounding { get; init; }

    /// <summary>Highest first; empty where none are known.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>All nodes, a parent before its children: everything below a node lies together after it.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The order of computing: what is below, and what a condition asks, before the node itself.</summary>
    internal IReadOnlyList<int> Order { get; }

    /// <summary>One past the last node below.</summary>
    internal int[] Ends { get; }
    internal int[] LeafCounts { get; }

    /// <summary>The list a node is asked in, or -1.</summary>
    internal int[] InList { get; }
    private (decimal Min, decimal Max)[] Ranges { get; }

    public Node Root => Nodes[0];
    public IEnumerable<Node> Leaves => Nodes.Where(n => n.IsLeaf);

    public Node? Find(string code) => byCode.TryGetValue(code, out var index) ? Nodes[index] : null;

    /// <summary>The group a node lies directly below; null for the root.</summary>
    public Node? ParentOf(Node node) => node.Parent < 0 ? null : Nodes[node.Parent];

    /// <summary>The smallest and largest value the node can have.</summary>
    public (decimal Min, decimal Max) RangeOf(int node) => Ranges[node];

    public bool IsBelow(int node, int ancestor) => node > ancestor && node < Ends[ancestor];

    /// <summary>The list that the node is asked in, once per item; null outside lists.</summary>
    public Node? ListOf(int node) => InList[node] < 0 ? null : Nodes[InList[node]];

    /// <summary>The band of an index, by the index that the instrument says; null where it knows none.</summary>
    public Band? BandOf(Exact index)
    {
        var by = Rounding.Band == BandBasis.Shown ? Rounding.Of(index.Value) : index;
        return Bands.FirstOrDefault(b => b.Holds(by));
    }

    /// <summary>Why the value cannot stand at the node, or null.</summary>
    /// <param name="single">One person's answer, which also lies on the step; a mean need not.</param>
    public string? WhyNot(Node node, decimal value, bool single)
    {
        var (min, max) = Ranges[node.Index];
        return value < min || value > max ? "score.off-scale"
            : single && node.IsLeaf && !node.Scale.IsOnStep(value) ? "score.off-step"
            : null;
    }

    private (decimal, decimal) RangeOf(Node node)
    {
        if (node.IsLeaf)
            return (node.Scale.Min, node.Scale.Max);
        var below = node.Children.Select(c => (Nodes[c].Weight, Range: Ranges[c])).ToList();
        var weights = below.Sum(b => b.Weight);
        var (min, max) = node.Aggregate switch
        {
            Aggregate.MeanOfLeaves => Mean(
                Leaves.Where(l => l.Index > node.Index && l.Index < Ends[node.Index]).Select(l => (l.Scale.Min, l.Scale.Max)).ToList()
            ),
            Aggregate.WeightedMean when weights != 0 => (
                below.Sum(b => b.Weight * b.Range.Min) / weights,
                below.Sum(b => b.Weight * b.Range.Max) / weights
            ),
            Aggregate.List => (Math.Min(0, below.Sum(b => b.Weight * b.Range.Min)), below.Sum(b => b.Weight * b.Range.Max)),
            _ => (below.Sum(b => b.Weight * b.Range.Min), below.Sum(b => b.Weight * b.Range.Max)),
        };
        if (node.Cap is { } cap)
            (min, max) = (Math.Min(min, cap), Math.Min(max, cap));
        if (node.Condition is not null)
            (min, max) = (Math.Min(min, 0), Math.Max(max, 0));
        return (
            Tidy(((Exact)min * node.Factor.Numerator / node.Factor.Denominator).Value),
            Tidy(((Exact)max * node.Factor.Numerator / node.Factor.Denominator).Value)
        );
    }

    private static (decimal, decimal) Mean(List<(decimal Min, decimal Max)> leaves) =>
        (leaves.Average(l => l.Min), leaves.Average(l => l.Max));

    /// <summary>A range is a limit for input: the 28th digit of a division must not refuse the maximum.</summary>
    private static decimal Tidy(decimal value) => Math.Round(value, 12);
}
