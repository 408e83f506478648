using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Portal;

/// <summary>A programme as a citizen may see it: adopted plans and verified reports, no drafts, evidence by title and hash.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class ProgrammeModel(CerdasDb db, Ledger ledgers) : PageModel
{
    public RegencyLedger Ledger { get; private set; } = null!;
    public PlanRow Programme { get; private set; } = null!;
    public IReadOnlyList<ReportRow> Reports { get; private set; } = [];
    [FromQuery(Name = "tahun")] public int? Tahun { get; init; }
    /// <summary>The year the reader came from, else the latest reported.</summary>
    public int LatestYear => Tahun is { } asked && Cerdas.Shared.Period.IsYear(asked) ? asked : Reports.Count > 0 ? Reports[0].Year : Ledger.DefaultYear;

    public async Task<IActionResult> OnGetAsync(string code, string programmeCode, CancellationToken ct)
    {
        if (await ledgers.ReadAsync(code, ct) is not { } ledger) return NotFound();
        (Ledger, db.Tenant) = (ledger, ledger.Code);
        var plan = await db.PlannedProgrammes.Where(p => p.Programme!.Code == programmeCode && p.Revision!.State == RevisionState.Adopted)
            .OrderByDescending(p => p.Revision!.Number)
            .Select(p => new PlanRow(p.ProgrammeId, p.Programme!.Code, p.Name, p.SubDimension!.DimensionCode, p.SubDimensionCode, p.OwnerId, p.StartYear, p.EndYear, p.Indicator, p.Unit, p.QuickWin, p.Published))
            .FirstOrDefaultAsync(ct);
        if (plan is null) return NotFound();
        Programme = plan;
        Reports = await db.Realisations.Where(r => r.ProgrammeId == plan.Id && r.State == RealisationState.Verified)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.Quarter).ThenByDescending(r => r.Sequence)
            .Select(r => new ReportRow(r.Year, r.Quarter, r.Sequence, r.ProgrammeState, r.Output, r.Spendings.Sum(s => s.Amount), r.DecidedAt,
                r.Evidence.OrderBy(e => e.DocumentId).Select(e => new EvidenceRow(e.Document!.Title, e.Document.Kind, e.Document.Year, e.Document.Sha256)).ToList()))
            .AsNoTracking().ToListAsync(ct);
        return Page();
    }

    public sealed record PlanRow(int Id, string Code, string Name, string DimensionCode, string SubDimensionCode, int OwnerId, int StartYear, int EndYear, string Indicator, string Unit, bool QuickWin, bool Published);

    public sealed record ReportRow(int Year, int Quarter, int Sequence, ProgrammeState State, decimal? Output, decimal Spent, DateTime? VerifiedAt, IReadOnlyList<EvidenceRow> Evidence);
}
