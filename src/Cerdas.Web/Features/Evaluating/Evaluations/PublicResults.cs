using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A closed evaluation in a list for the public. The index is unrounded; Decimals is how its instrument shows it.</summary>
public sealed record ClosedRow(
    int Year,
    int Stage,
    string InstrumentId,
    string Title,
    decimal Index,
    int Decimals,
    decimal Max,
    string? Band
);

/// <summary>A closed evaluation read from its frozen record, with its instrument and the record's hash.</summary>
public sealed record ClosedResult(EvaluationRecord Record, Instrument Instrument, string Sha256)
{
    public string FileName => RecordFile.NameOf(Record.Regency.Code, Record.Year, Record.Stage, Sha256);
}

/// <summary>Closed evaluations for those without an account. They are made of the frozen record, which names no person.</summary>
public sealed class PublicResults(CerdasDb db)
{
    private IQueryable<Evaluation> Closed =>
        db
            .Evaluations.Where(e => e.State == EvaluationState.Closed)
            .OrderByDescending(e => e.Year)
            .ThenByDescending(e => e.Stage)
            .ThenBy(e => e.InstrumentId);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ClosedRow>> LatestAsync(int count, CancellationToken ct)
    {
        var rows = await Closed
            .Take(count)
            .Select(e => new
            {
                e.Year,
                e.Stage,
                e.InstrumentText,
                e.Band,
                Index = e.Index!.Value,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => (Row: r, Instrument: InstrumentFile.Read(r.InstrumentText).Instrument!))
                .Select(x => new ClosedRow(
                    x.Row.Year,
                    x.Row.Stage,
                    x.Instrument.Id,
                    x.Instrument.Title.Text(),
                    x.Row.Index,
                    x.Instrument.Rounding.Decimals,
                    x.Instrument.RangeOf(0).Max,
                    x.Instrument.Bands.FirstOrDefault(b => b.Label.Id == x.Row.Band)?.Label.Text()
                )),
        ];
    }

    /// <summary>The frozen record itself; null where there is none.</summary>
    public Task<RecordFile?> FileAsync((int Year, int Stage, string InstrumentId) which, CancellationToken ct) =>
        RecordFile.ReadAsync(
            db,
            Closed.Where(e => e.Year == which.Year && e.Stage == which.Stage && e.InstrumentId == which.InstrumentId),
            ct
        );

    /// <summary>All results of the regency in view, or those asked for.</summary>
    public async Task<IReadOnlyList<ClosedResult>> ReadAsync(CancellationToken ct, (int Year, int Stage, string InstrumentId)? which = null)
    {
        var closed = Closed;
        if (which is var (year, stage, id))
            closed = closed.Where(e => e.Year == year && e.Stage == stage && e.InstrumentId == id);
        var files = await closed
            .Join(db.EvaluationFiles, e => e.Id, f => f.EvaluationId, (e, f) => new { f.Text, e.RecordSha256 })
            .ToListAsync(ct);
        return
        [
            .. files
                .Select(f => (Record: JsonSerializer.Deserialize(f.Text, RecordJson.Default.EvaluationRecord)!, f.RecordSha256))
                .Select(f => new ClosedResult(
                    f.Record,
                    InstrumentFile.Read(f.Record.Instrument.GetRawText()).Instrument!,
                    f.RecordSha256!
                )),
        ];
    }
}
