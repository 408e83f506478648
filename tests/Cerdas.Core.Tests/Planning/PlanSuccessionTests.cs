using System.Reflection;
using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

/// <summary>docs/rules.md P-09 to P-12: RPJMD 2017-2022, RPD 2023-2026, and the RPJMD 2025-2029 of the next regent.</summary>
public sealed class PlanSuccessionTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private readonly DevelopmentPlan first = Plan(1, 2017, 2022, "A", "B"),
        between = Plan(2, 2023, 2026, "A lanjutan"),
        next = Plan(3, 2025, 2029, "A baru", "C");

    public PlanSuccessionTests()
    {
        first.Missions[0].SuccessorId = between.Missions[0].Id;
        between.Missions[0].SuccessorId = next.Missions[0].Id;
        first.Adopt(7, new DateOnly(2017, 10, 16), Today);
        between.Adopt(8, new DateOnly(2022, 3, 31), Today);
        next.Adopt(9, new DateOnly(2025, 8, 20), Today);
    }

    [Theory]
    [InlineData(2016, null)]
    [InlineData(2018, 1)]
    [InlineData(2022, 1)]
    [InlineData(2024, 2)]
    [InlineData(2025, 3)]
    [InlineData(2029, 3)]
    [InlineData(2030, null)]
    public void A_year_follows_the_document_that_covers_it_and_began_last(int year, int? expected) =>
        Assert.Equal(expected, new PlanSuccession([first, between, next]).InForceFor(year)?.Id);

    [Theory]
    [InlineData(2018, "A")]
    [InlineData(2023, "A lanjutan")]
    [InlineData(2026, "A baru")]
    [InlineData(2031, "A")]
    public void A_programme_is_shown_with_the_mission_that_carries_its_own_on(int year, string expected) =>
        Assert.Equal(expected, new PlanSuccession([first, between, next]).MissionOf(first.Missions[0].Id, year)?.Text);

    [Fact]
    public void A_mission_that_nothing_carries_on_is_none_of_the_next_document()
    {
        var all = new PlanSuccession([first, between, next]);
        Assert.Equal("B", all.MissionOf(first.Missions[1].Id, 2020)?.Text);
        Assert.Null(all.MissionOf(first.Missions[1].Id, 2024));
        Assert.Null(all.MissionOf(null, 2024));
        Assert.Null(all.MissionOf(next.Missions[0].Id, 2018));
    }

    [Fact]
    public void A_draft_is_in_force_for_no_year()
    {
        var draft = Plan(4, 2030, 2034, "D");
        var all = new PlanSuccession([first, draft]);
        Assert.Null(all.InForceFor(2031));
        Assert.Equal("D", all.MissionOf(draft.Missions[0].Id, 2031)?.Text);
        Assert.Same(first, all.Before(draft));
        Assert.Null(all.Before(first));
    }

    [Fact]
    public void A_document_is_adopted_once_by_a_regulation_of_its_own_date_and_stays()
    {
        var draft = Plan(4, 2030, 2034, "D");
        Assert.Null(draft.WhyNotEdited);
        Assert.Equal("plan.adopted-in-the-future", draft.WhyNotAdopted(Today.AddDays(1), Today));
        Assert.Equal("development-plan.no-mission", Plan(5, 2030, 2034).WhyNotAdopted(Today, Today));
        draft.Adopt(3, Today, Today);
        Assert.Equal((3, Today), (draft.LegalBasisId!.Value, draft.AdoptedOn!.Value));
        Assert.Equal("development-plan.adopted", draft.WhyNotEdited);
        Assert.Equal("development-plan.adopted", Assert.Throws<RuleException>(() => draft.Adopt(4, Today, Today)).Reason);
    }

    [Theory]
    [InlineData(2.9, 2.5, Direction.Up, 116)]
    [InlineData(80.0, 100.0, Direction.Down, 125)]
    [InlineData(null, 2.0, Direction.Up, null)]
    [InlineData(2.0, null, Direction.Up, null)]
    [InlineData(2.0, 0.0, Direction.Up, null)]
    public void An_indicator_says_how_much_of_its_target_it_reached(double? result, double? target, Direction direction, int? expected) =>
        Assert.Equal(
            expected,
            new KeyIndicatorYear
            {
                RegencyCode = "33.25",
                Year = 2022,
                Result = (decimal?)result,
                Target = (decimal?)target,
            }.PercentOfTarget(direction)
        );

    private static DevelopmentPlan Plan(int id, int start, int end, params string[] missions)
    {
        var plan = new DevelopmentPlan
        {
            RegencyCode = "33.25",
            Title = $"{start}-{end}",
            StartYear = start,
            EndYear = end,
        };
        Set(plan, nameof(DevelopmentPlan.Id), id);
        foreach (var (index, text) in missions.Index())
        {
            var mission = new Mission
            {
                RegencyCode = "33.25",
                Number = index + 1,
                Text = text,
            };
            Set(mission, nameof(Mission.Id), (id * 10) + index);
            Set(mission, nameof(Mission.DevelopmentPlanId), id);
            plan.Missions.Add(mission);
        }
        return plan;
    }

    /// <summary>What the database gives.</summary>
    private static void Set<T>(T row, string name, int value) =>
        typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.SetValue(row, value);
}
