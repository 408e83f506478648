using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A node in a result's table: the panel's value beside the agencies' own and the former evaluation's.</summary>
/// <param name="Former">Only where the former evaluation used the same instrument.</param>
public sealed record ResultRow(Node Node, decimal? Value, decimal? Self, decimal? Former, Scored Scored)
{
    public decimal? Change => Value - Former;
}

/// <summary>An earlier evaluation, with what makes it comparable or not.</summary>
public sealed record EarlierRow(int Id, int Year, int Stage, string Instrument, decimal Index, bool SameInstrument);

/// <summary>The key performance indicator that the index fills, by its name in the plan, with its target of the year.</summary>
public sealed record IndicatorTarget(string Name, decimal? Target);

/// <summary>What the panel wrote of one kind; no texts where it wrote nothing.</summary>
public sealed record FindingsOfKind(FindingKind Kind, IReadOnlyList<string> Texts);

/// <summary>A result with everything the page, the letter and the comparison need; a closed one is read from its frozen record.</summary>
public sealed record ResultView(
    OpenEvaluation Open,
    EvaluationRecord Record,
    Result Panel,
    Result Self,
    IReadOnlyDictionary<string, decimal> FormerNodes,
    IReadOnlyList<EarlierRow> Earlier,
    IndicatorTarget? Indicator
)
{
    /// <summary>What the instrument calls its index.</summary>
    public string IndexName => Open.Instrument.Root.Label.Text();

    /// <summary>Decimals the index is shown with.</summary>
    public int Decimals => Open.Instrument.Rounding.Decimals;

    public IReadOnlyList<FindingsOfKind> Findings =>
        [
            .. Enum.GetValues<FindingKind>()
                .Select(k => new FindingsOfKind(k, [.. Record.Findings.Where(f => f.Kind == k.ToString()).Select(f => f.Text)])),
        ];

    /// <summary>What the plan wants the indicator to be in the evaluated year; null where it says nothing.</summary>
    public decimal? Target => Indicator?.Target;

    /// <summary>The panel's figures, or while they are blind the agencies' own.</summary>
    public Result Shown => Open.Row.IsBlind ? Self : Panel;

    /// <summary>What agencies and panel have not answered counts as the instrument says; of nothing at all there is no index.</summary>
    public decimal? SelfIndex => Record.Answers.Exists(a => a.SelfScore is not null) ? Self.Index?.Value : null;

    public decimal? ShownIndex => Open.Row.IsBlind ? SelfIndex : Panel.Index?.Value;

    public decimal? Improvement => ShownIndex is { } i && Record.Former is { } f ? i - f.Index : null;

    public bool FormerIsSame => Record.Former?.Instrument == Open.Row.InstrumentId;

    public ResultRow RowOf(Node node) =>
        new(
            node,
            Open.Row.IsBlind ? null : ValueOf(Panel, node),
            ValueOf(Self, node),
            FormerNodes.TryGetValue(node.Code, out var f) ? f : null,
            Shown[node]
        );

    public IEnumerable<ResultRow> Below(Node node) => node.Children.Select(c => RowOf(Open.Instrument.Nodes[c]));

    public string? AgencyOf(string code) => Record.Answers.Find(a => a.Code == code)?.Agency;

    private static decimal? ValueOf(Result result, Node node) => result[node] is { HasValue: true } s ? s.Value.Value : null;
}
