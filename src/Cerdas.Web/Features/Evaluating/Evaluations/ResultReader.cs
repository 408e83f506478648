using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Reads a result: from the frozen record where there is one, else gathered now.</summary>
public sealed class ResultReader(CerdasDb db, EvaluationDesk desk, RecordBuilder records)
{
    private const int EarlierShown = 10;

    public async Task<ResultView?> ReadAsync(int evaluationId, CancellationToken ct)
    {
        if (await desk.OpenAsync(evaluationId, ct) is not { } open)
            return null;
        var row = open.Row;
        var scored =
            row.IsClosed && await RecordAsync(row.Id, ct) is { } frozen
                ? ScoredRecord.Of(frozen, open.Instrument)
                : await records.GatherAsync(open, ct);
        var earlier = await EvaluationDesk
            .Before(db, row)
            .Select(e => new EarlierRow(e.Id, e.Year, e.Stage, e.InstrumentId, e.Index!.Value, e.InstrumentId == row.InstrumentId))
            .Take(EarlierShown)
            .ToListAsync(ct);
        var former = earlier.FirstOrDefault() is { SameInstrument: true } last ? await RecordAsync(last.Id, ct) : null;
        var nodes = former?.Result!.Nodes.ToDictionary(n => n.Code, n => n.Value, StringComparer.Ordinal) ?? [];
        return new(open, scored.Record, scored.Panel, scored.Self, nodes, earlier, await TargetAsync(row, ct));
    }

    private async Task<EvaluationRecord?> RecordAsync(int evaluationId, CancellationToken ct) =>
        await db.EvaluationFiles.Where(f => f.EvaluationId == evaluationId).Select(f => f.Text).SingleOrDefaultAsync(ct) is { } text
            ? JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)
            : null;

    private async Task<IndicatorTarget?> TargetAsync(Evaluation row, CancellationToken ct) =>
        row.KeyIndicatorId is { } id
            ? await db
                .KeyIndicators.Where(k => k.Id == id)
                .Select(k => new IndicatorTarget(k.Name, k.Years.Where(y => y.Year == row.Year).Select(y => y.Target).FirstOrDefault()))
                .SingleOrDefaultAsync(ct)
            : null;
}
