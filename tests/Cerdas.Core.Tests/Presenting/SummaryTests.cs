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
                        null,
                        Direction.Up,
                        n < d.Reported
                            ?
                            [
                                new VerifiedQuarter(
                                    id,
                                    4,
                                    0,
                                    n < d.Running ? ProgrammeState.Running : ProgrammeState.NotStarted,
                                    null,
                                    4,
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
        Assert.Null(s.Change);
    }
}
