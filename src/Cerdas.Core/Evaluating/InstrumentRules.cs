namespace Cerdas.Evaluating;

/// <summary>What an instrument must hold beyond its shape. docs/rules.md E-08.</summary>
internal static class InstrumentRules
{
    /// <summary>No node may reach further from zero: sums and quotients of such values stay within a decimal.</summary>
    public const decimal LargestValue = 1_000_000_000;

    /// <summary>The order of computing; a cycle of conditions is a fault.</summary>
    public static List<int> Order(IReadOnlyList<Node> nodes, List<Fault> faults)
    {
        var byCode = nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        var (order, state) = (new List<int>(nodes.Count), new byte[nodes.Count]);
        Visit(nodes[0]);
        return order;

        void Visit(Node node)
        {
            if (state[node.Index] == 2)
                return;
            if (state[node.Index] == 1)
            {
                faults.Add(new(node.Line, "instrument.cycle", node.Code));
                return;
            }
            state[node.Index] = 1;
            if (node.Condition is { } c && byCode.TryGetValue(c.Code, out var asked))
                Visit(asked);
            foreach (var child in node.Children)
                Visit(nodes[child]);
            state[node.Index] = 2;
            order.Add(node.Index);
        }
    }

    public static void Check(Instrument instrument, List<int> bandLines, int bandsLine, List<Fault> faults)
    {
        foreach (var node in instrument.Nodes)
        {
            if (node.IsLeaf)
                CheckLeaf(instrument, node, faults);
            else
                CheckGroup(instrument, node, faults);
            var (min, max) = instrument.RangeOf(node.Index);
            if (min < -LargestValue || max > LargestValue)
                faults.Add(new(node.Line, "instrument.too-big", LargestValue));
        }
        CheckBands(instrument, bandLines, bandsLine, faults);
    }

    private static void CheckGroup(Instrument instrument, Node node, List<Fault> faults)
    {
        var sum = node.Children.Sum(c => instrument.Nodes[c].Weight);
        if (node.WeightSum is { } declared && sum != declared)
            faults.Add(new(node.Line, "instrument.weights", node.Code, sum, declared));
        if (node.Condition is { } c)
        {
            if (instrument.Find(c.Code) is not { } asked)
                faults.Add(new(node.Line, "instrument.no-such-code", c.Code));
            else if (instrument.ListOf(asked.Index) != instrument.ListOf(node.Index))
                faults.Add(new(node.Line, "instrument.other-list", c.Code));
        }
        if (
            node.Aggregate == Aggregate.MeanOfLeaves
            && instrument.Nodes.Any(n => n.Aggregate == Aggregate.List && instrument.IsBelow(n.Index, node.Index))
        )
            faults.Add(new(node.Line, "instrument.list-in-mean", node.Code));
        if (node.Aggregate == Aggregate.List && instrument.ListOf(node.Index) is not null)
            faults.Add(new(node.Line, "instrument.list-in-list", node.Code));
    }

    private static void CheckLeaf(Instrument instrument, Node node, List<Fault> faults)
    {
        var levels = node.Levels;
        for (var i = 0; i < levels.Count; i++)
        {
            if (!node.Scale.Holds(levels[i].Value) || !node.Scale.IsOnStep(levels[i].Value))
                faults.Add(new(node.Line, "instrument.level-off-scale", node.Code, levels[i].Value));
            if (
                levels
                    .Take(i)
                    .FirstOrDefault(l => l.Value == levels[i].Value || l.Text.Id == levels[i].Text.Id || l.Text.En == levels[i].Text.En) is
                { } alike
            )
                faults.Add(new(node.Line, "instrument.levels-alike", node.Code, alike.Value, levels[i].Value));
        }
        for (var i = 0; i < node.Map.Count; i++)
        {
            if (i > 0 && node.Map[i].From <= node.Map[i - 1].From)
                faults.Add(new(node.Line, "instrument.map-order", node.Code));
            if (!node.Scale.Holds(node.Map[i].Score))
                faults.Add(new(node.Line, "instrument.level-off-scale", node.Code, node.Map[i].Score));
        }
        if (node.Source == LeafSource.Survey && node.Dimension is null)
            faults.Add(new(node.Line, "instrument.survey-without-dimension", node.Code));
        if (node.Source == LeafSource.Count && instrument.ListOf(node.Index) is not null)
            faults.Add(new(node.Line, "instrument.list-in-list", node.Code));
        if (node.Source == LeafSource.Count && instrument.Find(node.ListCode!) is not { Aggregate: Aggregate.List })
            faults.Add(new(node.Line, "instrument.no-such-list", node.ListCode!));
    }

    private static void CheckBands(Instrument instrument, List<int> lines, int bandsLine, List<Fault> faults)
    {
        var bands = instrument.Bands;
        for (var i = 1; i < bands.Count; i++)
        {
            var falls =
                bands[i].Limit < bands[i - 1].Limit
                || (bands[i].Limit == bands[i - 1].Limit && bands[i - 1].Exclusive && !bands[i].Exclusive);
            if (!falls)
                faults.Add(new(lines[i], "instrument.band-order", bands[i].Limit));
            if (bands.Take(i).Any(b => b.Label.Id == bands[i].Label.Id || b.Label.En == bands[i].Label.En))
                faults.Add(new(lines[i], "instrument.band-twice", bands[i].Label.Id));
        }
        if (bands.Count > 0 && !bands[^1].Holds(instrument.RangeOf(0).Min))
            faults.Add(new(bandsLine, "instrument.band-missing", instrument.RangeOf(0).Min));
    }
}
