using Cerdas.People;

namespace Cerdas.Evaluating;

/// <summary>Days of the evaluation's steps; each may be open.</summary>
public sealed record EvaluationCalendar
{
    public DateOnly? InvitationOn { get; init; }
    public DateOnly? SelfAssessmentUntil { get; init; }
    public DateOnly? DeskCheckOn { get; init; }
    public DateOnly? InterviewOn { get; init; }
    public DateOnly? FieldVisitOn { get; init; }
    public DateOnly? ResultOn { get; init; }

    /// <summary>The steps follow one another.</summary>
    public string? WhyNot()
    {
        var days = new[] { InvitationOn, SelfAssessmentUntil, DeskCheckOn, InterviewOn, FieldVisitOn, ResultOn }
            .OfType<DateOnly>()
            .ToList();
        return days.Zip(days.Skip(1)).Any(d => d.First > d.Second) ? "evaluation.calendar-order" : null;
    }
}

/// <summary>
/// A question of the instrument in an evaluation: the agency responsible, its self-assessment, and the panel's two checks; the third,
/// uploaded, follows from the evidence.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Question : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int EvaluationId { get; private set; }

    /// <summary>Code of the leaf.</summary>
    public required string Code { get; init; }
    public int? AgencyId { get; set; }
    public decimal? SelfScore { get; private set; }
    public string? Reason { get; private set; }
    public int? AnsweredById { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public bool Interviewed { get; private set; }
    public bool Approved { get; private set; }
    public List<QuestionEvidence> Evidence { get; init; } = [];
    public int Version { get; private set; }

    public bool Uploaded => Evidence.Count > 0;
    public bool IsAnswered => SelfScore is not null;

    public void Answer(decimal? score, string? reason, Officer by, DateTime at) =>
        (SelfScore, Reason, AnsweredById, AnsweredAt) = (score, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), by.Id, at);

    public void Check(bool interviewed, bool approved) => (Interviewed, Approved) = (interviewed, approved);
}

/// <summary>A document that supports an answer.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class QuestionEvidence : IBelongsToRegency
{
    public required string RegencyCode { get; init; }
    public int QuestionId { get; private set; }
    public int DocumentId { get; init; }
    public Document? Document { get; init; }
}

/// <summary>
/// A value given for a node of the instrument without its questions: a survey on paper, a published result of an earlier year.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class GivenValue : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int EvaluationId { get; private set; }
    public required string Code { get; init; }
    public decimal Value { get; private set; }
    public string Source { get; private set; } = "";
    public int ById { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Write(decimal value, string source, Officer by, DateTime at) =>
        (Value, Source, ById, ByName, At) = (value, source.Trim(), by.Id, by.Name, at);
}

public enum FindingKind
{
    Strength = 1,
    Weakness,
}

/// <summary>What the panel says of the regency in the results letter.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Finding : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int EvaluationId { get; private set; }
    public required FindingKind Kind { get; init; }
    public required string Text { get; set; }
}
