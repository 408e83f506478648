using Cerdas.Presenting;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Presenting;

/// <summary>Screens of the wall, and when its figures are older than they should be.</summary>
public sealed class ScreenTests
{
    private static ReportingDates Dates(Period period) => ReportingDates.Of(period, 10, 15, 45);

    [Theory]
    [InlineData("2024-02-14", 2023, 3)]
    [InlineData("2024-02-15", 2023, 4)]
    [InlineData("2024-05-15", 2023, 4)]
    [InlineData("2024-05-16", 2024, 1)]
    public void The_newest_quarter_that_is_locked_should_be_verified(string today, int year, int quarter) =>
        Assert.Equal(
            new Period(year, quarter),
            Freshness.Expected(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), Dates)
        );

    [Theory]
    [InlineData(2023, 4, "2017-01-15", "")]
    [InlineData(2024, 1, "2017-01-15", "")]
    [InlineData(2023, 3, "2017-01-15", "2023-Q4")]
    [InlineData(2022, 4, "2017-01-15", "2023-Q1 2023-Q2 2023-Q3 2023-Q4")]
    [InlineData(null, null, "2023-07-01", "2023-Q3 2023-Q4")]
    [InlineData(null, null, "2023-09-30", "2023-Q3 2023-Q4")]
    [InlineData(null, null, "2024-01-05", "")]
    public void What_is_missing_lies_between_the_newest_and_the_expected_and_after_the_first_plan(
        int? year,
        int? quarter,
        string plannedSince,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                Freshness.Missing(
                    year is null ? null : new Period(year.Value, quarter!.Value),
                    new Period(2023, 4),
                    DateOnly.Parse(plannedSince, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );

    [Fact]
    public void Scenes_are_at_least_one_none_twice_five_to_six_hundred_seconds()
    {
        Assert.Equal("screen.empty", Screen.WhyNot([]));
        Assert.Equal("screen.scenes", Screen.WhyNot([new(Scene.City, 20), new(Scene.City, 30)]));
        Assert.Equal("screen.scenes", Screen.WhyNot([new((Scene)99, 20)]));
        Assert.Equal("screen.seconds", Screen.WhyNot([new(Scene.City, 4)]));
        Assert.Equal("screen.seconds", Screen.WhyNot([new(Scene.City, 601)]));
        Assert.Null(Screen.WhyNot([new(Scene.City, 5), new(Scene.Photos, 600)]));
        Assert.Null(Screen.WhyNot(Screen.Usual));
    }

    [Fact]
    public void A_screen_keeps_the_order_it_is_given()
    {
        var screen = new Screen
        {
            RegencyCode = "33.25",
            Name = "x",
            TokenHash = "x",
            CreatedAt = default,
            CreatedById = 1,
        };
        screen.Arrange([new(Scene.Photos, 30), new(Scene.City, 10)]);
        screen.Arrange([new(Scene.Goals, 15), new(Scene.City, 10)]);
        Assert.Equal([new(Scene.Goals, 15), new(Scene.City, 10)], screen.Order);
    }
}
