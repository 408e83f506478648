using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

public sealed class PlausibilityTests
{
    [Theory]
    [InlineData(ProgrammeState.Running, 5, 100, Direction.Up, null)]
    [InlineData(ProgrammeState.Running, 5, 101, Direction.Up, Doubt.OverBudget)]
    [InlineData(ProgrammeState.Running, 5, 39, Direction.Up, Doubt.SpentFell)]
    [InlineData(ProgrammeState.Running, 3, 50, Direction.Up, Doubt.OutputFell)]
    [InlineData(ProgrammeState.Running, 3, 50, Direction.Down, null)]
    [InlineData(ProgrammeState.NotStarted, 5, 50, Direction.Up, Doubt.NotStartedButActive)]
    [InlineData(ProgrammeState.Running, 20, 50, Direction.Up, null)]
    [InlineData(ProgrammeState.Running, 21, 50, Direction.Up, Doubt.FarAboveTarget)]
    [InlineData(ProgrammeState.Running, 99, 50, Direction.Down, null)]
    public void A_report_is_doubted_against_plan_and_former_quarter(
        ProgrammeState state,
        int output,
        int spent,
        Direction direction,
        Doubt? expected
    ) =>
        Assert.Equal(
            expected is { } doubt ? [doubt] : [],
            Plausibility.DoubtsOf(state, output, From(spent), direction, From(100), target: 10, formerOutput: 4, formerSpent: 40)
        );

    private static Dictionary<FundingSource, decimal> From(decimal apbd) => new() { [FundingSource.Apbd] = apbd };

    /// <summary>550 million of APBN against 500, hidden in a sum that fits.</summary>
    [Fact]
    public void One_source_over_its_own_budget_is_doubted_though_the_sum_fits()
    {
        var budget = new Dictionary<FundingSource, decimal> { [FundingSource.Apbd] = 300, [FundingSource.Apbn] = 500 };
        IReadOnlyList<Doubt> Of(decimal apbd, decimal apbn) =>
            Plausibility.DoubtsOf(
                ProgrammeState.Running,
                5,
                new Dictionary<FundingSource, decimal> { [FundingSource.Apbd] = apbd, [FundingSource.Apbn] = apbn },
                Direction.Up,
                budget,
                target: 10,
                formerOutput: null,
                formerSpent: null
            );
        Assert.Equal([Doubt.OverSource], Of(100, 550));
        Assert.Equal([Doubt.OverBudget], Of(300, 550));
        Assert.Empty(Of(300, 500));
    }

    [Fact]
    public void Money_that_is_not_stated_has_not_fallen() =>
        Assert.Empty(
            Plausibility.DoubtsOf(
                ProgrammeState.Running,
                5,
                new Dictionary<FundingSource, decimal>(),
                Direction.Up,
                From(100),
                10,
                formerOutput: 4,
                formerSpent: 40
            )
        );

    [Fact]
    public void Without_a_former_quarter_or_a_target_there_is_nothing_to_compare() =>
        Assert.Empty(Plausibility.DoubtsOf(ProgrammeState.Running, 1000, From(0), Direction.Up, From(0), null, null, null));
}
