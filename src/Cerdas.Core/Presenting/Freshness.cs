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

    /// <summary>Old: the newest quarter with a verified report lies before the one expected, or nothing is verified at all.</summary>
    public static bool IsOld(Period? newest, Period expected) => newest is not { } known || known < expected;
}
