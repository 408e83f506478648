using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>docs/rules.md P-13.</summary>
public sealed class AgencyDatesTests
{
    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(null, null, 2018, true)]
    [InlineData("2022-12-31", null, 2022, true)]
    [InlineData("2023-01-01", null, 2022, false)]
    [InlineData("2023-01-01", null, 2023, true)]
    [InlineData(null, "2022-12-30", 2022, false)]
    [InlineData(null, "2022-12-30", 2021, true)]
    [InlineData(null, "2022-12-31", 2022, true)]
    public void An_agency_owes_for_the_years_on_whose_last_day_it_exists(string? from, string? until, int year, bool expected) =>
        Assert.Equal(expected, Agency.Owes(year, Day(from), Day(until)));

    [Fact]
    public void It_exists_from_its_first_to_its_last_day_and_those_follow_each_other()
    {
        var agency = new Agency
        {
            RegencyCode = "33.25",
            Name = "Badan",
            ShortName = " Badan ",
            From = Day("2023-03-01"),
            Until = Day("2024-03-01"),
        };
        Assert.Equal(
            [false, true, true, false],
            new[] { "2023-02-28", "2023-03-01", "2024-03-01", "2024-03-02" }.Select(d => agency.ExistsOn(Day(d)!.Value))
        );
        Assert.Equal("BADAN", agency.ShortNameKey);
        Assert.Null(Agency.WhyNotDates(agency.From, agency.Until));
        Assert.Equal("agency.dates-order", Agency.WhyNotDates(agency.Until, agency.From));
    }
}
