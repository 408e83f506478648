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
            Plausibility.DoubtsOf(state, output, spent, direction, budget: 100, target: 10, formerOutput: 4, formerSpent: 40)
        );

    [Fact]
    public void Without_a_former_quarter_or_a_target_there_is_nothing_to_compare() =>
        Assert.Empty(Plausibility.DoubtsOf(ProgrammeState.Running, 1000, 0, Direction.Up, 0, null, null, null));
}
