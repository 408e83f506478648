using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;

namespace Cerdas.Core.Tests.Presenting;

/// <summary>What a sentence about a year may say.</summary>
public sealed class SummaryTests
{
    private static int id;

    /// <summary>A year of programmes: per dimension how many are planned, run, and are reported.</summary>
    private static YearAchievement Year(int year, params (string Dimension, int Planned, int Running, int Reported)[] dimensions) =>
        Year(year, spent: 10, output: null, dimensions);

    private static YearAchievement Year(
        int year,
        decimal spent,
        decimal? output,
        params (string Dimension, int Planned, int Running, int Reported)[] dimensions
    ) =>
        Achievement.Compute(
            year,
            dimensions.SelectMany(d =>
                Enumerable
                    .Range(0, d.Planned)
                    .Select(n => new ProgrammeInYear(
                        ++id,
                        $"{d.Dimension}-{n:00}",
                        "x",
                        d.Dimension,
                        d.Dimension + "-1",
                        1,
                        null,
                        false,
                        10,
                        output is null ? null : 10,
                        Direction.Up,
                        n < d.Reported
                            ?
                            [
                                new VerifiedQuarter(
                                    id,
                                    4,
                                    0,
                                    n < d.Running ? ProgrammeState.Running : ProgrammeState.NotStarted,
                                    output,
                                    spent,
                                    1
                                ),
                            ]
                            : [],
                        []
                    ))
            )
        );

    [Fact]
    public void Nothing_planned_nothing_verified_and_too_early_are_told_apart()
    {
        Assert.Equal(Outlook.NothingPlanned, Summary.Of(Year(2023), null).Outlook);
        Assert.Equal(Outlook.NothingVerified, Summary.Of(Year(2023, ("a", 4, 0, 0)), null).Outlook);
        Assert.Equal(Outlook.Early, Summary.Of(Year(2023, ("a", 5, 2, 2)), Year(2022, ("a", 2, 1, 2))).Outlook);
        Assert.Null(Summary.Of(Year(2023, ("a", 5, 2, 2)), Year(2022, ("a", 2, 1, 2))).Change);
    }

    [Fact]
    public void Best_and_behind_are_found_and_ties_named_together()
    {
        var s = Summary.Of(Year(2023, ("a", 4, 4, 4), ("b", 4, 2, 4), ("c", 2, 2, 2), ("d", 8, 6, 8)), Year(2022, ("a", 4, 2, 4)));
        Assert.Equal((Outlook.Known, 2), (s.Outlook, s.BehindBy));
        Assert.Equal(["a", "c"], s.Best);
        Assert.Equal(["b", "d"], s.Behind);
        Assert.Equal((14m * 100 / 18) - 50, s.Change);
    }

    [Fact]
    public void Where_all_are_alike_none_is_best_and_where_all_run_none_is_behind()
    {
        var s = Summary.Of(Year(2023, ("a", 2, 2, 2), ("b", 3, 3, 3)), null);
        Assert.Empty(s.Best);
        Assert.Empty(s.Behind);
        Assert.Empty(s.Lagging);
        Assert.Null(s.Change);
    }

    /// <summary>All run, and one dimension has a seventh of its output and a sixth of its money.</summary>
    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(7.5, 7.5, false)]
    [InlineData(1.7, 10, true)]
    [InlineData(10, 1.4, true)]
    public void Where_all_run_output_and_money_are_looked_at_too(double spent, double output, bool lags)
    {
        var s = Summary.Of(Year(2023, (decimal)spent, (decimal)output, ("living", 7, 7, 7)), null);
        Assert.Empty(s.Behind);
        Assert.Equal(lags ? ["living"] : [], s.Lagging);
    }
}
