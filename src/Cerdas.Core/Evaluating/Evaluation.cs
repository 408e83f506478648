using Cerdas.People;

namespace Cerdas.Evaluating;

/// <summary>Where an evaluation stands. Scores are blind until Consensus; nothing changes after Closed.</summary>
public enum EvaluationState
{
    SelfAssessment = 1,
    Scoring,
    Consensus,
    Closed,
}

/// <summary>
/// One evaluation of a regency: a year and a stage, the instrument as it was when the evaluation was opened, the agencies' self-assessment,
/// the panel of external evaluators, and in the end the frozen record.
/// </summary>
/// <remarks>docs/rules.md V-01 to V-10; every state x action x role: EvaluationLifeTests.</remarks>
[Row(Audit.Whole, Figures.MaySometimesMove)]
public sealed partial class Evaluation : IBelongsToRegency, IVersioned, IMovesFigures
{
    public const int TitleMax = 200,
        ReasonMax = 1000,
        TextMax = 2000,
        NameMax = 200;

    public bool MovesFigures => IsClosed;
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>The year that is evaluated.</summary>
    public required int Year { get; init; }

    /// <summary>1, or 2 where the ministry evaluates twice a year.</summary>
    public required int Stage { get; init; }
    public required string InstrumentId { get; init; }

    /// <summary>The instrument's file as it was at the opening: a later edition does not change this evaluation.</summary>
    [Untold]
    public required string InstrumentText
    {
        get;
        init
        {
            field = value;
            InstrumentSha256 = CanonicalJson.Sha256(value);
        }
    }

    /// <summary>SHA-256 of that file: two evaluations can be compared where it is the same.</summary>
    public string InstrumentSha256 { get; private set; } = "";

    /// <summary>Family of instruments: improvement is measured on the last evaluation of the same family.</summary>
    public required string Family { get; init; }
    public EvaluationState State { get; private set; } = EvaluationState.SelfAssessment;
    public EvaluationCalendar Calendar { get; set; } = new();

    /// <summary>The key performance indicator that the index fills at the close.</summary>
    public int? KeyIndicatorId { get; set; }

    /// <summary>Scores of a question that lie this far apart are listed for the consensus meeting.</summary>
    public decimal DisagreementFrom { get; set; } = 2;

    public List<Question> Questions { get; init; } = [];
    public List<Panelist> Panel { get; init; } = [];
    public List<GivenValue> Given { get; init; } = [];
    public List<Finding> Findings { get; init; } = [];

    /// <summary>Unrounded; set at the close.</summary>
    public decimal? Index { get; private set; }

    /// <summary>Indonesian name of the band, where the instrument has bands.</summary>
    [Told("one of the bands that the instrument names")]
    public string? Band { get; private set; }

    /// <summary>SHA-256 of the frozen record, lower-case hex.</summary>
    public string? RecordSha256 { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int? ClosedById { get; private set; }
    public int Version { get; private set; }

    public bool IsClosed => State == EvaluationState.Closed;
    public bool IsBlind => State < EvaluationState.Consensus;

    /// <summary>Panelists whose scores count: those who declared no conflict of interest.</summary>
    public IEnumerable<Panelist> Scorers => Panel.Where(p => p.Declared && p.Conflict is null);

    /// <summary>None while the account is frozen: a seat waits for its person.</summary>
    public Panelist? SeatOf(Officer by) => by.Frozen ? null : Panel.Find(p => p.AccountId == by.Id);

    /// <summary>What the panel and the record call the seat: E1, E2 … in the order of the seats.</summary>
    public string SeatIdOf(Panelist seat) => $"E{Panel.OrderBy(p => p.Id).ToList().IndexOf(seat) + 1}";

    public Question? QuestionOf(string code) => Questions.Find(q => q.Code == code);

    private string? WhyNotRun(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.ManageEvaluations) ? "evaluation.not-manager"
        : IsClosed ? "evaluation.closed"
        : null;

    /// <summary>Calendar, indicator, agencies, services: what the judged regency decides, and only before it is judged.</summary>
    public string? WhyNotPrepared(Officer by) =>
        WhyNotRun(by) ?? (State == EvaluationState.SelfAssessment ? null : "evaluation.scoring-started");

    /// <summary>
    /// Values without questions: the admin's before the scoring starts, the chair's in the consensus meeting. In between nobody's, so that
    /// who is judged answers no score of the panel with a value of their own.
    /// </summary>
    public string? WhyNotGiven(Officer by) =>
        IsClosed ? "evaluation.closed"
        : State == EvaluationState.SelfAssessment ? WhyNotPrepared(by)
        : WhyNotFindings(by);

    /// <summary>
    /// A service surveyed: the admin's before the scoring starts; in the meeting the chair leaves out one that there is, with the reason.
    /// </summary>
    public string? WhyNotSurveyed(Officer by, SurveyedService? service) => service is null ? WhyNotPrepared(by) : WhyNotGiven(by);

    public string? WhyNotPanelChange(Officer by) => WhyNotRun(by) ?? (IsBlind ? null : "evaluation.scores-open");

    /// <summary>
    /// The chair can be another evaluator until the close, so that one who falls ill holds nothing up; never one with a conflict of
    /// interest.
    /// </summary>
    public string? WhyNotChair(Officer by, Panelist seat) =>
        WhyNotRun(by) ?? (seat.Conflict is not null ? "evaluation.chair-conflict" : null);

    /// <summary>Who may answer a question: the agency responsible, and the regency admin on its behalf.</summary>
    public string? WhyNotAnswered(Officer by, Question question) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.AnswerEvaluations) ? "evaluation.not-answering"
        : by.Role != Role.RegencyAdmin && by.AgencyId != question.AgencyId ? "evaluation.other-agency"
        : State != EvaluationState.SelfAssessment ? "evaluation.self-assessment-over"
        : null;

    /// <summary>The self-assessment ends and the panel scores. Needs a chair and nobody undecided of the panel.</summary>
    public string? WhyNotScoring(Officer by) =>
        WhyNotRun(by)
        ?? (
            State != EvaluationState.SelfAssessment ? "evaluation.self-assessment-over"
            : Panel.Count == 0 ? "evaluation.no-panel"
            : !Panel.Exists(p => p.IsChair) ? "evaluation.no-chair"
            : null
        );

    /// <summary>Back to the agencies, as long as no evaluator has handed in.</summary>
    public string? WhyNotBackToAgencies(Officer by) =>
        WhyNotRun(by)
        ?? (
            State != EvaluationState.Scoring ? "evaluation.not-scoring"
            : Panel.Exists(p => p.HandedInAt is not null) ? "evaluation.handed-in"
            : null
        );

    public string? WhyNotScored(Officer by) =>
        SeatOf(by) is not { } seat ? "evaluation.not-panelist"
        : State < EvaluationState.Scoring ? "evaluation.not-scoring"
        : IsClosed ? "evaluation.closed"
        : !seat.Declared ? "evaluation.undeclared"
        : seat.Conflict is not null ? "evaluation.conflict"
        : State == EvaluationState.Scoring && seat.HandedInAt is not null ? "evaluation.handed-in"
        : null;

    /// <summary>The evaluator's own seat, while the scores are blind and not handed in.</summary>
    public string? WhyNotDeclared(Officer by) =>
        SeatOf(by) is not { } seat ? "evaluation.not-panelist"
        : !IsBlind || seat.HandedInAt is not null ? "evaluation.handed-in"
        : null;

    public string? WhyNotHandedIn(Officer by, int unscored) =>
        WhyNotScored(by)
        ?? (
            State != EvaluationState.Scoring ? "evaluation.handed-in"
            : unscored > 0 ? "evaluation.unscored"
            : null
        );

    /// <summary>The chair closes, once every score is in and nothing is unanswered that the instrument refuses.</summary>
    public string? WhyNotClosed(Officer by, int unanswered) =>
        SeatOf(by) is not { IsChair: true } seat ? "evaluation.not-chair"
        : seat.Conflict is not null ? "evaluation.chair-conflict"
        : IsClosed ? "evaluation.closed"
        : State != EvaluationState.Consensus ? "evaluation.not-all-in"
        : unanswered > 0 ? "evaluation.unanswered"
        : null;

    /// <summary>Findings and recommendations are written by the chair from the consensus meeting on.</summary>
    public string? WhyNotFindings(Officer by) =>
        SeatOf(by) is not { IsChair: true } seat ? "evaluation.not-chair"
        : seat.Conflict is not null ? "evaluation.chair-conflict"
        : IsClosed ? "evaluation.closed"
        : IsBlind ? "evaluation.not-all-in"
        : null;

    /// <summary>The scores side by side: once they are open, and until the close not for who declared a conflict of interest.</summary>
    public string? WhyNotSpread(Officer by) =>
        IsBlind ? "evaluation.not-all-in"
        : !IsClosed && SeatOf(by)?.Conflict is not null ? "evaluation.conflict"
        : null;

    public string? WhyNotChecked(Officer by) =>
        SeatOf(by) is null ? "evaluation.not-panelist"
        : IsClosed ? "evaluation.closed"
        : null;

    public void StartScoring(Officer by)
    {
        RuleException.ThrowIf(WhyNotScoring(by));
        (State, NamesSettled) = (EvaluationState.Scoring, true);
    }

    public void BackToAgencies(Officer by)
    {
        RuleException.ThrowIf(WhyNotBackToAgencies(by));
        State = EvaluationState.SelfAssessment;
    }

    /// <summary>
    /// Without a conflict the evaluator scores; with one their seat is kept, with its reason, and their scores do not count.
    /// </summary>
    public void Declare(Officer by, string? conflict, DateTime at)
    {
        RuleException.ThrowIf(WhyNotDeclared(by));
        SeatOf(by)!.Declare(string.IsNullOrWhiteSpace(conflict) ? null : conflict.Trim(), at);
        NamesSettled = true;
        OpenScoresWhenAllAreIn();
    }

    /// <summary>The last to hand in opens the scores to the whole panel.</summary>
    public void HandIn(Officer by, int unscored, DateTime at)
    {
        RuleException.ThrowIf(WhyNotHandedIn(by, unscored));
        SeatOf(by)!.HandIn(at);
        OpenScoresWhenAllAreIn();
    }

    /// <summary>In the place of a value the part has already, or of the questions below it.</summary>
    public void Give(Officer by, string code, decimal value, string source, DateTime at)
    {
        RuleException.ThrowIf(WhyNotGiven(by));
        var given = Given.Find(g => g.Code == code);
        if (given is null)
            Given.Add(given = new GivenValue { RegencyCode = RegencyCode, Code = code });
        given.Write(value, source, by, at);
    }

    public void TakeBack(Officer by, string code)
    {
        RuleException.ThrowIf(WhyNotGiven(by));
        Given.RemoveAll(g => g.Code == code);
    }

    public void Chair(Officer by, Panelist seat)
    {
        RuleException.ThrowIf(WhyNotChair(by, seat));
        foreach (var p in Panel)
            p.IsChair = p == seat;
    }

    /// <summary>A panelist leaves; what they scored goes with them and stays in the audit.</summary>
    public void Leave(Officer by, Panelist seat)
    {
        RuleException.ThrowIf(WhyNotPanelChange(by));
        Panel.Remove(seat);
        OpenScoresWhenAllAreIn();
    }

    private void OpenScoresWhenAllAreIn()
    {
        if (
            State == EvaluationState.Scoring
            && Scorers.Any()
            && Panel.TrueForAll(p => p.Declared && (p.Conflict is not null || p.HandedInAt is not null))
        )
            State = EvaluationState.Consensus;
    }

    public void Close(Officer by, Result result, string recordSha256, DateTime at)
    {
        RuleException.ThrowIf(WhyNotClosed(by, result.Index is null ? result.Unanswered.Count() : 0));
        (State, Index, Band, RecordSha256, ClosedAt, ClosedById) = (
            EvaluationState.Closed,
            result.Index!.Value.Value,
            result.Band?.Label.Id,
            recordSha256,
            at,
            by.Id
        );
    }
}
