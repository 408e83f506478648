using Cerdas.Evaluating;
using Cerdas.Innovating;
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

    public Task<Dictionary<string, InnovationRow>> LevelsAsync(int innovationId, Instrument instrument, CancellationToken ct) =>
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
        Innovation innovation,
        Instrument instrument,
        IReadOnlyList<Node> leaves,
        IEnumerable<LevelInput> rows,
        IReadOnlyDictionary<int, string?> supports,
        int version,
        CancellationToken ct
    )
    {
        var stored = await LevelsAsync(innovation.Id, instrument, ct);
        foreach (var row in rows.Where(r => leaves.Any(l => l.Code == r.Code)).DistinctBy(r => r.Code))
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
