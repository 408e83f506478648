using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A closed evaluation, looked at from one node of its instrument.</summary>
/// <param name="Result">Computed again from the record.</param>
public sealed record ResultView(RegencyLedger Ledger, ClosedResult Closed, Result Result, Node Node)
{
    private readonly Dictionary<string, decimal> self =
        Closed.Record.Self?.Nodes.ToDictionary(n => n.Code, n => n.Value, StringComparer.Ordinal) ?? [];

    public EvaluationRecord Record => Closed.Record;
    public Instrument Instrument => Closed.Instrument;
    public string Name => Instrument.Root.Label.Text();
    public string Address => $"/daerah/{Ledger.Code}/indeks/{Record.Year}/{Record.Stage}/{Instrument.Id}";
    public string ApiAddress => $"/api/v1/regencies/{Ledger.Code}/evaluations/{Record.Year}/{Record.Stage}/{Instrument.Id}";
    private int Decimals => Instrument.Rounding.Decimals;
    public bool IsRoot => Node.Index == 0;
    public string Index => Format.Score(Record.Result!.Index!.Value, Decimals);
    public string Here => IsRoot ? Name : Node.Label.Text();
    public string Heading =>
        IsRoot ? Say("Dari mana angka ini", "Where this figure comes from") : $"{Node.Code} {Node.Label.Text()}: {ValueOf(Node)}";

    /// <summary>The grade, or how high the index can be.</summary>
    public string IndexNote => Result.Band is { } band ? band.Label.Text() : ResultTexts.OfMost(Instrument.RangeOf(0).Max);
    public decimal? Improvement => Record.Result!.Improvement;
    public string ImprovementWords => Improvement is { } d ? (d > 0 ? "+" : "") + Format.Score(d, Decimals) : Format.NoData;
    public string ImprovementNote =>
        Record.Former is { } former
            ? ResultTexts.Former(former, Decimals) + (former.Instrument == Instrument.Id ? "" : ResultTexts.OtherInstrument)
            : ResultTexts.NoFormer;
    public string SelfWords => Record.Self?.Index is { } own ? Format.Score(own, Decimals) : Format.NoData;

    /// <summary>The nodes between the index and this one, with their addresses.</summary>
    public IEnumerable<(string Title, string Url)> Above
    {
        get
        {
            if (IsRoot)
                yield break;
            yield return (Name, Address);
            for (var n = Instrument.Nodes[Node.Parent]; n.Index > 0; n = Instrument.Nodes[n.Parent])
                yield return (n.Label.Text(), $"{Address}?simpul={n.Code}");
        }
    }

    public IReadOnlyList<Node> Children => [.. Node.Children.Select(i => Instrument.Nodes[i])];

    public string ValueOf(Node node) => Result[node] is { HasValue: true } s ? Format.Score(s.Value.Value, 2) : "–";

    public string WeightOf(Node child) => Node.Aggregate == Aggregate.MeanOfLeaves ? "–" : Format.Number(child.Weight);

    public string SelfOf(Node node) => self.TryGetValue(node.Code, out var value) ? Format.Score(value, 2) : "–";

    /// <summary>"E1: 3; E2: 4": what evaluators without a conflict of interest gave; null where none did.</summary>
    public string? PanelScores
    {
        get
        {
            var scores = Record
                .Scores.Where(s => s.Code == Node.Code && s.Score is not null)
                .Where(s => Record.Evaluators.Exists(e => e.Id == s.Evaluator && !e.Conflict))
                .Select(s => $"{s.Evaluator}: {Format.Number(s.Score!.Value)}")
                .ToList();
            return scores.Count == 0 ? null : string.Join("; ", scores);
        }
    }

    /// <summary>What the regency itself answered.</summary>
    public RecordAnswer? Answer => Record.Answers.Find(a => a.Code == Node.Code);

    /// <summary>The achievement that the value was taken from; null where it comes from elsewhere.</summary>
    public decimal? Achievement => Node.Dimension is not null && Node.Source == LeafSource.Ledger ? Record.LedgerOf(Node) : null;

    /// <summary>The index of others that the value was taken from.</summary>
    public RecordFigure? Figure => Node.External is null ? null : Record.RegisterOf(Node);

    public IEnumerable<RecordSurvey> Surveys =>
        Record.Surveys.Where(s => Node.Source == LeafSource.Survey && s.Dimension == Node.Dimension);

    public IReadOnlyList<RecordFinding> FindingsOf(FindingKind kind) => [.. Record.Findings.Where(f => f.Kind == kind.ToString())];
}
