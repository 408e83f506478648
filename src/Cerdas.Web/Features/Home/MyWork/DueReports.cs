using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>A report to be written: of an open quarter, returned, or begun and overtaken by the lock.</summary>
/// <param name="RealisationId">The report to amend, where the lock overtook it.</param>
public sealed record WorkRow(
    int ProgrammeId,
    string Code,
    string Name,
    string Agency,
    Period Period,
    RealisationState? State,
    bool Due,
    bool Late,
    DateOnly? OpenUntil,
    int? RealisationId = null
)
{
    /// <summary>Where it is written, or amended.</summary>
    public string Url =>
        RealisationId is { } locked ? $"/realisasi/{locked}" : $"/program/{ProgrammeId}/realisasi/{Period.Year}/{Period.Quarter}";
}

/// <summary>
/// The reports an officer should write now, what came back first. The page of my work shows them; whoever reminds asks for the same.
/// </summary>
public sealed class DueReports(CerdasDb db, CurrentOfficer me)
{
    /// <summary>Drafts that the lock overtook: so many are looked at.</summary>
    private const int UnfinishedMost = 200;

    /// <summary>The calendar that was read for the list; null before.</summary>
    public ReportingCalendar? Calendar { get; private set; }

    public async Task<WorkList> ListAsync(int page, CancellationToken ct)
    {
        var calendar = Calendar = await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct);
        return new(
            await ReadAsync(calendar, ct),
            page,
            ManyAgencies: me.Officer.Role == Role.RegencyAdmin,
            Planned: calendar.PlannedSince is not null
        );
    }

    /// <summary>For an agency's officer those of the agency, for the regency admin those of all.</summary>
    private async Task<IReadOnlyList<WorkRow>> ReadAsync(ReportingCalendar calendar, CancellationToken ct)
    {
        var mine = me.Officer.Role == Role.RegencyAdmin ? null : me.Officer.AgencyId;
        var periods = (
            mine is { } agency
                ? calendar.OpenFor(agency)
                : calendar.Reopenings.Select(r => r.AgencyId ?? 0).Append(0).Distinct().SelectMany(calendar.OpenFor)
        )
            .Distinct()
            .ToList();
        if (periods.Count == 0)
            return await UnfinishedAsync(calendar, mine, [], ct);
        var (first, last) = (periods.Min(p => p.Year), periods.Max(p => p.Year));
        var revisions = await db.AdoptedRevisionsAsync(ct);
        var plans = await db
            .PlannedProgrammes.Where(p =>
                p.Revision!.State == RevisionState.Adopted
                && p.StartYear <= last
                && p.EndYear >= first
                && (mine == null || p.OwnerId == mine)
            )
            .Select(p => new
            {
                p.RevisionId,
                p.ProgrammeId,
                p.Programme!.Code,
                p.Programme.InPlanSince,
                p.Name,
                p.OwnerId,
                Agency = p.Owner!.ShortName,
                p.StartYear,
                p.EndYear,
            })
            .ToListAsync(ct);
        var written = (
            await db
                .Realisations.Where(r => r.Year >= first && r.Year <= last)
                .Select(r => new
                {
                    r.ProgrammeId,
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.State,
                })
                .ToListAsync(ct)
        ).GroupBy(r => (r.ProgrammeId, r.Year, r.Quarter)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Sequence)!.State);
        var open = (
            from period in periods
            let revision = MasterplanRevision.InForceFor(period.Year, revisions)
            from plan in plans
            where
                plan.RevisionId == revision
                && plan.StartYear <= period.Year
                && period.Year <= plan.EndYear
                && !calendar.IsLocked(plan.OwnerId, period, plan.InPlanSince)
            let state = written.TryGetValue((plan.ProgrammeId, period.Year, period.Quarter), out var found)
                ? found
                : (RealisationState?)null
            where state is null or RealisationState.Draft or RealisationState.Returned
            let dates = calendar.DatesOf(period, plan.InPlanSince)
            orderby state == RealisationState.Returned descending, period, plan.Code
            select new WorkRow(
                plan.ProgrammeId,
                plan.Code,
                plan.Name,
                plan.Agency,
                period,
                state,
                dates.IsDue(me.Today),
                dates.IsLate(me.Today),
                dates.IsLocked(me.Today) ? calendar.ReopeningFor(plan.OwnerId, period)!.Until : dates.OpenUntil
            )
        ).ToList();
        var unfinished = await UnfinishedAsync(calendar, mine, [.. open.Select(w => (w.ProgrammeId, w.Period))], ct);
        // What came back comes first, whatever its quarter; then what is open; drafts that the lock overtook last.
        return [.. open.Concat(unfinished).OrderBy(w => (w.State == RealisationState.Returned ? 0 : 2) + (w.OpenUntil is null ? 1 : 0))];
    }

    /// <summary>Drafts and returned reports of quarters that are not open: the lock must not hide what waits for this officer.</summary>
    private async Task<List<WorkRow>> UnfinishedAsync(
        ReportingCalendar calendar,
        int? mine,
        HashSet<(int ProgrammeId, Period Period)> open,
        CancellationToken ct
    )
    {
        var rows = await db
            .Realisations.Where(r =>
                (r.State == RealisationState.Draft || r.State == RealisationState.Returned)
                && (mine == null || r.Programme!.Plans.Any(p => p.OwnerId == mine && p.Revision!.State == RevisionState.Adopted))
            )
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Quarter)
            .Take(UnfinishedMost)
            .Select(r => new
            {
                r.Id,
                r.ProgrammeId,
                r.Programme!.Code,
                r.Programme.InPlanSince,
                Plan = r
                    .Programme.Plans.OrderByDescending(p => p.Id)
                    .Select(p => new
                    {
                        p.Name,
                        Agency = p.Owner!.ShortName,
                        p.OwnerId,
                    })
                    .First(),
                r.Year,
                r.Quarter,
                r.State,
                Amendment = r.AmendmentReason != null,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Where(r => (mine is null || r.Plan.OwnerId == mine) && !open.Contains((r.ProgrammeId, new(r.Year, r.Quarter))))
                .Select(r => new WorkRow(
                    r.ProgrammeId,
                    r.Code,
                    r.Plan.Name,
                    r.Plan.Agency,
                    new(r.Year, r.Quarter),
                    r.State,
                    false,
                    false,
                    null,
                    !r.Amendment && calendar.IsLocked(r.Plan.OwnerId, new(r.Year, r.Quarter), r.InPlanSince) ? r.Id : null
                )),
        ];
    }
}
