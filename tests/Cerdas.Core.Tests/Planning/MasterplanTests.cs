using Cerdas.Planning;

namespace Cerdas.Core.Tests.Planning;

public sealed class MasterplanTests
{
    private static readonly DateOnly Today = new(2023, 2, 1);

    private static MasterplanRevision Revision(int number, int from) =>
        new()
        {
            RegencyCode = "33.25",
            Number = number,
            EffectiveFromYear = from,
        };

    [Fact]
    public void Adopting_closes_the_former_and_can_happen_once()
    {
        var (first, second) = (Revision(1, 2018), Revision(2, 2023));
        first.Adopt(null, 3, Today);
        second.Adopt(first, 3, Today);
        Assert.Equal((Today, false, true), (first.ClosedOn!.Value, first.IsInForce, second.IsInForce));
        Assert.Equal("plan.adopted", Assert.Throws<RuleException>(() => second.Adopt(first, 3, Today)).Reason);
    }

    [Fact]
    public void An_empty_revision_or_one_that_reaches_back_is_not_adopted()
    {
        var former = Revision(1, 2020);
        former.Adopt(null, 1, Today);
        Assert.Equal("plan.empty", Revision(2, 2023).WhyNotAdoptable(former, 0));
        Assert.Equal("plan.effective-before-former", Revision(2, 2019).WhyNotAdoptable(former, 1));
        Assert.Null(Revision(2, 2020).WhyNotAdoptable(former, 1));
    }

    [Theory]
    [InlineData(2017, null)]
    [InlineData(2018, 1)]
    [InlineData(2020, 1)]
    [InlineData(2021, 3)]
    [InlineData(2030, 3)]
    public void A_year_is_measured_against_the_last_revision_in_force_for_it(int year, int? expected) =>
        Assert.Equal(expected, MasterplanRevision.InForceFor(year, [(1, 1, 2018), (2, 2, 2021), (3, 3, 2021)]));

    [Fact]
    public void The_difference_names_added_removed_and_changed_programmes()
    {
        PlannedProgramme Plan(int id, string name, int end = 2023, decimal budget = 0)
        {
            var plan = new PlannedProgramme
            {
                RegencyCode = "33.25",
                ProgrammeId = id,
                Programme = new Programme { RegencyCode = "33.25", Code = $"P{id}" },
                Name = name,
                SubDimensionCode = "living.health",
                OwnerId = 1,
                StartYear = 2020,
                EndYear = end,
                Indicator = "i",
                Unit = "u",
            };
            if (budget > 0)
                plan.Budgets.Add(
                    new Budget
                    {
                        RegencyCode = "33.25",
                        Year = 2022,
                        Source = FundingSource.Apbd,
                        Amount = budget,
                    }
                );
            return plan;
        }

        var differences = PlanDifference.Between(
            [Plan(1, "same"), Plan(2, "goes"), Plan(3, "old name", budget: 10)],
            [Plan(1, "same"), Plan(3, "new name", 2024, 20), Plan(4, "comes")]
        );

        Assert.Equal(
            [("P4", PlanChange.Added), ("P2", PlanChange.Removed), ("P3", PlanChange.Changed)],
            differences.Select(d => (d.Code, d.Change))
        );
        Assert.Equal(
            [
                (PlanField.Name, "old name", "new name"),
                (PlanField.Years, "2020–2023", "2020–2024"),
                (PlanField.Budgets, "2022 Apbd: 10", "2022 Apbd: 20"),
            ],
            differences[2].Fields.Select(f => (f.Field, $"{f.Before}", $"{f.After}"))
        );
    }

    [Fact]
    public void A_copy_for_the_next_revision_has_everything_and_shares_nothing()
    {
        var plan = new PlannedProgramme
        {
            RegencyCode = "33.25",
            ProgrammeId = 5,
            Programme = new Programme { RegencyCode = "33.25", Code = "P5" },
            Name = "n",
            SubDimensionCode = "living.health",
            OwnerId = 1,
            QuickWin = true,
            ActionPlan = ActionPlan.Literacy,
            Direction = Direction.Down,
            Phase = Phase.LongTerm,
            MissionId = 3,
            StartYear = 2020,
            EndYear = 2024,
            Indicator = "i",
            Unit = "u",
            Published = true,
        };
        plan.Targets.Add(
            new Target
            {
                RegencyCode = "33.25",
                Year = 2022,
                Quarter = 1,
                Value = 3,
            }
        );
        plan.Supporting.Add(new SupportingAgency { RegencyCode = "33.25", AgencyId = 9 });
        var copy = plan.CopyTo(Revision(2, 2023));
        var twin = new PlannedProgramme
        {
            RegencyCode = "33.25",
            ProgrammeId = 5,
            Programme = plan.Programme,
            Name = copy.Name,
            SubDimensionCode = copy.SubDimensionCode,
            OwnerId = copy.OwnerId,
            QuickWin = copy.QuickWin,
            ActionPlan = copy.ActionPlan,
            Direction = copy.Direction,
            Phase = copy.Phase,
            MissionId = copy.MissionId,
            StartYear = copy.StartYear,
            EndYear = copy.EndYear,
            Indicator = copy.Indicator,
            Unit = copy.Unit,
            Targets = copy.Targets,
            Supporting = copy.Supporting,
        };
        Assert.Empty(PlanDifference.Between([plan], [twin]));
        Assert.NotSame(plan.Targets[0], copy.Targets[0]);
        Assert.True(copy.Published);
    }

    [Theory]
    [InlineData(10, 15, 45, null)]
    [InlineData(10, 10, 10, null)]
    [InlineData(16, 15, 45, "calendar.order")]
    [InlineData(10, 50, 45, "calendar.order")]
    [InlineData(-1, 15, 45, "calendar.order")]
    [InlineData(1, 15, 366, "calendar.order")]
    public void Reporting_days_keep_their_order(int due, int late, int locked, string? expected) =>
        Assert.Equal(expected, Regency.WhyNotDays(due, late, locked));

    [Theory]
    [InlineData(2.0, 3.0, Direction.Up, false)]
    [InlineData(3.0, 3.0, Direction.Up, true)]
    [InlineData(3.0, 2.0, Direction.Down, false)]
    [InlineData(null, 2.0, Direction.Up, null)]
    public void A_key_indicator_is_met_in_its_direction(double? result, double? target, Direction direction, bool? expected) =>
        Assert.Equal(
            expected,
            new KeyIndicatorYear
            {
                RegencyCode = "33.25",
                Year = 2022,
                Result = (decimal?)result,
                Target = (decimal?)target,
            }.IsMet(direction)
        );
}
