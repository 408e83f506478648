using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>docs/rules.md P-06 and P-08: the years of a plan; which target counts for a quarter and for a year.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 40)]
    [InlineData(3, null)]
    [InlineData(4, 100)]
    public void A_quarter_has_its_own_target_or_none(int quarter, int? expected) =>
        Assert.Equal((decimal?)expected, Plan((2022, 2, 40), (2022, 4, 100), (2023, 1, 7)).TargetOf(new Period(2022, quarter)));

    [Fact]
    public void The_year_is_measured_against_its_last_quarter_that_has_a_target()
    {
        Assert.Equal(100, Plan((2022, 4, 100), (2022, 2, 40), (2023, 1, 7)).TargetOf(2022));
        Assert.Equal(40, Plan((2022, 1, 90), (2022, 2, 40)).TargetOf(2022));
        Assert.Null(Plan((2023, 4, 7)).TargetOf(2022));
        Assert.Null(Target.OfYear([]));
    }

    [Theory]
    [InlineData(2021, false)]
    [InlineData(2022, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public void A_programme_is_planned_from_its_first_year_to_its_last(int year, bool planned) =>
        Assert.Equal(planned, Plan().RunsIn(year));

    private static PlannedProgramme Plan(params (int Year, int Quarter, decimal Value)[] targets) =>
        new()
        {
            RegencyCode = "33.25",
            Name = "Loket",
            SubDimensionCode = "governance.service",
            OwnerId = 1,
            StartYear = 2022,
            EndYear = 2024,
            Indicator = "Layanan",
            Unit = "unit",
            Targets =
            [
                .. targets.Select(t => new Target
                {
                    RegencyCode = "33.25",
                    Year = t.Year,
                    Quarter = t.Quarter,
                    Value = t.Value,
                }),
            ],
        };
}
