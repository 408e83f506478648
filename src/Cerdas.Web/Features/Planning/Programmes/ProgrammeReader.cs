using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Planning.DevelopmentPlans;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>Reads planned programmes with their reports: those of a year, or one of them whole.</summary>
public sealed class ProgrammeReader(CerdasDb db, Ledger ledgers, CurrentOfficer me)
{
    private const int StepsShown = 100;

    public async Task<ProgrammeList> ListAsync(ProgrammeFilter filter, int page, CancellationToken ct)
    {
        var ledger = await ledgers.ReadAsync(ct);
        var year = filter.Year ?? (ledger.Years.Count == 0 ? me.Today.Year : ledger.DefaultYear);
        var revision = db.RevisionInForceFor(year).Select(r => r.Id);
        var found = filter.Of(db.PlannedProgrammes.Where(p => revision.Contains(p.RevisionId) && p.StartYear <= year && p.EndYear >= year));
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await filter
            .Sorted(found)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(p => new ProgrammeRow(
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.Owner!.ShortName,
                p.SubDimension!.DimensionCode,
                p.QuickWin,
                db.Realisations.Where(r => r.ProgrammeId == p.ProgrammeId && r.Year == year)
                    .Select(r => new QuarterReport(r.Id, r.Quarter, r.Sequence, r.State))
                    .ToList()
            ))
            .AsNoTracking()
            .ToListAsync(ct);
        return new(year, rows, paging, ledger);
    }

    /// <param name="asked">Null for the year of the last report, else the one nearest to today.</param>
    /// <returns>Null where no adopted revision plans it.</returns>
    public async Task<ProgrammeView?> ReadAsync(int programmeId, int? asked, CancellationToken ct)
    {
        if (await PlanAsync(programmeId, asked, ct) is not { } plan)
            return null;
        var reports = await ReportsAsync(programmeId, ct);
        var year = asked ?? (reports.Count > 0 ? reports[^1].Year : Math.Clamp(me.Today.Year, plan.StartYear, plan.EndYear));
        return new(
            plan,
            year,
            (await db.SuccessionAsync(ct)).MissionOf(plan.MissionId, year),
            reports,
            await StepsAsync(programmeId, year, ct),
            await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct),
            Realisation.WhyNotReporter(me.Officer, plan.OwnerId, me.RegencyCode) is null,
            me.Today
        );
    }

    /// <summary>The plan that counts for the year asked for; without a year, the latest.</summary>
    private async Task<PlannedProgramme?> PlanAsync(int programmeId, int? year, CancellationToken ct)
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
                .Where(p => year == null || p.Revision!.EffectiveFromYear <= year)
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
