using Cerdas.Innovating;
using Cerdas.People;
using static Cerdas.Core.Tests.Innovating.Lives;

namespace Cerdas.Core.Tests.Innovating;

/// <summary>docs/rules.md N-01 to N-08: the reason that is given, which is what people read.</summary>
public sealed class InnovationReasonsTests
{
    private static readonly Officer Stranger = new(40, "Warga OPD lain", Role.AgencyOfficer, Code, 6),
        Abroad = new(41, "Daerah lain", Role.AgencyOfficer, "33.26", 5),
        Colleague = new(42, "Rekan", Role.AgencyOfficer, Code, 5);

    private static void Refused(string reason, Action act) => Assert.Equal(reason, Assert.Throws<RuleException>(act).Reason);

    [Fact]
    public void Who_does_not_own_it_is_told_so_before_its_state()
    {
        foreach (var state in Enum.GetValues<InnovationState>())
        {
            var made = Made(state);
            foreach (var (by, reason) in new[] { (Abroad, "innovation.not-writing"), (Stranger, "innovation.other-agency") })
            {
                Assert.Equal(reason, made.WhyNotOwn(by));
                Assert.Equal(reason, made.WhyNotEdited(by));
                Assert.Equal(reason, made.WhyNotRemoved(by));
                Assert.Equal(reason, made.WhyNotSubmitted(by, Today));
                Assert.Equal(reason, made.WhyNotWithdrawn(by));
                Assert.Equal(reason, made.WhyNotAppealed(by));
                Assert.Equal(reason, made.WhyNotRetired(by));
                Assert.Equal(reason, made.WhyNotFollowed(by));
            }
            Assert.Equal("innovation.not-manager", made.WhyNotDecided(Owner));
            Assert.Equal("innovation.not-manager", made.WhyNotJudge(Owner, Third));
            Assert.Equal("innovation.not-manager", made.WhyNotJudge(Planner with { RegencyCode = "33.26" }, Third));
        }
    }

    [Theory]
    [InlineData(InnovationState.Draft, null, null, "innovation.not-submitted", "innovation.not-declined", "innovation.not-accepted")]
    [InlineData(
        InnovationState.Submitted,
        "not-editable",
        "not-editable",
        "innovation.judged",
        "innovation.not-declined",
        "innovation.not-accepted"
    )]
    [InlineData(
        InnovationState.Returned,
        null,
        "not-editable",
        "innovation.not-submitted",
        "innovation.not-declined",
        "innovation.not-accepted"
    )]
    [InlineData(InnovationState.Accepted, "not-editable", "not-editable", "innovation.not-submitted", "innovation.not-declined", null)]
    [InlineData(InnovationState.Declined, "not-editable", "not-editable", "innovation.not-submitted", null, "innovation.not-accepted")]
    [InlineData(
        InnovationState.Retired,
        "not-editable",
        "not-editable",
        "innovation.not-submitted",
        "innovation.not-declined",
        "innovation.not-accepted"
    )]
    public void The_owner_is_told_what_the_state_forbids(
        InnovationState state,
        string? edit,
        string? remove,
        string? withdraw,
        string? appeal,
        string? retire
    )
    {
        var made = Made(state);
        Assert.Equal(edit is null ? null : "innovation." + edit, made.WhyNotEdited(Owner));
        Assert.Equal(remove is null ? null : "innovation." + remove, made.WhyNotRemoved(Owner));
        Assert.Equal(withdraw, made.WhyNotWithdrawn(Owner));
        Assert.Equal(appeal, made.WhyNotAppealed(Owner));
        Assert.Equal(retire, made.WhyNotRetired(Owner));
        Assert.Equal(retire, made.WhyNotFollowed(Owner));
        Assert.Equal(state is InnovationState.Accepted or InnovationState.Retired, made.IsPublic);
        Assert.Equal(made.IsPublic, made.MovesFigures);
    }

    [Fact]
    public void What_a_submission_lacks_is_named_field_by_field()
    {
        var empty = new Innovation
        {
            RegencyCode = Code,
            AgencyId = 5,
            Year = 2023,
            Title = " ",
        };
        Assert.Equal(
            [
                ("Title", "innovation.lacks-title"),
                ("Problem", "innovation.lacks-problem"),
                ("DimensionCode", "innovation.lacks-dimension"),
                ("Novelty", "innovation.lacks-novelty"),
                ("HowItWorks", "innovation.lacks-how"),
                ("Initiator", "innovation.lacks-initiator"),
                ("Users", "innovation.lacks-users"),
                ("InitiativeOn", "innovation.lacks-date"),
                ("Benefits", "innovation.lacks-benefit"),
                ("Documents", "innovation.lacks-evidence"),
            ],
            empty.Lacks(Today)
        );
        Assert.Equal("innovation.lacks-title", empty.WhyNotSubmitted(Owner, Today));
        Assert.Equal("innovation.not-editable", Made(InnovationState.Accepted).WhyNotSubmitted(Owner, Today));
    }

    [Theory]
    [InlineData(LifeStage.Initiative, "2023-01-02", null, null, null)]
    [InlineData(LifeStage.Initiative, "2023-01-02", "2023-12-01", "2023-12-02", null)]
    [InlineData(LifeStage.Trial, "2023-01-02", null, null, "innovation.lacks-date")]
    [InlineData(LifeStage.Trial, "2023-01-02", "2023-01-02", null, null)]
    [InlineData(LifeStage.Trial, "2023-01-02", "2023-02-02", "2024-12-02", null)]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-02-02", null, "innovation.lacks-date")]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-02-02", "2023-02-02", null)]
    [InlineData(LifeStage.Implemented, "2023-01-02", "2023-03-02", "2023-02-02", "innovation.dates-order")]
    [InlineData(LifeStage.Initiative, "2023-10-04", null, null, null)]
    [InlineData(LifeStage.Initiative, "2023-10-05", null, null, "innovation.date-future")]
    [InlineData(LifeStage.Initiative, "2000-01-01", null, null, null)]
    [InlineData(LifeStage.Initiative, "1999-12-31", null, null, "innovation.date-early")]
    public void Each_stage_reached_has_its_day(LifeStage stage, string begun, string? tried, string? applied, string? reason)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var made = Made(InnovationState.Draft);
        (made.Stage, made.InitiativeOn, made.TrialOn, made.ImplementedOn) = (stage, Day(begun), Day(tried), Day(applied));
        Assert.Equal(reason, made.WhyNotDates(Today));
    }

    [Fact]
    public void A_judge_is_refused_with_the_reason_that_applies()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        Assert.Null(made.WhyNotJudge(Admin, First));
        Assert.Equal("innovation.no-judge", made.WhyNotJudge(Admin, First with { RegencyCode = "33.26" }));
        Assert.Equal("innovation.own-judge", made.WhyNotJudge(Admin, First, wrote: true));
        made.Seat(Admin, First, At);
        Assert.Equal("innovation.judge-twice", made.WhyNotJudge(Admin, First));
        Refused("innovation.judge-twice", () => made.Seat(Admin, First, At));
        Assert.Equal("innovation.decided", Made(InnovationState.Accepted).WhyNotJudge(Admin, Third));
    }

    [Fact]
    public void A_judge_leaves_until_they_have_handed_in()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        made.Seat(Admin, First, At);
        made.Seat(Admin, Second, At);
        var (first, second) = (made.SeatOf(First)!, made.SeatOf(Second)!);
        made.HandIn(First, 0, At);
        Assert.True(made.IsBlind);
        Assert.Equal("innovation.not-manager", made.WhyNotJudgeLeaves(Owner, second));
        Assert.Equal("innovation.judged", made.WhyNotJudgeLeaves(Admin, first));
        Refused("innovation.judged", () => made.Leave(Admin, first, "Juri 1", At));
        made.Leave(Admin, second, "Juri 2", At);
        Assert.Equal([first], made.Panel);
        Assert.Equal((InnovationAction.JudgeRemoved, "Juri 2"), (made.Steps[^1].Action, made.Steps[^1].Reason));
        Assert.Equal("innovation.decided", Made(InnovationState.Accepted).WhyNotJudgeLeaves(Admin, first));
    }

    [Fact]
    public void Scores_are_taken_from_a_seat_once_and_whole()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        Assert.Null(made.SeatOf(First));
        Assert.Equal("innovation.no-seat", made.WhyNotScored(First));
        Refused("innovation.no-seat", () => made.HandIn(First, 1, At));
        made.Seat(Admin, First, At);
        Refused("innovation.unscored", () => made.HandIn(First, 1, At));
        made.HandIn(First, 0, At);
        Assert.Equal("innovation.handed-in", made.WhyNotScored(First));
        Assert.Equal("innovation.decided", Made(InnovationState.Accepted).WhyNotScored(First));
    }

    [Fact]
    public void A_decision_is_refused_with_the_reason_that_applies()
    {
        var half = Made(InnovationState.Submitted, judged: false);
        half.Seat(Admin, First, At);
        half.HandIn(First, 0, At);
        Assert.Equal("innovation.not-all-in", half.WhyNotDecided(Admin));
        half.Seat(Admin, Second, At);
        Assert.Equal("innovation.not-all-in", half.WhyNotDecided(Admin));
        Assert.Equal("innovation.judged", half.WhyNotWithdrawn(Owner));
        Refused("innovation.judged", () => half.Withdraw(Owner, At));
        half.HandIn(Second, 0, At);
        Assert.Null(half.WhyNotDecided(Admin));
        Assert.Equal("innovation.own-work", half.WhyNotDecided(Admin with { AgencyId = 5 }));
        Assert.Null(half.WhyNotDecided(Admin with { AgencyId = 6 }));
        Assert.Equal("innovation.judge-decides", half.WhyNotDecided(Admin with { Id = First.Id }));
        Assert.Equal("innovation.decided", Made(InnovationState.Accepted).WhyNotDecided(Admin));
        Refused("innovation.not-manager", () => half.Accept(Owner, 3, At));
        Refused("innovation.not-manager", () => half.Return(Owner, " ", At));
        Refused("innovation.reason-needed", () => half.Return(Admin, " ", At));
        Refused("innovation.reason-needed", () => half.Decline(Admin, 1, "", At));
        Assert.Equal(InnovationState.Submitted, half.State);
    }

    [Fact]
    public void Words_are_needed_and_have_a_longest()
    {
        Assert.Equal("innovation.reason-needed", Innovation.WhyNotReason(null));
        Assert.Null(Innovation.WhyNotReason(new string('a', Innovation.ReasonMax)));
        Assert.Equal("innovation.reason-long", Innovation.WhyNotReason(new string('a', Innovation.ReasonMax + 1)));
        Refused("innovation.not-declined", () => Made(InnovationState.Accepted).Appeal(Owner, "", At));
        Refused("innovation.reason-needed", () => Made(InnovationState.Declined).Appeal(Owner, " ", At));
        Refused("innovation.not-accepted", () => Made(InnovationState.Draft).Retire(Owner, "", At));
        Refused("innovation.reason-needed", () => Made(InnovationState.Accepted).Retire(Owner, " ", At));
    }

    [Fact]
    public void Each_step_is_kept_with_who_when_and_the_words()
    {
        var made = Made(InnovationState.Submitted, judged: false);
        made.Withdraw(Owner, At);
        Assert.Equal(InnovationState.Returned, made.State);
        Assert.Equal((InnovationAction.Withdrawn, Owner.Id, "Operator", At), Last(made));
        var declined = Made(InnovationState.Declined);
        Assert.Equal((InnovationAction.Declined, Admin.Id, "Admin", At), Last(declined));
        Assert.Equal("tidak terukur", declined.Steps[^1].Reason);
        declined.Appeal(Colleague, " ada data baru ", At.AddDays(1));
        Assert.Equal((InnovationAction.Appealed, Colleague.Id, "Rekan", At.AddDays(1)), Last(declined));
        Assert.Equal(("ada data baru", true, InnovationState.Submitted), (declined.Steps[^1].Reason, declined.Appealed, declined.State));
        Assert.Equal("innovation.judged-before", declined.WhyNotJudge(Planner, First));
        var retired = Made(InnovationState.Retired);
        Assert.Equal(InnovationAction.Retired, retired.Steps[^1].Action);
        Assert.Equal(InnovationAction.Accepted, retired.Steps[^2].Action);
        Assert.Equal("tidak dipakai lagi", retired.Lesson);
    }

    private static (InnovationAction, int, string, DateTime) Last(Innovation made)
    {
        var step = made.Steps[^1];
        return (step.Action, step.ById, step.ByName, step.At);
    }
}
