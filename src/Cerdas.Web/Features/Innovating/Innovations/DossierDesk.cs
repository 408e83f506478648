using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Writes the levels of the dossier's rows: the region's own and those of single innovations.</summary>
public sealed class DossierDesk(CerdasDb db, InnovationDesk desk, CurrentOfficer me)
{
    public Task<Dictionary<string, RegionalRow>> RegionalAsync(DossierView view, CancellationToken ct) =>
        db
            .RegionalRows.Where(r => r.InstrumentId == view.Instrument.Id && r.Year == view.Year)
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);

    /// <returns>Null where there is no such innovation for this reader, or no such instrument.</returns>
    public async Task<ItemRowsView?> OpenAsync(int innovationId, string? instrumentId, CancellationToken ct)
    {
        if (DossierReader.Find(instrumentId) is not { } instrument || await desk.OpenAsync(innovationId, ct) is not { } row)
            return null;
        var leaves = instrument.Leaves.Where(l => instrument.ListOf(l.Index) is not null).ToList();
        var facts = new InnovationFacts(
            row,
            await db.Replications.CountAsync(r => r.InnovationId == row.Id, ct),
            await db.InnovationYears.CountAsync(y => y.InnovationId == row.Id && y.Running, ct)
        );
        var suggested = DossierReader
            .RulesOf(instrument.Id)
            .Where(r => leaves.Exists(l => l.Code == r.Code))
            .ToDictionary(r => r.Code, r => (r.LevelOf(facts), facts[r.Fact]), StringComparer.Ordinal);
        var whyNot = me.May(Permission.ManageInnovations) ? null : row.WhyNotOwn(me.Officer);
        return new(row, instrument, leaves, await LevelsAsync(row.Id, instrument, ct), suggested, whyNot);
    }

    private Task<Dictionary<string, InnovationRow>> LevelsAsync(int innovationId, Instrument instrument, CancellationToken ct) =>
        db
            .InnovationRows.Where(r => r.InnovationId == innovationId && r.InstrumentId == instrument.Id)
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);

    /// <summary>A row left empty goes back to what the register suggests.</summary>
    /// <param name="stored">The rows as they stood when the form was compared with them.</param>
    public async Task SaveRegionalAsync(
        DossierView view,
        IReadOnlyDictionary<string, RegionalRow> stored,
        IEnumerable<LevelInput> rows,
        CancellationToken ct
    )
    {
        foreach (var row in rows.Where(r => view.Regional.ContainsKey(r.Code)).DistinctBy(r => r.Code))
        {
            var known = stored.GetValueOrDefault(row.Code);
            if (row.Level is not { } level)
            {
                if (known is not null)
                    db.Remove(known);
                continue;
            }
            if (known is null)
                db.Add(
                    known = new RegionalRow
                    {
                        RegencyCode = me.RegencyCode,
                        Year = view.Year,
                        InstrumentId = view.Instrument.Id,
                        Code = row.Code,
                        Level = level,
                    }
                );
            (known.Level, known.Note) = (level, Texts.Clean(row.Note));
        }
        await db.SaveChangesAsync(ct);
    }

    /// <param name="supports">Row code by document; empty for none.</param>
    /// <param name="version">Of the innovation that the form was made from.</param>
    public async Task SaveLevelsAsync(
        ItemRowsView view,
        IEnumerable<LevelInput> rows,
        IReadOnlyDictionary<int, string?> supports,
        int version,
        CancellationToken ct
    )
    {
        var (innovation, instrument, leaves) = (view.Row, view.Instrument, view.Leaves);
        foreach (var row in rows.Where(r => leaves.Any(l => l.Code == r.Code)).DistinctBy(r => r.Code))
        {
            var known = view.Given.GetValueOrDefault(row.Code);
            if (row.Level is not { } level)
            {
                if (known is not null)
                    db.Remove(known);
                continue;
            }
            if (known is null)
                db.Add(
                    known = new InnovationRow
                    {
                        RegencyCode = innovation.RegencyCode,
                        InnovationId = innovation.Id,
                        InstrumentId = instrument.Id,
                        Code = row.Code,
                        Level = level,
                    }
                );
            (known.Level, known.Note) = (level, Texts.Clean(row.Note));
        }
        foreach (var document in innovation.Documents.Where(d => supports.ContainsKey(d.DocumentId)))
            document.RowCode = leaves.FirstOrDefault(l => l.Code == supports[document.DocumentId])?.Code;
        await desk.SaveAsync(innovation, version, ct);
    }
}
