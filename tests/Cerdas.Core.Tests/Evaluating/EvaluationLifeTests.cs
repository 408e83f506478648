using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using static Cerdas.Core.Tests.Evaluating.EvaluationLives;

namespace Cerdas.Core.Tests.Evaluating;

public sealed class EvaluationLifeTests
{
    /// <summary>The table in words, apart from the code: who may do what in which state.</summary>
    private static bool Allowed(string action, EvaluationState state, Officer by)
    {
        var (manages, panel) = (by.Role == Role.RegencyAdmin && by.RegencyCode == Code, by.Id == Chair.Id || by.Id == Second.Id);
        return action switch
        {
            "prepare" => manages && state == EvaluationState.SelfAssessment,
            "give" or "leave out" => state switch
            {
                EvaluationState.SelfAssessment => manages,
                EvaluationState.Consensus => by.Id == Chair.Id,
                _ => false,
            },
            "panel" => manages && state is EvaluationState.SelfAssessment or EvaluationState.Scoring && manages,
            "start" => manages && state == EvaluationState.SelfAssessment,
            "back" => manages && state == EvaluationState.Scoring,
            "answer" => state == EvaluationState.SelfAssessment
                && by.RegencyCode == Code
                && (by.Role == Role.RegencyAdmin || (by.Role is Role.AgencyOfficer or Role.AgencyHead && by.AgencyId == 5)),
            "score" => panel && state is EvaluationState.Scoring or EvaluationState.Consensus && panel,
            "check" => panel && state != EvaluationState.Closed,
            "findings" => by.Id == Chair.Id && state == EvaluationState.Consensus,
            "close" => by.Id == Chair.Id && state == EvaluationState.Consensus,
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static readonly SurveyedService Service = new()
    {
        RegencyCode = Code,
        EvaluationId = 1,
        DimensionCode = "economy",
        Name = "Pasar",
        Users = 100,
        Key = Guid.Empty,
        CounterKey = Guid.Empty,
    };

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
            .Append(Chair)
            .Append(Second)
            .ToList();
        var asked = 0;
        foreach (var state in Enum.GetValues<EvaluationState>())
        {
            var evaluation = Made(state);
            foreach (var by in people)
            foreach (
                var (action, whyNot) in new (string, string?)[]
                {
                    ("prepare", evaluation.WhyNotPrepared(by)),
                    ("give", evaluation.WhyNotGiven(by)),
                    ("leave out", evaluation.WhyNotSurveyed(by, Service)),
                    ("panel", evaluation.WhyNotPanelChange(by)),
                    ("start", evaluation.WhyNotScoring(by)),
                    ("back", evaluation.WhyNotBackToAgencies(by)),
                    ("answer", evaluation.WhyNotAnswered(by, evaluation.Questions[0])),
                    ("score", evaluation.WhyNotScored(by)),
                    ("check", evaluation.WhyNotChecked(by)),
                    ("findings", evaluation.WhyNotFindings(by)),
                    ("close", evaluation.WhyNotClosed(by, 0)),
                }
            )
            {
                Assert.True(Allowed(action, state, by) == whyNot is null, $"{state} {action} {by}: {whyNot ?? "allowed"}");
                asked++;
            }
        }
        Assert.True(asked > 800);
    }

    /// <summary>A seat whose password came from somebody else waits for its owner: who holds it meanwhile sits nowhere.</summary>
    [Fact]
    public void A_frozen_account_has_no_seat()
    {
        var evaluation = Made(EvaluationState.Scoring);
        Assert.NotNull(evaluation.SeatOf(Second));
        Assert.Null(evaluation.SeatOf(Second with { Frozen = true }));
        Assert.NotNull(evaluation.WhyNotScored(Second with { Frozen = true }));
    }

    [Fact]
    public void A_typed_value_is_written_over_by_the_next_and_taken_back_alone()
    {
        var evaluation = Made(EvaluationState.SelfAssessment);
        evaluation.Give(Admin, "A", 3, "Surat", At);
        evaluation.Give(Admin, "B", 2, "Surat", At);
        evaluation.Give(Admin, "A", 4, "Surat kedua", At);
        Assert.Equal([("A", 4m), ("B", 2m)], evaluation.Given.Select(g => (g.Code, g.Value)));
        evaluation.TakeBack(Admin, "A");
        Assert.Equal(["B"], evaluation.Given.Select(g => g.Code));
    }

    [Fact]
    public void Scores_open_only_when_the_last_has_handed_in()
    {
        var evaluation = Made(EvaluationState.Scoring);
        evaluation.HandIn(Chair, 0, At);
        Assert.True(evaluation.IsBlind);
        Assert.Equal("evaluation.handed-in", evaluation.WhyNotScored(Chair));
        Assert.Equal("evaluation.unscored", evaluation.WhyNotHandedIn(Second, 3));
        Assert.Equal("evaluation.handed-in", evaluation.WhyNotBackToAgencies(Admin));
        evaluation.HandIn(Second, 0, At);
        Assert.Equal(EvaluationState.Consensus, evaluation.State);
    }

    [Fact]
    public void Who_declares_a_conflict_keeps_the_seat_and_does_not_score()
    {
        var evaluation = Made(EvaluationState.Scoring);
        evaluation.Declare(Second, "Saya konsultan daerah ini", At);
        Assert.Equal("evaluation.conflict", evaluation.WhyNotScored(Second));
        Assert.Equal([Chair.Id], evaluation.Scorers.Select(p => p.AccountId));
        evaluation.HandIn(Chair, 0, At);
        Assert.Equal(EvaluationState.Consensus, evaluation.State);
    }

    [Fact]
    public void A_chair_with_a_conflict_neither_closes_nor_writes_and_another_is_named_even_when_the_scores_are_open()
    {
        var evaluation = Made(EvaluationState.Scoring);
        evaluation.Declare(Chair, "Saya konsultan daerah ini", At);
        evaluation.HandIn(Second, 0, At);
        Assert.Equal(EvaluationState.Consensus, evaluation.State);
        Assert.Equal(
            ("evaluation.chair-conflict", "evaluation.chair-conflict"),
            (evaluation.WhyNotClosed(Chair, 0), evaluation.WhyNotFindings(Chair))
        );
        Assert.Equal("evaluation.not-manager", evaluation.WhyNotChair(Second, evaluation.Panel[1]));
        Assert.Equal("evaluation.chair-conflict", evaluation.WhyNotChair(Admin, evaluation.Panel[0]));
        evaluation.Chair(Admin, evaluation.Panel[1]);
        Assert.Equal(("evaluation.not-chair", null), (evaluation.WhyNotClosed(Chair, 0), evaluation.WhyNotClosed(Second, 0)));
    }

    [Fact]
    public void Who_is_judged_types_no_value_over_the_panel_and_the_chair_types_one_that_is_kept_with_who_and_when()
    {
        var evaluation = Made(EvaluationState.SelfAssessment);
        evaluation.Give(Admin, "A1", 2, " Surat 1 ", At);
        Assert.Equal((2m, "Surat 1", Admin.Id, At), (evaluation.Given[0].Value, evaluation.Given[0].Source, evaluation.Given[0].ById, At));
        evaluation = Made(EvaluationState.Scoring);
        foreach (var by in new[] { Admin, Chair })
            Assert.Throws<RuleException>(() => evaluation.Give(by, "A1", 4, "Koreksi", At));
        evaluation = Made(EvaluationState.Consensus);
        Assert.Equal("evaluation.not-chair", Assert.Throws<RuleException>(() => evaluation.Give(Admin, "A1", 4, "Koreksi", At)).Reason);
        evaluation.Give(Chair, "A1", 3, "Survei kertas", At.AddDays(1));
        Assert.Equal((Chair.Name, At.AddDays(1)), (evaluation.Given[0].ByName, evaluation.Given[0].At));
        Assert.Throws<RuleException>(() => evaluation.TakeBack(Admin, "A1"));
        Assert.Equal("evaluation.scoring-started", evaluation.WhyNotSurveyed(Admin, null));
    }

    [Fact]
    public void A_panelist_who_never_hands_in_can_leave_and_the_scores_open()
    {
        var evaluation = Made(EvaluationState.Scoring);
        evaluation.HandIn(Chair, 0, At);
        evaluation.Leave(Admin, evaluation.Panel[1]);
        Assert.Equal(EvaluationState.Consensus, evaluation.State);
    }

    [Fact]
    public void Nothing_starts_without_a_panel_and_its_chair()
    {
        var evaluation = Made(EvaluationState.SelfAssessment);
        evaluation.Panel[0].IsChair = false;
        Assert.Equal("evaluation.no-chair", evaluation.WhyNotScoring(Admin));
        evaluation.Panel.Clear();
        Assert.Equal("evaluation.no-panel", evaluation.WhyNotScoring(Admin));
    }

    [Fact]
    public void It_is_not_closed_while_something_is_unanswered_that_the_instrument_refuses()
    {
        var evaluation = Made(EvaluationState.Consensus);
        Assert.Equal(
            "evaluation.unanswered",
            Assert.Throws<RuleException>(() => evaluation.Close(Chair, ResultOf(null), new string('a', 64), At)).Reason
        );
        evaluation.Close(Chair, ResultOf(3), new string('a', 64), At);
        Assert.Equal((3m, "evaluation.closed"), (evaluation.Index, evaluation.WhyNotClosed(Chair, 0)));
    }

    [Fact]
    public void A_score_changed_after_the_opening_keeps_the_former_and_the_reason()
    {
        var score = new PanelScore { RegencyCode = Code, Code = "A1" };
        score.Write(1, "awal", null);
        Assert.Equal("evaluation.reason-needed", Assert.Throws<RuleException>(() => score.Change(3, " ", At)).Reason);
        score.Change(3, "bukti baru", At);
        Assert.Equal((3m, 1m, "bukti baru"), (score.Score, score.Changes[0].From, score.Changes[0].Reason));
    }

    [Theory]
    [InlineData(DocumentKind.Photo, 2022, "evaluation.wrong-kind")]
    [InlineData(DocumentKind.Decree, 2020, "evaluation.old-document")]
    [InlineData(DocumentKind.Decree, 2023, "evaluation.later-document")]
    [InlineData(DocumentKind.Decree, 2021, null)]
    public void Evidence_of_the_wrong_kind_or_year_is_told(DocumentKind kind, int year, string? expected) =>
        Assert.Equal(expected, new EvidenceRule([DocumentKind.Decree], 1).WhyNot(kind, year, 2022));

    [Fact]
    public void The_steps_of_the_calendar_follow_one_another()
    {
        Assert.Null(new EvaluationCalendar { InvitationOn = new(2023, 1, 1), ResultOn = new(2023, 3, 1) }.WhyNot());
        Assert.Equal(
            "evaluation.calendar-order",
            new EvaluationCalendar { InterviewOn = new(2023, 3, 2), ResultOn = new(2023, 3, 1) }.WhyNot()
        );
    }
}
