namespace Cerdas.Evaluating;

/// <summary>What of a node can differ between two instruments.</summary>
public enum NodeField
{
    LabelId = 1,
    LabelEn,
    Parent,
    Weight,
    WeightSum,
    Aggregate,
    Cap,
    Least,
    Condition,
    Factor,
    Source,
    Scale,
    Levels,
    Dimension,
    External,
    Map,
    List,
    Evidence,
}

/// <summary>What of an instrument as a whole can differ.</summary>
public enum InstrumentField
{
    TitleId = 1,
    TitleEn,
    Family,
    Edition,
    Cohorts,
    Source,
    Inferred,
    Unanswered,
    Rounding,
    Bands,
}

/// <summary>A node that differs: without a former one it was added, without a next one removed.</summary>
public sealed record NodeDifference(Node? Former, Node? Next, IReadOnlyList<NodeField> Fields)
{
    /// <summary>The node as it is now, or as it was where it is gone.</summary>
    public Node Node => Next ?? Former!;
}

/// <summary>
/// The difference between two instruments. Nodes are matched by code: one with another code was removed and added. The id, and the order in
/// which nodes stand, are no difference: neither moves an index.
/// </summary>
public sealed record InstrumentDifference(
    Instrument Former,
    Instrument Next,
    IReadOnlyList<InstrumentField> Fields,
    IReadOnlyList<NodeDifference> Nodes
)
{
    public bool IsNone => Fields.Count == 0 && Nodes.Count == 0;
    public int Added => Nodes.Count(n => n.Former is null);
    public int Removed => Nodes.Count(n => n.Next is null);
    public int Changed => Nodes.Count - Added - Removed;

    /// <summary>Removed nodes in the order of the former, then the others in the order of the next.</summary>
    public static InstrumentDifference Between(Instrument former, Instrument next) =>
        new(
            former,
            next,
            [.. Differing(former, next)],
            [
                .. former.Nodes.Where(n => next.Find(n.Code) is null).Select(n => new NodeDifference(n, null, [])),
                .. next
                    .Nodes.Select(n =>
                        former.Find(n.Code) is { } was
                            ? new NodeDifference(was, n, [.. Differing(former, was, next, n)])
                            : new NodeDifference(null, n, [])
                    )
                    .Where(d => d.Former is null || d.Fields.Count > 0),
            ]
        );

    private static IEnumerable<InstrumentField> Differing(Instrument a, Instrument b) =>
        Only([
            (InstrumentField.TitleId, a.Title.Id == b.Title.Id),
            (InstrumentField.TitleEn, a.Title.En == b.Title.En),
            (InstrumentField.Family, a.Family == b.Family),
            (InstrumentField.Edition, a.Edition == b.Edition),
            (InstrumentField.Cohorts, a.Cohorts.ToHashSet().SetEquals(b.Cohorts)),
            (InstrumentField.Source, a.Source == b.Source),
            (InstrumentField.Inferred, a.Inferred == b.Inferred),
            (InstrumentField.Unanswered, a.Unanswered == b.Unanswered),
            (InstrumentField.Rounding, a.Rounding == b.Rounding),
            (InstrumentField.Bands, a.Bands.SequenceEqual(b.Bands)),
        ]);

    private static IEnumerable<NodeField> Differing(Instrument former, Node a, Instrument next, Node b) =>
        Only([
            (NodeField.LabelId, a.Label.Id == b.Label.Id),
            (NodeField.LabelEn, a.Label.En == b.Label.En),
            (NodeField.Parent, former.ParentOf(a)?.Code == next.ParentOf(b)?.Code),
            (NodeField.Weight, a.Weight == b.Weight),
            (NodeField.WeightSum, a.WeightSum == b.WeightSum),
            (NodeField.Aggregate, a.Aggregate == b.Aggregate),
            (NodeField.Cap, a.Cap == b.Cap),
            (NodeField.Least, a.Least == b.Least),
            (NodeField.Condition, a.Condition == b.Condition),
            (NodeField.Factor, a.Factor == b.Factor),
            (NodeField.Source, a.Source == b.Source),
            (NodeField.Scale, a.Scale == b.Scale),
            (NodeField.Levels, a.Levels.SequenceEqual(b.Levels)),
            (NodeField.Dimension, a.Dimension == b.Dimension),
            (NodeField.External, a.External == b.External),
            (NodeField.Map, a.Map.SequenceEqual(b.Map)),
            (NodeField.List, a.ListCode == b.ListCode),
            (NodeField.Evidence, a.Evidence.Age == b.Evidence.Age && a.Evidence.Kinds.ToHashSet().SetEquals(b.Evidence.Kinds)),
        ]);

    private static IEnumerable<T> Only<T>((T Field, bool Same)[] fields) => fields.Where(f => !f.Same).Select(f => f.Field);
}
