using Cerdas.Innovating;
using Cerdas.People;
using static Cerdas.Core.Tests.Innovating.Lives;

namespace Cerdas.Core.Tests.Innovating;

/// <summary>docs/rules.md N-01 to N-09: what each may do in each state, and the worked examples beside the table.</summary>
public sealed class InnovationLifeTests
{
    private static bool Allowed(string action, InnovationState state, Officer by)
    {
        var here = by.RegencyCode == Code;
        var owns = here && (by.Role == Role.RegencyAdmin || (by.Role is Role.AgencyOfficer or Role.AgencyHead && by.AgencyId == 5));
        var manages = here && by.Role is Role.RegencyAdmin or Role.Planner && here;
        return action switch
        {
            "edit" => owns && state is InnovationState.Draft or InnovationState.Returned && owns,
            "remove" => owns && state == InnovationState.Draft,
            "withdraw" => false,
            "decide" => manages && state == InnovationState.Submitted,
            "appeal" => owns && state == InnovationState.Declined,
            "retire" or "follow" => owns && state == InnovationState.Accepted,
            "seat" => manages && state == InnovationState.Submitted,
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    [Fact]
    public void Every_state_action_and_role_is_allowed_or_refused_as_the_table_says()
    {
        var people = Enum.GetValues<Role>()
            .SelectMany(r =>
                new[]
                {
                    new Officer(100 + (int)r, "x", r, Code, 5),
                    new Officer(200 + (int)r, "x", r, Code, 6),
                    new Officer(300 + (int)r, "x", r, "33.26", 5),
                }
            )
            // An admin or planner is of no agency: one who were would not decide its own.
            .Select(o => o.Role is Role.RegencyAdmin or Role.Planner ? o with { AgencyId = null } : o)
            .ToList();
        var asked = 0;
        foreach (var state in Enum.GetValues<InnovationState>())
        {
            var made = Made(state);
            foreach (var by in people)
            foreach (
                var (action, whyNot) in new (string, string?)[]
                {
                    ("edit", made.WhyNotEdited(by)),
                    ("remove", made.WhyNotRemoved(by)),
                    ("withdraw", made.WhyNotWithdrawn(by)),
                    ("decide", made.WhyNotDecided(by)),
                    ("appeal", made.WhyNotAppealed(by)),
                    ("retire", made.WhyNotRetired(by)),
                    ("follow", made.WhyNotFollowed(by)),
                    ("seat", made.WhyNotJudge(by, Third)),
                }
            )
            {
                Assert.True(Allowed(action, state, by) == whyNot is null, $"{state} {action} {by}: {whyNot ?? "allowed"}");
                asked++;
            }
        }
        Assert.True(asked > 800);
    }

    [Fact]
    public void Scores_are_blind_until_two_judges_and_all_of_them_have_handed_in()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        made.Seat(Admin, First, At);
        made.HandIn(First, 0, At);
        Assert.True(made.IsBlind);
        Assert.Equal(("innovation.not-all-in", "innovation.handed-in"), (made.WhyNotDecided(Admin), made.WhyNotScored(First)));
        made.Seat(Admin, Second, At);
        Assert.Equal("innovation.unscored", Assert.Throws<RuleException>(() => made.HandIn(Second, 1, At)).Reason);
        made.HandIn(Second, 0, At);
        Assert.Equal((false, null), (made.IsBlind, made.WhyNotDecided(Admin)));
    }

    [Fact]
    public void Judges_come_from_outside_and_none_comes_after_the_decision()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        made.PartnerAgencies.Add(new PartnerAgency { RegencyCode = Code, AgencyId = 7 });
        Assert.Equal("innovation.own-judge", made.WhyNotJudge(Admin, Fourth with { AgencyId = 5 }));
        Assert.Equal("innovation.own-judge", made.WhyNotJudge(Admin, Fourth with { AgencyId = 7 }));
        Assert.Equal("innovation.own-judge", made.WhyNotJudge(Admin, Fourth, wrote: true));
        Assert.Equal("innovation.no-judge", made.WhyNotJudge(Admin, Admin));
        Assert.Equal("innovation.no-judge", made.WhyNotJudge(Admin, First with { RegencyCode = "33.26" }));
        Assert.Null(made.WhyNotJudge(Admin, Fourth));
        Assert.Equal("innovation.decided", Made(InnovationState.Accepted).WhyNotJudge(Admin, Fourth));
    }

    [Fact]
    public void A_judge_does_not_decide_and_who_submitted_neither()
    {
        var made = Made(InnovationState.Submitted);
        made.Seat(Admin, Planner, At);
        made.HandIn(Planner, 0, At);
        Assert.Equal("innovation.judge-decides", made.WhyNotDecided(Planner));
        var own = Made(InnovationState.Draft);
        own.Submit(Admin, "innovation-2024", Today, At);
        foreach (var judge in new[] { First, Second })
        {
            own.Seat(Planner, judge, At);
            own.HandIn(judge, 0, At);
        }
        Assert.Equal(("innovation.own-work", null), (own.WhyNotDecided(Admin), own.WhyNotDecided(Planner)));
    }

    [Fact]
    public void An_appeal_is_made_once_judged_by_others_and_decided_by_another()
    {
        var made = Made(InnovationState.Declined);
        Assert.Equal("innovation.reason-needed", Assert.Throws<RuleException>(() => made.Appeal(Owner, " ", At)).Reason);
        made.Appeal(Owner, "angka baru", At);
        Assert.Equal((2, 0), (made.Round, made.Panel.Count()));
        Assert.Equal("innovation.judged-before", made.WhyNotJudge(Admin, First));
        foreach (var judge in new[] { Third, Fourth })
        {
            made.Seat(Admin, judge, At);
            made.HandIn(judge, 0, At);
        }
        Assert.Equal(("innovation.decided-before", null), (made.WhyNotDecided(Admin), made.WhyNotDecided(Planner)));
        made.Decline(Planner, 1, "tetap", At);
        Assert.Equal("innovation.appealed", made.WhyNotAppealed(Owner));
    }

    [Fact]
    public void A_returned_innovation_goes_back_to_its_judges_with_empty_sheets_and_keeps_its_first_day()
    {
        var made = Made(InnovationState.Returned);
        made.Submit(Owner, "innovation-2030", Today.AddDays(100), At.AddDays(100));
        Assert.Equal((2, At, "innovation-2024"), (made.Round, made.SubmittedAt, made.InstrumentId));
        Assert.Equal([First.Id, Second.Id], made.Panel.Select(j => j.AccountId));
        Assert.All(made.Panel, j => Assert.True(j.HandedInAt is null && j.Scores.Count == 0));
        made.Withdraw(Owner, At);
        Assert.Equal(InnovationState.Returned, made.State);
    }

    [Fact]
    public void Naming_and_removing_a_judge_is_in_the_history_and_who_declined_does_not_appeal()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        made.Seat(Admin, First, At);
        made.Leave(Planner, made.Panel.Single(), First.Name, At);
        Assert.Equal(
            [(InnovationAction.JudgeNamed, First.Name, Admin.Id), (InnovationAction.JudgeRemoved, First.Name, Planner.Id)],
            made.Steps.Skip(1).Select(s => (s.Action, s.Reason, s.ById))
        );
        Assert.Equal(
            ("innovation.own-decision", null),
            (Made(InnovationState.Declined).WhyNotAppealed(Admin), Made(InnovationState.Declined).WhyNotAppealed(Owner))
        );
    }

    [Theory]
    [InlineData(LifeStage.Initiative, "2023-01-02", null, null, null)]
    [InlineData(LifeStage.Initiative, null, null, null, "innovation.lacks-date")]
    [InlineData(LifeStage.Trial, "2023-01-02", null, null, "innovation.lacks-date")]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-03-01", "2023-02-01", "innovation.dates-order")]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-03-01", "2023-12-01", "innovation.date-future")]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-03-01", "2023-04-01", null)]
    [InlineData(LifeStage.Initiative, "1800-01-02", null, null, "innovation.date-early")]
    public void Each_stage_reached_has_its_day_in_order_and_none_in_the_future(
        LifeStage stage,
        string? initiative,
        string? trial,
        string? implemented,
        string? reason
    )
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var made = Made(InnovationState.Draft);
        (made.Stage, made.InitiativeOn, made.TrialOn, made.ImplementedOn) = (stage, Day(initiative), Day(trial), Day(implemented));
        Assert.Equal(reason, made.WhyNotDates(Today));
    }

    [Fact]
    public void What_counts_for_a_year_was_begun_by_its_end()
    {
        var made = Made(InnovationState.Draft);
        (made.Year, made.InitiativeOn) = (2022, new(2023, 1, 1));
        Assert.Equal("innovation.date-after-year", made.WhyNotDates(Today));
        made.InitiativeOn = new(2022, 12, 31);
        Assert.Null(made.WhyNotDates(Today));
    }

    [Fact]
    public void A_half_benefit_stays_in_a_draft_and_is_named_before_it_is_submitted()
    {
        var made = Made(InnovationState.Draft);
        made.Benefits.Add(
            new Benefit
            {
                RegencyCode = Code,
                Name = "Biaya",
                Unit = "",
                Before = 5,
                After = null,
                Source = "",
            }
        );
        Assert.Equal([("Benefits", "innovation.half-benefit")], made.Lacks(Today));
    }

    [Fact]
    public void What_a_submission_lacks_is_named_field_by_field()
    {
        var empty = new Innovation
        {
            RegencyCode = Code,
            AgencyId = 5,
            Year = 2023,
            Title = "x",
        };
        Assert.Equal(
            ["Problem", "DimensionCode", "Novelty", "HowItWorks", "Initiator", "Users", "InitiativeOn", "Benefits", "Documents"],
            empty.Lacks(Today).Select(l => l.Field)
        );
        Assert.Equal("innovation.lacks-problem", Assert.Throws<RuleException>(() => empty.Submit(Owner, "x", Today, At)).Reason);
        Assert.Empty(Made(InnovationState.Draft).Lacks(Today));
    }

    [Fact]
    public void Nothing_is_copied_from_itself_or_from_its_own_copy()
    {
        var made = Made(InnovationState.Draft);
        Assert.Equal("innovation.copy-self", made.WhyNotCopiedFrom(made.Id, []));
        Assert.Equal("innovation.copy-cycle", made.WhyNotCopiedFrom(8, [8, 7, made.Id]));
        Assert.Null(made.WhyNotCopiedFrom(8, [8, 7]));
    }

    [Fact]
    public void A_benefit_changes_in_per_cent_of_what_was_and_not_at_all_of_nothing()
    {
        var benefit = new Benefit
        {
            RegencyCode = Code,
            Name = "Waktu",
            Unit = "menit",
            Before = 90,
            After = 20,
            Source = "loket",
        };
        Assert.Equal(-77.78m, Math.Round(benefit.ChangePercent!.Value, 2));
        benefit.Before = 0;
        Assert.Null(benefit.ChangePercent);
    }
}
