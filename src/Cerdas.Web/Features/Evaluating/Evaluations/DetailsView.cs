using Cerdas.Evaluating;
using Cerdas.People;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What the reader of an evaluation's overview may do or waits for.</summary>
public enum NextStep
{
    None = 0,
    Scoring,
    BackToAgencies,
    PanelHandsIn,
    Consensus,
}

/// <summary>Where an evaluation stands, and what its reader may do next.</summary>
public sealed record DetailsView(
    OpenEvaluation Open,
    Officer Reader,
    IReadOnlyList<AgencyProgress> Progress,
    IReadOnlyList<SeatStanding> Panel,
    IReadOnlyList<CarriedRow> Carried
)
{
    /// <summary>Open invitations to the panel.</summary>
    public int Invited { get; init; }

    /// <summary>Dimensions that citizens are asked about and none has answered yet, while that can be mended.</summary>
    public IReadOnlyList<string> Unsurveyed { get; init; } = [];
    public Evaluation Row => Open.Row;
    public Panelist? Seat => Row.SeatOf(Reader);
    public bool IsScoring => Row.State == EvaluationState.Scoring;
    public bool MayGive => Row.WhyNotGiven(Reader) is null;
    public bool MayManage => Row.WhyNotPrepared(Reader) is null;
    public bool MayChangePanel => Row.WhyNotPanelChange(Reader) is null;
    public bool MayDeclare => Row.WhyNotDeclared(Reader) is null;
    public bool MayWriteFindings => Row.WhyNotFindings(Reader) is null;
    public string? WhyNotScored => Row.WhyNotScored(Reader);
    public string? WhyNotScoring => Row.WhyNotScoring(Reader);

    /// <summary>Whether everybody else is in, so that declaring a conflict now opens the scores.</summary>
    public bool OpensScores =>
        IsScoring
        && Seat is not null
        && Row.Panel.Where(p => p != Seat).All(p => p.HandedInAt is not null || p.Conflict is not null)
        && Row.Panel.Any(p => p != Seat && p.HandedInAt is not null);

    public NextStep Next =>
        Row.State == EvaluationState.Consensus ? NextStep.Consensus
        : !Row.IsBlind || !Reader.May(Permission.ManageEvaluations) ? NextStep.None
        : Row.State == EvaluationState.SelfAssessment ? NextStep.Scoring
        : Row.WhyNotBackToAgencies(Reader) is null ? NextStep.BackToAgencies
        : NextStep.PanelHandsIn;

    /// <summary>The index of a closed evaluation with its band.</summary>
    public string Result
    {
        get
        {
            var index = $"{Open.Instrument.Root.Label.Text()}: {Format.Score(Row.Index, Open.Instrument.Rounding.Decimals)}";
            return Row.Band is null ? index : $"{index} – {Row.Band}";
        }
    }

    /// <summary>"ya" or "tidak": whether the reader declared a conflict; null where nothing is declared yet.</summary>
    public string? Declared =>
        Seat is not { Declared: true } ? null
        : Seat.Conflict is null ? "tidak"
        : "ya";

    /// <summary>What the reader declared of their own seat, or is asked to.</summary>
    public string Declaration =>
        Seat is not { Declared: true } ? DetailsTexts.DeclareBeforeScoring
        : Seat.Conflict is null ? Say("Anda menyatakan tidak ada benturan kepentingan.", "You declared no conflict of interest.")
        : DetailsTexts.ConflictDeclared;

    public string ScoringBegins
    {
        get
        {
            var open = Row.Questions.Count - Open.Answered;
            return open == 0 ? DetailsTexts.ScoringBegins : $"{DetailsTexts.ScoringBegins} {DetailsTexts.NotAnswered(open)}";
        }
    }

    public IReadOnlyList<(string Label, DateOnly? Day)> Steps =>
        [
            (Say("Surat undangan", "Invitation letter"), Row.Calendar.InvitationOn),
            (Say("Penilaian mandiri sampai", "Self-assessment until"), Row.Calendar.SelfAssessmentUntil),
            ("Desk check", Row.Calendar.DeskCheckOn),
            (Say("Wawancara / presentasi", "Interview / presentation"), Row.Calendar.InterviewOn),
            (Say("Kunjungan lapangan", "Field visit"), Row.Calendar.FieldVisitOn),
            (Say("Surat hasil", "Results letter"), Row.Calendar.ResultOn),
        ];
}

/// <param name="AgencyId">Null for questions that no agency has yet.</param>
public sealed record AgencyProgress(int? AgencyId, string Agency, int Questions, int Answered, int Evidenced)
{
    public decimal Percent => Answered * 100m / Questions;
}

/// <summary>A panelist and how far they are.</summary>
/// <param name="Name">The seat's, where the reader is not told who sits there.</param>
public sealed record SeatStanding(string Name, bool Chair, string Tone, string Text)
{
    public static SeatStanding Of(Panelist seat, string name)
    {
        var (tone, text) = seat switch
        {
            { Conflict: not null } => ("bad", Say("benturan kepentingan", "conflict of interest")),
            { HandedInAt: not null } => ("ok", Say("diserahkan", "handed in")),
            { Declared: true } => ("wait", Say("sedang menilai", "scoring")),
            _ => ("none", Say("belum menyatakan", "not declared yet")),
        };
        return new(name, seat.IsChair, tone, text);
    }
}

/// <summary>A recommendation of an earlier year that is still open, or was until last year.</summary>
public sealed record CarriedRow(int Id, string Text, int Year, RecommendationState State)
{
    public string Tone =>
        State switch
        {
            RecommendationState.Closed => "ok",
            RecommendationState.Reported => "wait",
            _ => "bad",
        };
}
