using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Planning.DevelopmentPlans;
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
    private const int StepsShown = 100;

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    public ProgrammeView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int programmeId, CancellationToken ct)
    {
        if (await PlanAsync(programmeId, ct) is not { } plan)
            return NotFound();
        var reports = await ReportsAsync(programmeId, ct);
        var year = Year ?? (reports.Count > 0 ? reports[^1].Year : Math.Clamp(me.Today.Year, plan.StartYear, plan.EndYear));
        View = new(
            plan,
            year,
            (await DevelopmentPlanDesk.SuccessionAsync(db, ct)).MissionOf(plan.MissionId, year),
            reports,
            await StepsAsync(programmeId, year, ct),
            await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct),
            Realisation.WhyNotReporter(me.Officer, plan.OwnerId, me.RegencyCode) is null,
            me.Today
        );
        return Page();
    }

    /// <summary>The plan that counts for the year asked for; without a year, the latest.</summary>
    private async Task<PlannedProgramme?> PlanAsync(int programmeId, CancellationToken ct)
    {
        var plans = db
            .PlannedProgrammes.Include(p => p.Programme!.Districts)
            .Include(p => p.Owner)
            .Include(p => p.SubDimension!.Dimension)
            .Include(p => p.Revision)
            .Include(p => p.Supporting)
                .ThenInclude(s => s.Agency)
            .Include(p => p.Targets)
            .Include(p => p.Budgets)
            .AsSplitQuery()
            .AsNoTracking()
            .Where(p => p.ProgrammeId == programmeId && p.Revision!.State == RevisionState.Adopted);
        return await plans
                .Where(p => Year == null || p.Revision!.EffectiveFromYear <= Year)
                .OrderByDescending(p => p.Revision!.EffectiveFromYear)
                .ThenByDescending(p => p.Revision!.Number)
                .FirstOrDefaultAsync(ct)
            ?? await plans.OrderBy(p => p.Revision!.Number).FirstOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<ReportRow>> ReportsAsync(int programmeId, CancellationToken ct) =>
        await db
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
                r.Spendings.Any() ? r.Spendings.Sum(s => s.Amount) : null
            ))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<StepRow>> StepsAsync(int programmeId, int year, CancellationToken ct) =>
        await db
            .RealisationSteps.Join(db.Realisations, s => s.RealisationId, r => r.Id, (s, r) => new { s, r })
            .Where(x => x.r.ProgrammeId == programmeId && x.r.Year == year)
            .OrderByDescending(x => x.s.At)
            .ThenByDescending(x => x.s.Id)
            .Select(x => new StepRow(x.r.Id, x.r.Year, x.r.Quarter, x.s.Action, x.s.OfficerName, x.s.At, x.s.Reason))
            .Take(StepsShown)
            .ToListAsync(ct);
}
