using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Shared;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A row of the table below a node, as it is shown.</summary>
/// <param name="Percent">Of the highest value, for the chart; empty without a value.</param>
public sealed record OutcomeRow(Node Node, string Weight, string Value, string Self, string Former, string Percent);

/// <summary>A result at one place of its instrument.</summary>
public sealed record OutcomeView(ResultView Result, Node Node)
{
    private const int FewestForChart = 3,
        MostForRadar = 8;

    private bool IsBlind => Result.Open.Row.IsBlind;
    private Instrument Instrument => Result.Open.Instrument;

    public bool IsRoot => Node.Index == 0;
    public bool IsLeaf => Rows.Count == 0;

    public IReadOnlyList<OutcomeRow> Rows => field ??= [.. Result.Below(Node).Select(RowOf)];

    /// <summary>From the root to the node's parent.</summary>
    public IEnumerable<Node> Path
    {
        get
        {
            var path = new Stack<Node>();
            for (var n = Node; n.Parent >= 0; )
                path.Push(n = Instrument.Nodes[n.Parent]);
            return path;
        }
    }

    /// <summary>The band, where there is one; else how high the index can be.</summary>
    public string IndexNote =>
        Result is { ShownIndex: not null, Shown.Band: { } band }
            ? band.Label.Text()
            : OutcomeTexts.OfHighest(Format.Number(Instrument.RangeOf(0).Max));

    public string Improvement =>
        Result.Improvement is { } change ? (change > 0 ? "+" : "") + Format.Score(change, Result.Decimals) : Format.NoData;

    public string ImprovementNote =>
        Result.Record.Former is { } former
            ? OutcomeTexts.FormerIndex(former.Year, former.Stage, Format.Score(former.Index, Result.Decimals))
                + (Result.FormerIsSame ? "" : OutcomeTexts.InstrumentDiffers)
            : Say("belum ada evaluasi sebelumnya", "no former evaluation");

    public string SelfNote => OutcomeTexts.Answered(Result.Open.Answered, Result.Open.Row.Questions.Count);

    /// <summary>Something is answered, so that there is a table to read.</summary>
    public bool HasValues => Instrument.Nodes.Any(n => Result.Shown[n].Origin == Origin.Given);

    /// <summary>Null where there is an index.</summary>
    public string? WhyNoIndex =>
        Result.ShownIndex is not null ? null
        : !HasValues ? OutcomeTexts.NotOneAnswered
        : OutcomeTexts.NotAllAnswered([.. Result.Shown.Unanswered.Select(u => u.Node.Code)]);

    public string Heading =>
        IsRoot
            ? Say("Nilai per bagian instrumen", "Values by part of the instrument")
            : $"{Node.Code} {Node.Label.Text()}: {Cell(Result.Shown[Node] is { HasValue: true } s ? s.Value.Value : null)}";

    /// <summary>Of the table; null where it has too few rows for one.</summary>
    public Chart? Chart =>
        Rows.Count < FewestForChart
            ? null
            : new(
                IsRoot && Rows.Count <= MostForRadar ? "radar" : "bars",
                "nilai",
                $"nilai-{Node.Code}",
                Say("Bagian dari nilai tertinggi.", "Share of the highest value.")
            );

    /// <summary>"30 / 31 dijawab" of a group that has no value of its own yet; a dash where nothing of it is asked or answered.</summary>
    private string AnsweredBelow(Node group)
    {
        var asked = Instrument
            .Leaves.Where(l => OpenEvaluation.IsScored(l) && Instrument.IsBelow(l.Index, group.Index))
            .Select(l => l.Code)
            .ToHashSet(StringComparer.Ordinal);
        var answered = Result.Record.Answers.Count(a => a.SelfScore is not null && asked.Contains(a.Code));
        return answered == 0 || answered == asked.Count ? Cell(null) : OutcomeTexts.AnsweredShort(answered, asked.Count);
    }

    private static string Cell(decimal? value) => value is { } x ? Format.Score(x, 2) : "–";

    private OutcomeRow RowOf(ResultRow row)
    {
        var shown = IsBlind ? row.Self : row.Value;
        var change = row.Change is { } by && !IsBlind ? $" ({(by > 0 ? "+" : "")}{Format.Score(by, 2)})" : "";
        return new(
            row.Node,
            Node.Aggregate == Aggregate.MeanOfLeaves ? "–" : Format.Number(row.Node.Weight),
            Cell(shown) + (row.Scored.Origin == Origin.Unanswered ? "*" : ""),
            row.Self is null ? AnsweredBelow(row.Node) : Cell(row.Self),
            Cell(row.Former) + change,
            shown is { } value && Instrument.RangeOf(Node.Index).Max != 0
                ? (value * 100 / Instrument.RangeOf(row.Node.Index).Max).ToString("0.##", CultureInfo.InvariantCulture)
                : ""
        );
    }
}
