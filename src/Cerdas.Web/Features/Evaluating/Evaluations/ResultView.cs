using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Reads a result: from the frozen record where there is one, else gathered now.</summary>
public sealed class ResultReader(CerdasDb db, EvaluationDesk desk, RecordBuilder records)
{
    public async Task<ResultView?> ReadAsync(int evaluationId, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open)
            return null;
        var row = open.Row;
        var record =
            row.IsClosed
            && await db.EvaluationFiles.Where(f => f.EvaluationId == row.Id).Select(f => f.Text).SingleOrDefaultAsync(ct) is { } text
                ? System.Text.Json.JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)!
                : await records.GatherAsync(open, ct);
        var earlier = await EvaluationDesk
            .Before(db, row)
            .Select(e => new EarlierRow(e.Id, e.Year, e.Stage, e.InstrumentId, e.Index!.Value, e.InstrumentId == row.InstrumentId))
            .Take(10)
            .ToListAsync(ct);
        var former = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (
            earlier.FirstOrDefault() is { SameInstrument: true } last
            && await db.EvaluationFiles.Where(f => f.EvaluationId == last.Id).Select(f => f.Text).SingleOrDefaultAsync(ct) is { } lastText
        )
            foreach (var node in System.Text.Json.JsonSerializer.Deserialize(lastText, RecordJson.Default.EvaluationRecord)!.Result!.Nodes)
                former[node.Code] = node.Value;
        var target = row.KeyIndicatorId is { } id
            ? await db
                .KeyIndicators.Where(k => k.Id == id)
                .Select(k => new IndicatorTarget(k.Name, k.Years.Where(y => y.Year == row.Year).Select(y => y.Target).FirstOrDefault()))
                .SingleOrDefaultAsync(ct)
            : null;
        return new(
            open,
            record,
            Scoring.Score(record.PanelAnswers(open.Instrument)),
            Scoring.Score(record.SelfAnswers(open.Instrument)),
            former,
            earlier,
            target
        );
    }
}
