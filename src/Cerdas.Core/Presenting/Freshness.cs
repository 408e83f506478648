using Cerdas.Reporting;

namespace Cerdas.Presenting;

/// <summary>Whether figures are as new as they should be.</summary>
/// <remarks>docs/rules.md W-01. Worked example: FreshnessTests.</remarks>
public static class Freshness
{
    /// <summary>The newest quarter of which reports should be verified: the last one that is locked on that day.</summary>
    public static Period Expected(DateOnly today, Func<Period, ReportingDates> datesOf)
    {
        var period = Period.Of(today);
        while (!datesOf(period).IsLocked(today))
            period = period.Previous;
        return period;
    }

    /// <summary>
    /// The quarters from the one after the newest to the one expected, of which nothing is verified. What ended before the first plan was
    /// adopted is not asked for.
    /// </summary>
    public static IReadOnlyList<Period> Missing(Period? newest, Period expected, DateOnly? plannedSince)
    {
        var missing = new List<Period>();
        for (var p = expected; (newest is null || p > newest) && p.LastDay >= plannedSince; p = p.Previous)
            missing.Add(p);
        missing.Reverse();
        return missing;
    }
}
