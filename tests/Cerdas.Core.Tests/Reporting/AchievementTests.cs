using System.Globalization;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Reporting;

public sealed class AchievementTests
{
    private static readonly VerifiedQuarter Running = new(1, 4, 0, ProgrammeState.Running, null, 0, 1);

    private static ProgrammeInYear Programme(
        string code,
        string dimension = "governance",
        decimal budget = 0,
        decimal? target = null,
        Direction direction = Direction.Up,
        int agency = 1,
        ActionPlan? plan = null,
        bool quickWin = false,
        params VerifiedQuarter[] verified
    ) =>
        new(
            code.GetHashCode(StringComparison.Ordinal),
            code,
            code,
            dimension,
            dimension + ".part",
            agency,
            plan,
            quickWin,
            budget,
            target,
            direction,
            verified,
            []
        );

    /// <summary>tests/data/batang.csv: the regency's published counts and percentages of 2022.</summary>
    [Fact]
    public void Batang_2022_as_published()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "batang.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(r => r[0] == "2022")
            .ToList();
        // Six dimensions and their total.
        Assert.Equal(7, rows.Count);
        var programmes = rows.Where(r => r[1] != "Total")
            .SelectMany(r =>
                Enumerable
                    .Range(1, Number(r[2]))
                    .Select(i => Programme($"{r[1]} {i:00}", r[1], verified: i <= Number(r[3]) ? [Running] : []))
            );

        var year = Achievement.Compute(2022, programmes);

        foreach (var row in rows)
        {
            var tally = row[1] == "Total" ? year.Total : year.Dimensions[row[1]];
            Assert.Equal((Number(row[2]), Number(row[3])), (tally.Planned, tally.Realised));
            Assert.Equal(
                decimal.Parse(row[4], CultureInfo.InvariantCulture),
                Math.Round(tally.Percent!.Value, 1, MidpointRounding.AwayFromZero)
            );
        }
    }

    [Fact]
    public void The_total_is_pooled_and_not_the_mean_of_the_dimensions()
    {
        var year = Achievement.Compute(
            2022,
            [Programme("A1", "a", verified: [Running]), Programme("B1", "b"), Programme("B2", "b"), Programme("B3", "b")]
        );
        Assert.Equal(25m, year.Total.Percent);
    }

    [Fact]
    public void A_programme_of_two_districts_counts_in_each_and_one_of_none_for_the_whole_regency()
    {
        var year = Achievement.Compute(
            2022,
            [
                Programme("A1", verified: [Running]) with
                {
                    Districts = ["33.25.01", "33.25.02"],
                },
                Programme("A2") with
                {
                    Districts = ["33.25.02"],
                },
                Programme("A3", verified: [Running]),
            ]
        );
        Assert.Equal((100m, 50m, 100m), (year.Districts["33.25.01"].Percent, year.Districts["33.25.02"].Percent, year.Everywhere.Percent));
        Assert.Equal(3, year.Total.Planned);
        Assert.False(year.Districts.ContainsKey("33.25.03"));
    }

    [Fact]
    public void A_year_without_any_verified_report_has_no_percentage_and_from_the_first_one_on_it_has()
    {
        var before = Achievement.Compute(2024, [Programme("A1", "a", budget: 100) with { Districts = ["33.25.01"] }, Programme("B1", "b")]);
        Assert.Equal((2, 0), (before.Total.Planned, before.Total.Realised));
        Assert.All(
            [before.Total, before.Dimensions["a"], before.Districts["33.25.01"], before.Everywhere, before.TallyOf(before.Lines)],
            t => Assert.Null(t.Percent)
        );
        Assert.Null(before.Total.Absorbed);
        var after = Achievement.Compute(
            2024,
            [Programme("A1", "a"), Programme("B1", "b", verified: [new(1, 1, 0, ProgrammeState.NotStarted, null, 0, 0)])]
        );
        Assert.Equal((0m, 0m), (after.Total.Percent, after.Dimensions["a"].Percent));
    }

    [Fact]
    public void Nothing_planned_is_null_and_not_zero()
    {
        var year = Achievement.Compute(2022, []);
        Assert.Null(year.Total.Percent);
        Assert.Null(year.Of("governance").Percent);
        Assert.Null(year.Total.Absorbed);
    }

    [Fact]
    public void Percent_is_not_rounded() => Assert.Equal(3500m / 39m, new Tally(39, 35, 0, 0, null).Percent);

    public static TheoryData<string, VerifiedQuarter[], Verdict> LastReports =>
        new()
        {
            { "nothing verified", [], Verdict.NothingVerified },
            { "running", [Running], Verdict.Running },
            { "done", [new(1, 4, 0, ProgrammeState.Done, null, 0, 1)], Verdict.Done },
            {
                "the latest quarter decides",
                [new(1, 1, 0, ProgrammeState.Running, null, 0, 1), new(2, 3, 0, ProgrammeState.Stopped, null, 0, 1)],
                Verdict.Stopped
            },
            {
                "whatever the order they come in",
                [new(2, 3, 0, ProgrammeState.Stopped, null, 0, 1), new(1, 1, 0, ProgrammeState.Running, null, 0, 1)],
                Verdict.Stopped
            },
            {
                "an amendment decides its quarter",
                [new(1, 4, 0, ProgrammeState.NotStarted, null, 0, 0), new(2, 4, 1, ProgrammeState.Running, null, 0, 1)],
                Verdict.Running
            },
            {
                "an amendment of an earlier quarter does not",
                [new(1, 4, 0, ProgrammeState.NotStarted, null, 0, 0), new(2, 3, 5, ProgrammeState.Running, null, 0, 1)],
                Verdict.NotStarted
            },
        };

    [Theory, MemberData(nameof(LastReports))]
    public void A_programme_counts_by_its_last_verified_report(string situation, VerifiedQuarter[] verified, Verdict expected)
    {
        var line = Achievement.Compute(2022, [Programme("A", verified: verified)]).Lines[0];
        Assert.True(expected == line.Verdict, situation);
        Assert.Equal(expected is Verdict.Running or Verdict.Done, line.Counted);
    }

    [Theory]
    [InlineData(100, 80, Direction.Up, 80.0)]
    [InlineData(100, 130, Direction.Up, 100.0)]
    [InlineData(0, 5, Direction.Up, null)]
    [InlineData(null, 5, Direction.Up, null)]
    [InlineData(100, null, Direction.Up, null)]
    [InlineData(15, 15, Direction.Down, 100.0)]
    [InlineData(15, 30, Direction.Down, 50.0)]
    [InlineData(0, 10, Direction.Down, 0.0)]
    public void Progress_is_capped_and_undefined_without_a_target(int? target, int? output, Direction direction, double? expected) =>
        Assert.Equal((decimal?)expected, Achievement.Progress(target, output, direction));

    [Theory]
    [InlineData(80, 50, true)]
    [InlineData(50, 80, true)]
    [InlineData(75, 50, false)]
    [InlineData(null, 50, false)]
    public void Absorption_and_progress_more_than_25_points_apart_are_flagged(int? absorbed, int? progress, bool expected) =>
        Assert.Equal(expected, Achievement.Diverges(absorbed, progress));

    [Fact]
    public void Money_and_progress_of_a_group_come_from_its_lines()
    {
        var year = Achievement.Compute(
            2022,
            [
                Programme(
                    "A",
                    budget: 100,
                    target: 10,
                    agency: 7,
                    plan: ActionPlan.Literacy,
                    quickWin: true,
                    verified: [new(1, 2, 0, ProgrammeState.Running, 5, 60, 1)]
                ),
                Programme("B", budget: 300, agency: 7),
                Programme("C", agency: 8, target: 4, verified: [new(2, 2, 0, ProgrammeState.Running, 4, 0, 1)]),
            ]
        );
        Assert.Equal(new Tally(2, 1, 400, 60, 50), year.Agencies[7]);
        Assert.Equal(15m, year.Agencies[7].Absorbed);
        Assert.Equal(75m, year.Total.Progress);
        Assert.Equal(1, year.ActionPlans[ActionPlan.Literacy].Planned);
        Assert.False(year.ActionPlans.ContainsKey(ActionPlan.Application));
        Assert.Equal(100m, year.QuickWins.Percent);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
