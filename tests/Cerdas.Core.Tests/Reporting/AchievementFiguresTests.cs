using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

/// <summary>docs/rules.md: money and progress of one line, and the figures of a year that are computed once.</summary>
public sealed class AchievementFiguresTests
{
    private static ProgrammeInYear Programme(
        string code,
        decimal? budget = null,
        decimal? target = null,
        Direction direction = Direction.Up,
        IReadOnlyList<string>? districts = null,
        params VerifiedQuarter[] verified
    ) =>
        new(
            code.GetHashCode(StringComparison.Ordinal),
            code,
            code,
            "governance",
            "governance.part",
            1,
            ActionPlan.Literacy,
            true,
            budget,
            target,
            direction,
            verified,
            districts ?? []
        );

    private static VerifiedQuarter Report(decimal? output, decimal? spent) => new(1, 4, 0, ProgrammeState.Running, output, spent, 1);

    private static AchievementLine Line(ProgrammeInYear programme) => Assert.Single(Achievement.Compute(2022, [programme]).Lines);

    [Fact]
    public void A_line_absorbs_what_was_spent_of_its_budget()
    {
        Assert.Equal(25m, Line(Programme("a", budget: 200, verified: Report(1, 50))).Absorbed);
        Assert.Null(Line(Programme("a", budget: 200)).Absorbed);
        Assert.Null(Line(Programme("a", budget: 0, verified: Report(1, 50))).Absorbed);
        Assert.Null(Line(Programme("a", verified: Report(1, 50))).Absorbed);
    }

    [Fact]
    public void More_than_the_budget_is_flagged()
    {
        Assert.True(Line(Programme("a", budget: 500, verified: Report(1, 511))).Overspent);
        Assert.False(Line(Programme("a", budget: 500, verified: Report(1, 500))).Overspent);
        Assert.False(Line(Programme("a", verified: Report(1, 511))).Overspent);
        Assert.True(Achievement.Compute(2022, [Programme("a", budget: 500, verified: Report(1, 511))]).Total.Overspent);
        Assert.False(Achievement.Compute(2022, [Programme("a", budget: 500, verified: Report(1, 500))]).Total.Overspent);
    }

    [Fact]
    public void Of_a_year_without_a_verified_report_no_money_is_absorbed_and_no_share_is_said()
    {
        var tally = new Tally(2, 0, 500, 100, null) { Begun = false };
        Assert.Equal((null, null), (tally.Absorbed, tally.Percent));
        Assert.Equal(20m, (tally with { Begun = true }).Absorbed);
    }

    [Fact]
    public void Missions_are_counted_apart_and_so_are_programmes_of_none()
    {
        var year = Achievement.Compute(
            2022,
            [
                Programme("a", verified: Report(1, null)) with
                {
                    MissionId = 3,
                },
                Programme("b") with
                {
                    MissionId = 3,
                },
                Programme("c") with
                {
                    MissionId = 4,
                },
                Programme("d", verified: Report(1, null)),
            ]
        );
        Assert.Equal([3, 4], year.Missions.Keys.Order());
        Assert.Equal((2, 1), (year.Missions[3].Planned, year.Missions[3].Realised));
        Assert.Equal((1, 0), (year.Missions[4].Planned, year.Missions[4].Realised));
        Assert.Equal((1, 1), (year.WithoutMission.Planned, year.WithoutMission.Realised));
    }

    [Fact]
    public void Money_that_is_not_stated_is_missing_and_a_stated_zero_is_zero()
    {
        var silent = Line(Programme("a", budget: 200, target: 4, verified: Report(4, null)));
        Assert.Null(silent.Absorbed);
        Assert.False(silent.Diverges);
        var zero = Line(Programme("b", budget: 200, target: 4, verified: Report(4, 0)));
        Assert.Equal(0m, zero.Absorbed);
        Assert.True(zero.Diverges);

        var none = Achievement.Tally([silent]);
        Assert.Equal((200m, null, null, 1), (none.Budget, none.Spent, none.Absorbed, none.WithoutMoney));
        var both = Achievement.Tally([silent, zero, Line(Programme("c", verified: Report(1, 30))), Line(Programme("d"))]);
        Assert.Equal((400m, 30m, 7.5m, 1), (both.Budget, both.Spent, both.Absorbed, both.WithoutMoney));
        var unplanned = Achievement.Tally([Line(Programme("e", verified: Report(1, 30)))]);
        Assert.Null(unplanned.Budget);
        Assert.Equal(30m, unplanned.Spent);
    }

    [Theory]
    [InlineData(40, 20, 50)]
    [InlineData(40, 40, 100)]
    [InlineData(40, 60, 100)]
    public void More_is_better_up_to_the_target(int target, int output, int expected) =>
        Assert.Equal(expected, Line(Programme("a", target: target, verified: Report(output, 0))).Progress);

    [Theory]
    [InlineData(40, 20, 100)]
    [InlineData(40, 40, 100)]
    [InlineData(40, 80, 50)]
    [InlineData(0, 0, 100)]
    public void Less_is_better_down_to_the_target(int target, int output, int expected) =>
        Assert.Equal(expected, Line(Programme("a", target: target, direction: Direction.Down, verified: Report(output, 0))).Progress);

    /// <summary>A wall, a page and the API read the same year many times: its figures are added up once.</summary>
    [Fact]
    public void The_figures_of_a_year_are_computed_once()
    {
        var year = Achievement.Compute(2022, [Programme("a", districts: ["33.25.01"], verified: Report(1, 0)), Programme("b")]);
        Assert.Same(year.Total, year.Total);
        Assert.Same(year.Dimensions, year.Dimensions);
        Assert.Same(year.SubDimensions, year.SubDimensions);
        Assert.Same(year.Agencies, year.Agencies);
        Assert.Same(year.ActionPlans, year.ActionPlans);
        Assert.Same(year.Districts, year.Districts);
        Assert.Same(year.Everywhere, year.Everywhere);
        Assert.Same(year.QuickWins, year.QuickWins);
        Assert.Equal(2, year.SubDimensions["governance.part"].Planned);
    }
}
