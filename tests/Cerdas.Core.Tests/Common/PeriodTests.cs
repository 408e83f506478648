namespace Cerdas.Core.Tests.Common;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(2024, 1, "2024-01-01", "2024-03-31")]
    [InlineData(2024, 2, "2024-04-01", "2024-06-30")]
    [InlineData(2024, 4, "2024-10-01", "2024-12-31")]
    public void A_quarter_has_its_days(int year, int quarter, string first, string last)
    {
        var period = new Period(year, quarter);
        Assert.Equal((first, last), (period.FirstDay.ToString("yyyy-MM-dd"), period.LastDay.ToString("yyyy-MM-dd")));
        Assert.Equal(period, Period.Of(period.FirstDay));
        Assert.Equal(period, Period.Of(period.LastDay));
    }

    [Fact]
    public void Quarters_are_ordered_over_the_year_end()
    {
        Assert.Equal(new Period(2022, 4), new Period(2023, 1).Previous);
        Assert.True(new Period(2022, 4) < new Period(2023, 1));
        Assert.True(new Period(2023, 2) >= new Period(2023, 2));
    }

    [Theory]
    [InlineData(2022, 0, false)]
    [InlineData(2022, 5, false)]
    [InlineData(1999, 1, false)]
    [InlineData(2100, 4, true)]
    public void A_quarter_out_of_range_is_not_valid(int year, int quarter, bool expected) =>
        Assert.Equal(expected, Period.IsValid(year, quarter));
}
