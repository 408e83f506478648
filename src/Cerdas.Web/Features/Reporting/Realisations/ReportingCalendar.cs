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
    /// <summary>The day the first plan was adopted; null before there is one.</summary>
    public DateOnly? PlannedSince { get; init; }

    public ReportingDates DatesOf(Period period) =>
        Quarters.FirstOrDefault(q => q.Year == period.Year && q.Quarter == period.Quarter) is { } set
            ? new ReportingDates(set.DueOn, set.OnTimeUntil, set.OpenUntil)
            : ReportingDates.Of(period, DueDays, LateDays, LockDays);

    public Reopening? ReopeningFor(int agencyId, Period period) => Reopenings.FirstOrDefault(r => r.Opens(agencyId, period, Today));

    public bool IsLocked(int agencyId, Period period) => DatesOf(period).IsLocked(Today) && ReopeningFor(agencyId, period) is null;

    /// <summary>Quarters an agency may write now: begun, and not locked for it. Latest first.</summary>
    public IEnumerable<Period> OpenFor(int agencyId)
    {
        var recent = new List<Period>();
        for (var p = Period.Of(Today); recent.Count < 8; p = p.Previous)
            recent.Add(p);
        return recent
            .Concat(Reopenings.Where(r => r.Opens(agencyId, new(r.Year, r.Quarter), Today)).Select(r => new Period(r.Year, r.Quarter)))
            .Distinct()
            .Where(p => !IsLocked(agencyId, p))
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
                PlannedSince = db.Revisions.Where(v => v.RegencyCode == r.Code && v.State == RevisionState.Adopted).Min(v => v.AdoptedOn),
                Quarters = db.ReportingQuarters.Where(q => q.RegencyCode == r.Code).ToList(),
                Reopenings = db.Reopenings.Where(o => o.RegencyCode == r.Code && o.Until >= today).ToList(),
            })
            .AsSingleQuery()
            .AsNoTracking()
            .SingleAsync(ct);
        return new(set.DueDays, set.LateDays, set.LockDays, set.Quarters, set.Reopenings, today) { PlannedSince = set.PlannedSince };
    }
}
