using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

public sealed class ReportingDatesTests
{
    private static readonly ReportingDates Q4 = ReportingDates.Of(new Period(2022, 4), 10, 15, 45);

    [Theory]
    [InlineData("2023-01-10", false, false, false)]
    [InlineData("2023-01-11", true, false, false)]
    [InlineData("2023-01-15", true, false, false)]
    [InlineData("2023-01-16", true, true, false)]
    [InlineData("2023-02-14", true, true, false)]
    [InlineData("2023-02-15", true, true, true)]
    public void Due_late_and_locked_are_three_things(string day, bool due, bool late, bool locked)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((due, late, locked), (Q4.IsDue(today), Q4.IsLate(today), Q4.IsLocked(today)));
    }

    [Theory]
    [InlineData(null, 7, true)]
    [InlineData(7, 7, true)]
    [InlineData(8, 7, false)]
    public void A_reopening_opens_for_its_agency_or_for_all_until_its_day(int? agency, int asked, bool expected)
    {
        var reopening = new Reopening
        {
            RegencyCode = "33.25",
            AgencyId = agency,
            Year = 2022,
            Quarter = 4,
            Until = new(2023, 3, 1),
            Reason = "r",
            GrantedById = 1,
            GrantedAt = default,
        };
        Assert.Equal(expected, reopening.Opens(asked, new Period(2022, 4), new(2023, 3, 1)));
        Assert.False(reopening.Opens(asked, new Period(2022, 4), new(2023, 3, 2)));
        Assert.False(reopening.Opens(asked, new Period(2022, 3), new(2023, 3, 1)));
    }

    [Theory]
    [InlineData("2022-12-31", "2022-12-31", "2022-12-31", null)]
    [InlineData("2023-01-10", "2023-01-09", "2023-02-01", "calendar.order")]
    [InlineData("2023-01-10", "2023-01-12", "2023-01-11", "calendar.order")]
    [InlineData("2022-09-30", "2023-01-12", "2023-02-01", "calendar.outside")]
    [InlineData("2023-01-10", "2023-01-12", "2030-02-01", "calendar.outside")]
    public void Dates_set_by_hand_keep_their_order_and_their_quarter(string due, string onTime, string open, string? expected)
    {
        static DateOnly D(string s) => DateOnly.Parse(s, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, ReportingQuarter.WhyNotDates(new Period(2022, 4), D(due), D(onTime), D(open)));
    }

    [Fact]
    public void A_programme_that_came_into_the_plan_later_has_as_many_days_as_any_other()
    {
        var since = new DateOnly(2023, 11, 20);
        Assert.Equal(
            new ReportingDates(new(2023, 11, 30), new(2023, 12, 5), new(2024, 1, 4)),
            ReportingDates.Of(new Period(2023, 1), 10, 15, 45).NotBefore(since, 10, 15, 45)
        );
        // A quarter that ends later keeps its own dates.
        var own = ReportingDates.Of(new Period(2023, 4), 10, 15, 45);
        Assert.Equal(own, own.NotBefore(since, 10, 15, 45));
        var programme = new Programme { RegencyCode = "33.25", Code = "GV-01" };
        programme.EnterPlan(since);
        programme.EnterPlan(since.AddYears(1));
        Assert.Equal(since, programme.InPlanSince);
    }

    [Theory]
    [InlineData(-1, "reopening.past")]
    [InlineData(0, null)]
    [InlineData(366, null)]
    [InlineData(367, "reopening.far")]
    public void A_reopening_ends_within_a_year(int days, string? reason) =>
        Assert.Equal(reason, Reopening.WhyNotUntil(new DateOnly(2023, 11, 20).AddDays(days), new DateOnly(2023, 11, 20)));
}
