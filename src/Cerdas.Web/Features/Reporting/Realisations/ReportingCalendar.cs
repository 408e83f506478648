using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>The regency's reporting dates as they hold today: its days, the quarters set by hand, the reopenings.</summary>
public sealed record ReportingCalendar(
    int DueDays,
    int LateDays,
    int LockDays,
    IReadOnlyList<ReportingQuarter> Quarters,
    IReadOnlyList<Reopening> Reopenings,
    DateOnly Today
)
{
    /// <summary>The days the first and the newest programme came into an adopted plan; null before there is one.</summary>
    public DateOnly? PlannedSince { get; init; }
    private DateOnly? NewestSince { get; init; }

    /// <summary>The dates of a quarter for programmes that were planned when it ended.</summary>
    public ReportingDates DatesOf(Period period) =>
        Quarters.FirstOrDefault(q => q.Year == period.Year && q.Quarter == period.Quarter) is { } set
            ? new ReportingDates(set.DueOn, set.OnTimeUntil, set.OpenUntil)
            : ReportingDates.Of(period, DueDays, LateDays, LockDays);

    /// <summary>The dates of a quarter for a programme: one that came into the plan later catches up.</summary>
    public ReportingDates DatesOf(Period period, DateOnly? inPlanSince) =>
        inPlanSince is { } since && since > period.LastDay
            ? DatesOf(period).NotBefore(since, DueDays, LateDays, LockDays)
            : DatesOf(period);

    public Reopening? ReopeningFor(int agencyId, Period period) => Reopenings.FirstOrDefault(r => r.Opens(agencyId, period, Today));

    public bool IsLocked(int agencyId, Period period, DateOnly? inPlanSince) =>
        DatesOf(period, inPlanSince).IsLocked(Today) && ReopeningFor(agencyId, period) is null;

    /// <summary>Quarters of which an agency may write some report now: begun, and not locked for it. Latest first.</summary>
    public IEnumerable<Period> OpenFor(int agencyId)
    {
        var recent = new List<Period>();
        for (var p = Period.Of(Today); recent.Count < 8; p = p.Previous)
            recent.Add(p);
        return recent
            .Concat(Reopenings.Where(r => r.Opens(agencyId, new(r.Year, r.Quarter), Today)).Select(r => new Period(r.Year, r.Quarter)))
            .Distinct()
            .Where(p => !IsLocked(agencyId, p, NewestSince))
            .OrderDescending();
    }

    public static async Task<ReportingCalendar> ReadAsync(CerdasDb db, string regencyCode, DateOnly today, CancellationToken ct)
    {
        // One query: the rows that somebody set by hand are few.
        var set = await db
            .Regencies.Where(r => r.Code == regencyCode)
            .Select(r => new
            {
                r.DueDays,
                r.LateDays,
                r.LockDays,
                PlannedSince = db.Programmes.Where(p => p.RegencyCode == r.Code).Min(p => p.InPlanSince),
                NewestSince = db.Programmes.Where(p => p.RegencyCode == r.Code).Max(p => p.InPlanSince),
                Quarters = db.ReportingQuarters.Where(q => q.RegencyCode == r.Code).ToList(),
                Reopenings = db.Reopenings.Where(o => o.RegencyCode == r.Code && o.Until >= today).ToList(),
            })
            .AsSingleQuery()
            .AsNoTracking()
            .SingleAsync(ct);
        return new(set.DueDays, set.LateDays, set.LockDays, set.Quarters, set.Reopenings, today)
        {
            PlannedSince = set.PlannedSince,
            NewestSince = set.NewestSince,
        };
    }
}
