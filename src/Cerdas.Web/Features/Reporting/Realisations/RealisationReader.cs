using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>Reads one report beside the other versions of its quarter.</summary>
public sealed class RealisationReader(CerdasDb db, RealisationDesk realisations, DocumentUses uses, CurrentOfficer me)
{
    /// <returns>Null where there is no such report.</returns>
    public async Task<RealisationView?> ReadAsync(int realisationId, CancellationToken ct)
    {
        if (await realisations.OpenAsync(realisationId, ct) is not { Row: { } row } desk)
            return null;
        var others = await db
            .Realisations.Where(r => r.ProgrammeId == row.ProgrammeId && r.Year == row.Year && r.Quarter == row.Quarter && r.Id != row.Id)
            .Include(r => r.Spendings)
            .OrderBy(r => r.Sequence)
            .AsNoTracking()
            .ToListAsync(ct);
        return new(
            desk,
            row,
            others.LastOrDefault(r => r.Sequence < row.Sequence && r.State == RealisationState.Verified),
            [.. others.Select(r => (r.Id, r.Sequence))],
            me.Officer,
            realisations.WhyNotWritable(desk)
        )
        {
            Uses = await uses.BesidesReportAsync(row.Evidence.Select(e => e.DocumentId), row.ProgrammeId, row.Period, ct),
        };
    }
}
