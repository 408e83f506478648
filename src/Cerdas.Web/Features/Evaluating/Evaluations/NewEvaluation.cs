using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The days of an evaluation and the indicator it fills.</summary>
public record EvaluationSettings
{
    [Label("Surat undangan", "Invitation letter")]
    public DateOnly? InvitationOn { get; init; }

    [Label("Penilaian mandiri sampai", "Self-assessment until")]
    public DateOnly? SelfAssessmentUntil { get; init; }

    [Label("Desk check", "Desk check")]
    public DateOnly? DeskCheckOn { get; init; }

    [Label("Wawancara / presentasi", "Interview / presentation")]
    public DateOnly? InterviewOn { get; init; }

    [Label("Kunjungan lapangan", "Field visit")]
    public DateOnly? FieldVisitOn { get; init; }

    [Label("Surat hasil", "Results letter")]
    public DateOnly? ResultOn { get; init; }

    [Label("IKU yang diisi hasilnya", "Key indicator the result fills")]
    public int? KeyIndicatorId { get; init; }

    [Label("Selisih yang dibahas", "Difference to discuss"), Required, Range(0.1, 100)]
    public decimal? DisagreementFrom { get; init; } = 2;

    [Label("Nama evaluator dibuka kepada OPD yang dinilai", "The judged agencies are told the evaluators' names")]
    public bool NamesTold { get; init; }
    public int Version { get; init; }

    public static EvaluationSettings Of(Evaluation row) =>
        new()
        {
            InvitationOn = row.Calendar.InvitationOn,
            SelfAssessmentUntil = row.Calendar.SelfAssessmentUntil,
            DeskCheckOn = row.Calendar.DeskCheckOn,
            InterviewOn = row.Calendar.InterviewOn,
            FieldVisitOn = row.Calendar.FieldVisitOn,
            ResultOn = row.Calendar.ResultOn,
            KeyIndicatorId = row.KeyIndicatorId,
            DisagreementFrom = row.DisagreementFrom,
            NamesTold = row.NamesTold,
            Version = row.Version,
        };

    public EvaluationCalendar ToCalendar() =>
        new()
        {
            InvitationOn = InvitationOn,
            SelfAssessmentUntil = SelfAssessmentUntil,
            DeskCheckOn = DeskCheckOn,
            InterviewOn = InterviewOn,
            FieldVisitOn = FieldVisitOn,
            ResultOn = ResultOn,
        };

    /// <summary>The fields that are wrong, and what is wrong with them.</summary>
    /// <param name="indicators">Those that a result can fill.</param>
    public IEnumerable<(string Field, string Text)> FaultsAmong(IReadOnlyList<SelectListItem> indicators)
    {
        if (ToCalendar().WhyNot() is { } reason)
            yield return ("Input.InvitationOn", Reasons.Text(reason));
        if (KeyIndicatorId is { } id && indicators.All(i => i.Value != $"{id}"))
            yield return ("Input.KeyIndicatorId", Say("IKU ini tidak ada.", "There is no such indicator."));
    }
}

/// <summary>The part of the form that opening and changing an evaluation share.</summary>
/// <param name="NamesSettled">Whether the evaluators are named is no longer to be chosen.</param>
public sealed record SettingsForm(EvaluationSettings Input, IReadOnlyList<SelectListItem> Indicators, bool NamesSettled);

/// <summary>What opens an evaluation.</summary>
public sealed record NewEvaluation : EvaluationSettings
{
    [Label("Tahun yang dievaluasi", "Year evaluated"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int Year { get; init; }

    [Label("Tahap", "Stage"), Required, Range(1, 2)]
    public int Stage { get; init; } = 1;

    [Label("Instrumen", "Instrument"), Required, StringLength(60)]
    public required string InstrumentId { get; init; }
}
