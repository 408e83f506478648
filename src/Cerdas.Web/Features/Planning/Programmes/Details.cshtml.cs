using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>A programme: its plan, its year quarter by quarter, and everything that happened to its reports.</summary>
[Needs(Permission.ReadLedger)]
public sealed class DetailsModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Tahun { get; set; }

    public PlannedProgramme Plan { get; private set; } = null!;
    public IReadOnlyList<ReportRow> Reports { get; private set; } = [];
    public IReadOnlyList<StepRow> Steps { get; private set; } = [];
    public ReportingCalendar Calendar { get; private set; } = null!;
    public bool CanReport => Realisation.WhyNotReporter(me.Officer, Plan.OwnerId, me.RegencyCode) is null;

    public async Task<IActionResult> OnGetAsync(int programmeId, CancellationToken ct)
    {
        var plans = db
            .PlannedProgrammes.Include(p => p.Programme!.Districts)
            .Include(p => p.Owner)
            .Include(p => p.SubDimension!.Dimension)
            .Include(p => p.Mission)
            .Include(p => p.Revision)
            .Include(p => p.Supporting)
                .ThenInclude(s => s.Agency)
            .Include(p => p.Targets)
            .Include(p => p.Budgets)
            .AsSplitQuery()
            .AsNoTracking()
            .Where(p => p.ProgrammeId == programmeId && p.Revision!.State == RevisionState.Adopted);
        // The plan that counts for the year asked for; without a year, the latest.
        var plan =
            await plans
                .Where(p => Tahun == null || p.Revision!.EffectiveFromYear <= Tahun)
                .OrderByDescending(p => p.Revision!.EffectiveFromYear)
                .ThenByDescending(p => p.Revision!.Number)
                .FirstOrDefaultAsync(ct)
            ?? await plans.OrderBy(p => p.Revision!.Number).FirstOrDefaultAsync(ct);
        if (plan is null)
            return NotFound();
        Plan = plan;
        Reports = await db
            .Realisations.Where(r => r.ProgrammeId == programmeId)
            .OrderBy(r => r.Year)
            .ThenBy(r => r.Quarter)
            .ThenBy(r => r.Sequence)
            .Select(r => new ReportRow(
                r.Id,
                r.Year,
                r.Quarter,
                r.Sequence,
                r.State,
                r.ProgrammeState,
                r.Output,
                r.Spendings.Sum(s => s.Amount)
            ))
            .ToListAsync(ct);
        Tahun ??= Reports.Count > 0 ? Reports[^1].Year : Math.Clamp(me.Today.Year, plan.StartYear, plan.EndYear);
        Steps = await db
            .RealisationSteps.Join(db.Realisations, s => s.RealisationId, r => r.Id, (s, r) => new { s, r })
            .Where(x => x.r.ProgrammeId == programmeId && x.r.Year == Tahun)
            .OrderByDescending(x => x.s.At)
            .ThenByDescending(x => x.s.Id)
            .Select(x => new StepRow(x.r.Id, x.r.Year, x.r.Quarter, x.s.Action, x.s.OfficerName, x.s.At, x.s.Reason))
            .Take(100)
            .ToListAsync(ct);
        Calendar = await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct);
        return Page();
    }

    public sealed record ReportRow(
        int Id,
        int Year,
        int Quarter,
        int Sequence,
        RealisationState State,
        ProgrammeState ProgrammeState,
        decimal? Output,
        decimal Spent
    );

    public sealed record StepRow(
        int RealisationId,
        int Year,
        int Quarter,
        RealisationAction Action,
        string OfficerName,
        DateTime At,
        string? Reason
    );
}
