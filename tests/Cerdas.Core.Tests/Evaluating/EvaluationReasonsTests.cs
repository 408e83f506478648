using Cerdas.Evaluating;
using Cerdas.People;
using static Cerdas.Core.Tests.Evaluating.EvaluationLives;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>docs/rules.md V-01 to V-07: the reason that is given, which is what people read.</summary>
public sealed class EvaluationReasonsTests
{
    private static void Refused(string reason, Action act) => Assert.Equal(reason, Assert.Throws<RuleException>(act).Reason);

    [Fact]
    public void Only_the_admin_prepares_and_only_until_the_scoring_starts()
    {
        Assert.Equal("evaluation.not-manager", New(Chair).WhyNotPrepared(Agency));
        Assert.Equal("evaluation.not-manager", New(Chair).WhyNotPrepared(Admin with { RegencyCode = "33.26" }));
        Assert.Equal("evaluation.closed", Closed().WhyNotPrepared(Admin));
        Assert.Equal("evaluation.scoring-started", Scoring().WhyNotPrepared(Admin));
        Assert.Equal("evaluation.closed", Closed().WhyNotGiven(Chair));
        Assert.Equal("evaluation.scores-open", Consensus().WhyNotPanelChange(Admin));
        Assert.Equal("evaluation.not-manager", Consensus().WhyNotPanelChange(Agency));
        Assert.Equal("evaluation.closed", Closed().WhyNotPanelChange(Admin));
        Refused("evaluation.scores-open", () => Consensus().Leave(Admin, Consensus().Panel[0]));
    }

    [Fact]
    public void A_chair_is_named_by_the_admin_and_has_no_conflict()
    {
        var made = Scoring();
        made.Declare(Second, "saudara kandung", At);
        Assert.Equal("evaluation.chair-conflict", made.WhyNotChair(Admin, made.Panel[1]));
        Assert.Equal("evaluation.not-manager", made.WhyNotChair(Agency, made.Panel[1]));
        Refused("evaluation.chair-conflict", () => made.Chair(Admin, made.Panel[1]));
        Assert.True(made.Panel[0].IsChair);
        var other = New(Chair, Second);
        other.Chair(Admin, other.Panel[1]);
        Assert.Equal((false, true), (other.Panel[0].IsChair, other.Panel[1].IsChair));
    }

    [Fact]
    public void Agencies_answer_their_own_questions_until_the_scoring_starts()
    {
        var made = New(Chair);
        var question = made.QuestionOf("A1")!;
        Assert.Same(made.Questions[0], question);
        Assert.Null(made.QuestionOf("A2"));
        Assert.Null(made.WhyNotAnswered(Agency, question));
        Assert.Equal("evaluation.not-answering", made.WhyNotAnswered(Agency with { RegencyCode = "33.26" }, question));
        Assert.Equal("evaluation.not-answering", made.WhyNotAnswered(Chair, question));
        Assert.Equal("evaluation.other-agency", made.WhyNotAnswered(Agency with { AgencyId = 6 }, question));
        Assert.Equal("evaluation.self-assessment-over", Scoring().WhyNotAnswered(Agency, question));
    }

    [Fact]
    public void The_scoring_starts_with_a_panel_and_its_chair_and_goes_back_until_somebody_handed_in()
    {
        Assert.Equal("evaluation.not-manager", New(Chair).WhyNotScoring(Agency));
        Assert.Equal("evaluation.no-panel", New().WhyNotScoring(Admin));
        Assert.Equal("evaluation.no-chair", New(Second).WhyNotScoring(Admin));
        Assert.Equal("evaluation.self-assessment-over", Scoring().WhyNotScoring(Admin));
        Refused("evaluation.no-panel", () => New().StartScoring(Admin));
        Assert.Equal("evaluation.not-scoring", New(Chair).WhyNotBackToAgencies(Admin));
        Assert.Equal("evaluation.not-manager", Scoring().WhyNotBackToAgencies(Agency));
        var made = Scoring(Chair, Second);
        made.HandIn(Chair, 0, At);
        Refused("evaluation.handed-in", () => made.BackToAgencies(Admin));
        var back = Scoring(Chair);
        back.BackToAgencies(Admin);
        Assert.Equal(EvaluationState.SelfAssessment, back.State);
    }

    [Fact]
    public void An_evaluator_scores_after_declaring_and_hands_in_once_and_whole()
    {
        Assert.Equal("evaluation.not-panelist", Scoring().WhyNotScored(Third));
        Assert.Equal("evaluation.not-scoring", New(Chair).WhyNotScored(Chair));
        Assert.Equal("evaluation.undeclared", Scoring().WhyNotScored(Chair));
        Assert.Equal("evaluation.closed", Closed().WhyNotScored(Chair));
        Assert.Null(Consensus().WhyNotScored(Chair));
        var made = Scoring(Chair, Second);
        Assert.Equal("evaluation.unscored", made.WhyNotHandedIn(Chair, 1));
        Refused("evaluation.unscored", () => made.HandIn(Chair, 1, At));
        Refused("evaluation.not-panelist", () => made.HandIn(Third, 0, At));
        made.HandIn(Chair, 0, At);
        Assert.Equal(EvaluationState.Scoring, made.State);
        Assert.Equal("evaluation.handed-in", made.WhyNotScored(Chair));
        Assert.Equal("evaluation.handed-in", made.WhyNotHandedIn(Chair, 0));
        Assert.Equal("evaluation.handed-in", Consensus().WhyNotHandedIn(Chair, 3));
        made.Declare(Second, "ipar", At);
        // The only scorer has handed in and the other does not score: the scores open.
        Assert.Equal(EvaluationState.Consensus, made.State);
        Assert.Equal("evaluation.conflict", made.WhyNotScored(Second));
    }

    [Fact]
    public void Conflicts_alone_never_open_the_scores()
    {
        var made = Scoring();
        made.Declare(Chair, "saudara", At);
        made.Declare(Second, "ipar", At);
        Assert.Equal(EvaluationState.Scoring, made.State);
        Assert.Equal("evaluation.chair-conflict", made.WhyNotClosed(Chair, 0));
        Assert.Equal("evaluation.chair-conflict", made.WhyNotFindings(Chair));
    }

    [Fact]
    public void A_declaration_stands_once_handed_in_or_once_scores_are_open()
    {
        Assert.Equal("evaluation.not-panelist", Scoring().WhyNotDeclared(Third));
        Assert.Null(New(Chair).WhyNotDeclared(Chair));
        var made = Scoring(Chair, Second);
        made.HandIn(Chair, 0, At);
        Assert.Equal("evaluation.handed-in", made.WhyNotDeclared(Chair));
        Assert.Null(made.WhyNotDeclared(Second));
        Refused("evaluation.handed-in", () => made.Declare(Chair, "terlambat", At));
        Refused("evaluation.handed-in", () => Consensus().Declare(Second, "terlambat", At));
    }

    [Fact]
    public void The_chair_closes_once_all_is_in_and_answered()
    {
        Assert.Equal("evaluation.not-chair", Consensus().WhyNotClosed(Second, 0));
        Assert.Equal("evaluation.not-all-in", Scoring(Chair).WhyNotClosed(Chair, 0));
        Assert.Equal("evaluation.unanswered", Consensus().WhyNotClosed(Chair, 1));
        Assert.Equal("evaluation.closed", Closed().WhyNotClosed(Chair, 0));
        Refused("evaluation.unanswered", () => Consensus().Close(Chair, ResultOf(null, "refuse"), new string('a', 64), At));
        var made = Consensus();
        // Where the instrument counts what is unanswered as zero, it holds nothing up.
        made.Close(Chair, ResultOf(null, "zero"), new string('b', 64), At);
        Assert.Equal((EvaluationState.Closed, 0m, new string('b', 64)), (made.State, made.Index, made.RecordSha256));
        Assert.True(made.MovesFigures);
    }

    [Fact]
    public void Findings_checks_and_the_spread_say_why_not()
    {
        Assert.Equal("evaluation.not-chair", Consensus().WhyNotFindings(Second));
        Assert.Equal("evaluation.not-all-in", Scoring(Chair).WhyNotFindings(Chair));
        Assert.Equal("evaluation.closed", Closed().WhyNotFindings(Chair));
        Assert.Null(Consensus().WhyNotFindings(Chair));
        Assert.Equal("evaluation.not-panelist", Consensus().WhyNotChecked(Admin));
        Assert.Equal("evaluation.closed", Closed().WhyNotChecked(Chair));
        Assert.Null(Scoring().WhyNotChecked(Second));
        Assert.Equal("evaluation.not-all-in", Scoring(Chair).WhyNotSpread(Chair));
        Assert.Null(Consensus().WhyNotSpread(Admin));
        var made = Scoring(Chair);
        made.Declare(Second, "ipar", At);
        made.HandIn(Chair, 0, At);
        Assert.Equal("evaluation.conflict", made.WhyNotSpread(Second));
        made.Close(Chair, ResultOf(2, "refuse"), new string('a', 64), At);
        Assert.Null(made.WhyNotSpread(Second));
    }

    [Fact]
    public void A_seat_is_called_by_its_place()
    {
        var made = New(Chair, Second, Third);
        Assert.Equal(["E1", "E2", "E3"], made.Panel.Select(made.SeatIdOf));
        Assert.Null(made.SeatOf(Admin));
        Assert.False(made.MovesFigures);
    }

    [Fact]
    public void The_instrument_of_an_evaluation_is_known_by_its_hash() => Assert.Equal(CanonicalJson.Sha256("{}"), New().InstrumentSha256);
}
