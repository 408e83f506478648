using Cerdas.Reporting;

namespace Cerdas.Web.Data.Demo;

/// <summary>
/// What the demo holds on the day it is loaded: reports up to the last quarter that is due, the evaluation of this season under way, all
/// before it closed. What was published keeps its years.
/// </summary>
public sealed record DemoCalendar(DateOnly Today)
{
    public const int FirstYear = 2018;

    /// <summary>Two years after the last that was published: from then on every second year is a review of the plan.</summary>
    private const int FirstMadeUpReview = 2025;

    /// <summary>The last quarter whose reports are due.</summary>
    public Period Last { get; } = LastDue(Today);
    public int LastYear => Last.Year;

    /// <summary>The evaluation under way: from April that of the year itself.</summary>
    public int EvaluatedYear => Today.Month >= 4 ? Today.Year : Today.Year - 1;

    /// <summary>Programmes that go on are planned to the end of the next year.</summary>
    public int PlannedUntil => Today.Year + 1;

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    public IEnumerable<int> MadeUpReviews =>
        Enumerable.Range(FirstMadeUpReview, Math.Max(0, Today.Year - FirstMadeUpReview + 1)).Where(y => (y - FirstMadeUpReview) % 2 == 0);

    public int QuartersOf(int year) => year < LastYear ? 4 : Last.Quarter;

    /// <summary>The day an evaluation was closed; null for the one under way. Those of 2022 and 2023 were published.</summary>
    public DateOnly? ClosedOn(int year) =>
        year == EvaluatedYear ? null
        : year == 2022 ? new DateOnly(2022, 10, 6)
        : new DateOnly(year, 11, 14);

    /// <summary>A day of a year that is not over yet is moved before today.</summary>
    public DateOnly Past(DateOnly day, int before) => Last.Quarter < 4 && day > Today.AddDays(-before) ? Today.AddDays(-before) : day;

    /// <summary>By the clock of the demo's province.</summary>
    public static DemoCalendar Of(TimeProvider clock) => new(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7)));

    private static Period LastDue(DateOnly today)
    {
        var period = Period.Of(today).Previous;
        return ReportingDates.Of(period, 10, 15, 45).IsDue(today) ? period : period.Previous;
    }
}
