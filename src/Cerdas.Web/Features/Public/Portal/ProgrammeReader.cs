using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Reads a programme of the regency in view: adopted plans and verified reports, no drafts, evidence by title and hash.</summary>
public sealed class ProgrammeReader(CerdasDb db, Ledger ledgers, CitizenDesk citizens)
{
    /// <param name="year">The year the reader came from.</param>
    /// <returns>Null where no adopted plan has the programme.</returns>
    public async Task<ProgrammeView?> ReadAsync(string programmeCode, int? year, CancellationToken ct)
    {
        var ledger = await ledgers.ReadAsync(ct);
        if (await PlanAsync(programmeCode, ct) is not { } plan)
            return null;
        var reports = await ReportsAsync(plan.ProgrammeId, ct);
        var shown =
            year is { } asked && Period.IsYear(asked) ? asked
            : reports.Count > 0 ? reports[0].Year
            : ledger.DefaultYear;
        return new(
            ledger,
            plan,
            reports,
            shown,
            ledger.Of(shown).Lines.FirstOrDefault(l => l.Programme.ProgrammeId == plan.ProgrammeId),
            await citizens.ShownAsync(new(ledger.Code, null, plan.ProgrammeId), ct)
        );
    }

    /// <summary>The whole plan, as the newest adopted revision has it: a field added to it need only be shown.</summary>
    private Task<PlannedProgramme?> PlanAsync(string programmeCode, CancellationToken ct) =>
        db
            .PlannedProgrammes.Where(p => p.Programme!.Code == programmeCode && p.Revision!.State == RevisionState.Adopted)
            .OrderByDescending(p => p.Revision!.Number)
            .Include(p => p.SubDimension)
            .Include(p => p.Programme!.Districts.OrderBy(d => d.DistrictCode))
            .AsSingleQuery()
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);

    private Task<List<PublicReport>> ReportsAsync(int programmeId, CancellationToken ct) =>
        db
            .Realisations.Where(r => r.ProgrammeId == programmeId && r.State == RealisationState.Verified)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Quarter)
            .ThenByDescending(r => r.Sequence)
            .Select(r => new PublicReport(
                r.Year,
                r.Quarter,
                r.Sequence,
                r.ProgrammeState,
                r.Output,
                r.Spendings.Any() ? r.Spendings.Sum(s => s.Amount) : null,
                r.DecidedAt,
                r.Evidence.OrderBy(e => e.DocumentId)
                    .Select(e => new EvidenceRow(
                        e.Document!.Title == e.Document.FileName ? "" : e.Document.Title,
                        e.Document.Kind,
                        e.Document.Year,
                        e.Document.Sha256
                    ))
                    .ToList()
            ))
            .AsNoTracking()
            .ToListAsync(ct);
}
