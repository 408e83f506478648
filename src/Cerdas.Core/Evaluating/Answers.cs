namespace Cerdas.Evaluating;

/// <summary>
/// What was answered to one instrument: per node the sum and the number of the values given. A node with several values has their mean; a
/// value at a group stands for everything below it. Lists hold one set of answers per item.
/// </summary>
public sealed class Answers
{
    internal readonly decimal[] Sums;
    internal readonly int[] Counts;
    private SortedDictionary<string, Answers>? items;

    public Answers(Instrument instrument)
    {
        Instrument = instrument;
        (Sums, Counts) = (new decimal[instrument.Nodes.Count], new int[instrument.Nodes.Count]);
    }

    public Instrument Instrument { get; }

    /// <summary>The items of the instrument's lists, by name.</summary>
    public IReadOnlyDictionary<string, Answers> Items => items ?? Empty;
    private static readonly SortedDictionary<string, Answers> Empty = [];

    /// <summary>One more value for a node: of an evaluator, of a citizen, or the only one.</summary>
    public void Add(int node, decimal value)
    {
        Sums[node] += value;
        Counts[node]++;
    }

    /// <summary>The value for a node, whatever was given before; null takes it back.</summary>
    public void Set(int node, decimal? value) => (Sums[node], Counts[node]) = (value ?? 0, value is null ? 0 : 1);

    public bool Has(int node) => Counts[node] > 0;

    /// <summary>The mean of what was given, or null.</summary>
    public Exact? Of(int node) => Counts[node] == 0 ? null : new Exact(Sums[node], Counts[node]);

    /// <summary>The answers of an item of the lists, made where it is new.</summary>
    public Answers Item(string name)
    {
        items ??= new(StringComparer.Ordinal);
        if (!items.TryGetValue(name, out var item))
            items.Add(name, item = new(Instrument));
        return item;
    }

    public void Clear()
    {
        Array.Clear(Sums);
        Array.Clear(Counts);
        items = null;
    }

    /// <summary>A copy to try things on.</summary>
    public Answers Copy()
    {
        var copy = new Answers(Instrument);
        Sums.CopyTo(copy.Sums, 0);
        Counts.CopyTo(copy.Counts, 0);
        foreach (var (name, item) in Items)
            (copy.items ??= new(StringComparer.Ordinal)).Add(name, item.Copy());
        return copy;
    }
}
