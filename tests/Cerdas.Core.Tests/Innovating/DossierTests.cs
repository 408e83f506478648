using Cerdas.Evaluating;
using Cerdas.Innovating;

namespace Cerdas.Core.Tests.Innovating;

/// <summary>docs/rules.md N-10 to N-12: what the register knows becomes a level; the gaps that cost most come first.</summary>
public sealed class DossierTests
{
    private static Innovation Made() =>
        new()
        {
            RegencyCode = "33.25",
            AgencyId = 5,
            Year = 2023,
            Title = "Loket",
            Stage = LifeStage.Implemented,
            InitiativeOn = new(2023, 1, 10),
            ImplementedOn = new(2023, 5, 10),
            UsersAYear = 150,
            Partners = "Universitas; PT Maju, Karang Taruna",
        };

    [Theory]
    [InlineData("months", true, 999, 8, 4, 3)]
    [InlineData("users", false, 1, 101, 201, 2)]
    [InlineData("actors", false, 2, 4, 5, 2)]
    [InlineData("replications", false, 1, 2, 3, 0)]
    [InlineData("videos", false, 1, 0, 0, 3)]
    public void A_fact_becomes_the_highest_level_whose_limit_it_meets(string fact, bool down, int one, int two, int three, int level) =>
        Assert.Equal(level, new RowRule("iid-2026", "S1", fact, down, one, two, three).LevelOf(new InnovationFacts(Made(), 0, 0)));

    [Fact]
    public void What_is_not_known_has_no_level_which_is_not_zero()
    {
        var made = Made();
        made.UsersAYear = null;
        made.Stage = LifeStage.Trial;
        var facts = new InnovationFacts(made, 0, 0);
        Assert.Null(new RowRule("iid-2026", "S18", "users", false, 1, 101, 201).LevelOf(facts));
        Assert.Null(new RowRule("iid-2026", "S17", "months", true, 999, 8, 4).LevelOf(facts));
        Assert.Null(new RowRule("iid-2026", "R15", "register:ipm", false, null, null, null).LevelOf(facts));
    }

    [Theory]
    [InlineData("2023-01-10", "2023-05-10", 4)]
    [InlineData("2023-01-10", "2023-05-11", 5)]
    [InlineData("2022-12-31", "2023-01-01", 1)]
    [InlineData("2023-01-10", "2023-01-10", 0)]
    public void Months_are_counted_as_begun(string from, string to, int months) =>
        Assert.Equal(
            months,
            InnovationFacts.MonthsBetween(
                DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Fact]
    public void Gaps_are_what_the_index_would_gain_the_largest_first_and_rows_at_their_highest_are_none()
    {
        var (instrument, faults) = InstrumentFile.Read(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "instruments", "iid-2026.json"))
        );
        Assert.Empty(faults);
        var answers = new Answers(instrument!);
        for (var i = 1; i <= 12; i++)
        {
            var item = answers.Item($"{i:D2}");
            foreach (var leaf in instrument!.Leaves.Where(l => instrument.ListOf(l.Index) is not null))
                item.Set(
                    leaf.Index,
                    leaf.Code == "S20" ? 3
                        : i <= 6 ? 1
                        : 2
                );
        }
        var gaps = Dossier.Gaps(answers, 100);
        Assert.DoesNotContain(gaps, g => g.Row.Code == "S20");
        // S1 weighs 3: 12 innovations lack 18 levels in all; 3 x 18 / 12 of 250 points.
        var first = gaps.Single(g => g.Row.Code == "S1");
        Assert.Equal((1.8m, 12), (first.Gain, first.Below));
        Assert.Equal(gaps.Select(g => g.Gain).OrderDescending(), gaps.Select(g => g.Gain));
        Assert.Equal(1, gaps.Single(g => g.Row.Code == "R1").Below);
    }
}
