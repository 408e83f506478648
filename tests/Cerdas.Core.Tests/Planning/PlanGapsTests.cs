using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>docs/rules.md P-14.</summary>
public sealed class PlanGapsTests
{
    private static PlannedProgramme Plan(Direction direction = Direction.Up) =>
        new()
        {
            RegencyCode = "33.25",
            Programme = new() { RegencyCode = "33.25", Code = "GV-01" },
            Name = "Loket",
            SubDimensionCode = "governance.service",
            OwnerId = 1,
            StartYear = 2022,
            EndYear = 2024,
            Indicator = "Layanan",
            Unit = "unit",
            Direction = direction,
        };

    private static PlannedProgramme Whole(Direction direction = Direction.Up, params decimal[] targets2023)
    {
        var plan = Plan(direction);
        for (var year = 2022; year <= 2024; year++)
        {
            plan.Budgets.Add(
                new()
                {
                    RegencyCode = "33.25",
                    Year = year,
                    Source = FundingSource.Apbd,
                    Amount = 0,
                }
            );
            foreach (var (quarter, value) in (year == 2023 && targets2023.Length > 0 ? targets2023 : [5]).Index())
                plan.Targets.Add(
                    new()
                    {
                        RegencyCode = "33.25",
                        Year = year,
                        Quarter = quarter + 1,
                        Value = value,
                    }
                );
        }
        return plan;
    }

    [Fact]
    public void A_year_without_target_or_budget_is_told_and_a_stated_zero_is_a_budget()
    {
        Assert.Empty(PlanGaps.Of([Whole()], 2022));
        Assert.Equal(
            [(PlanGap.NoTarget, "2022 2023 2024"), (PlanGap.NoBudget, "2022 2023 2024")],
            PlanGaps.Of([Plan()], 2022).Select(g => (g.Gap, string.Join(' ', g.Years)))
        );
    }

    [Fact]
    public void Years_before_the_revision_counts_are_not_its_own() =>
        Assert.Equal(["2024", "2024"], PlanGaps.Of([Plan()], 2024).Select(g => string.Join(' ', g.Years)));

    [Theory]
    [InlineData(Direction.Up, true)]
    [InlineData(Direction.Down, false)]
    public void Cumulative_targets_that_fall_are_told_where_more_is_better(Direction direction, bool told)
    {
        var gaps = PlanGaps.Of([Whole(direction, 10, 8, 20, 15)], 2022);
        Assert.Equal(told ? [(PlanGap.TargetFalls, "2023")] : [], gaps.Select(g => (g.Gap, string.Join(' ', g.Years))));
    }
}
