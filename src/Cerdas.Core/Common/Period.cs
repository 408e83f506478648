namespace Cerdas.Common;

/// <summary>A quarter (Triwulan) of a fiscal year; the fiscal year is the calendar year.</summary>
/// <param name="Year">Calendar year, 2000 to 2100.</param>
/// <param name="Quarter">1 to 4.</param>
public readonly record struct Period(int Year, int Quarter) : IComparable<Period>
{
    public const int FirstYear = 2000,
        LastYear = 2100;

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public static bool IsValid(int year, int quarter) => IsYear(year) && quarter is >= 1 and <= 4;

    public DateOnly FirstDay => new(Year, (Quarter * 3) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public static Period Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public Period Previous => Quarter == 1 ? new(Year - 1, 4) : new(Year, Quarter - 1);

    public int CompareTo(Period other) => (Year, Quarter).CompareTo((other.Year, other.Quarter));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>"2022-Q1": for logs, files and the API; the screen writes "Triwulan I 2022".</summary>
    public override string ToString() => $"{Year}-Q{Quarter}";
}
