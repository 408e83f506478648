using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Instruments;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A judge's own sheet of an innovation.</summary>
public sealed record JudgeSheet(Innovation Row, Instrument Criteria, Officer Judge)
{
    public string? WhyNot => Row.WhyNotScored(Judge);

    /// <summary>What the judge gave so far, one row a criterion.</summary>
    public List<JudgeRow> Stored
    {
        get
        {
            var own = Row.SeatOf(Judge)!.Scores;
            return [.. Criteria.Leaves.Select(c => JudgeRow.From(c.Code, own.Find(s => s.Code == c.Code)))];
        }
    }

    /// <summary>The rows of a form that are of a criterion; others are not looked at.</summary>
    public List<JudgeRow> Within(IEnumerable<JudgeRow> sent) =>
        [.. sent.Where(r => !string.IsNullOrEmpty(r.Code) && Criteria.Find(r.Code) is { IsLeaf: true })];

    public CriterionField FieldOf(JudgeRow row, int at) => new(at, Criteria.Find(row.Code)!, row, WhyNot is not null);

    /// <summary>Scores that the criteria refuse, beside their field.</summary>
    public IEnumerable<(string Field, string Text)> FaultsOf(IReadOnlyList<JudgeRow> rows)
    {
        foreach (var field in rows.Select(FieldOf))
            if (field.Row.Score is { } score && AnswerIntake.Refusal(Criteria, field.Criterion, score, single: true) is { } refusal)
                yield return (field.Field, refusal);
    }

    /// <summary>Criteria without a score, beside their field.</summary>
    public IEnumerable<(string Field, string Text)> MissingOf(IReadOnlyList<JudgeRow> rows) =>
        from field in rows.Select(FieldOf)
        where field.Row.Score is null
        select (field.Field, JudgingTexts.NoScoreYet(field.Criterion.Label.Text()));
}
