namespace Cerdas.Reporting;

/// <summary>
/// The three dates of a quarter, kept apart on purpose: due (asked for), late (marked), locked (no more writing). Each is the last day
/// on which the milder state still holds, in the regency's own time zone.
/// </summary>
/// <remarks>docs/rules.md R-05.</remarks>
public sealed record ReportingDates(DateOnly DueOn, DateOnly OnTimeUntil, DateOnly OpenUntil)
{
    public static ReportingDates Of(Period period, int dueDays, int lateDays, int lockDays) =>
        new(period.LastDay.AddDays(dueDays), period.LastDay.AddDays(lateDays), period.LastDay.AddDays(lockDays));

    /// <summary>The later of each date: a programme that came into the plan after the quarter has as many days as any other.</summary>
    /// <remarks>docs/rules.md R-15.</remarks>
    public ReportingDates NotBefore(DateOnly plannedSince, int dueDays, int lateDays, int lockDays) =>
        new(
            Later(DueOn, plannedSince.AddDays(dueDays)),
            Later(OnTimeUntil, plannedSince.AddDays(lateDays)),
            Later(OpenUntil, plannedSince.AddDays(lockDays))
        );

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public bool IsDue(DateOnly today) => today > DueOn;

    public bool IsLate(DateOnly today) => today > OnTimeUntil;

    public bool IsLocked(DateOnly today) => today > OpenUntil;
}

/// <summary>The dates of one quarter where the regency sets them by hand; otherwise they follow from its reporting days.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class ReportingQuarter : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }
    public required DateOnly DueOn { get; set; }
    public required DateOnly OnTimeUntil { get; set; }
    public required DateOnly OpenUntil { get; set; }
    public int Version { get; private set; }

    public static string? WhyNotDates(Period period, DateOnly due, DateOnly onTime, DateOnly open) =>
        due < period.FirstDay || open > period.LastDay.AddYears(2) ? "calendar.outside"
        : due > onTime || onTime > open ? "calendar.order"
        : null;
}

/// <summary>A timed exception: a locked quarter is open again for one agency, or for all, until a day.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Reopening : IBelongsToRegency
{
    public const int ReasonMax = 500;

    /// <summary>Days ahead that a reopening may last.</summary>
    public const int DaysMax = 366;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int? AgencyId { get; init; }
    public Planning.Agency? Agency { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }
    public required DateOnly Until { get; set; }
    public required string Reason { get; init; }
    public required int GrantedById { get; init; }
    public required DateTime GrantedAt { get; init; }

    /// <summary>Why a quarter is not reopened until this day, or null.</summary>
    public static string? WhyNotUntil(DateOnly until, DateOnly today) =>
        until < today ? "reopening.past"
        : until > today.AddDays(DaysMax) ? "reopening.far"
        : null;

    public bool Opens(int agencyId, Period period, DateOnly today) =>
        Year == period.Year && Quarter == period.Quarter && (AgencyId is null || AgencyId == agencyId) && today <= Until;
}
