using Cerdas.Evaluating;
using Cerdas.People;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>An evaluation of one question, A1, that agency 5 answers, in each state of its life.</summary>
internal static class EvaluationLives
{
    public const string Code = "33.25";

    public static readonly DateTime At = new(2023, 1, 10, 3, 0, 0, DateTimeKind.Utc);

    public static readonly Officer Admin = new(1, "Admin", Role.RegencyAdmin, Code, null),
        Agency = new(2, "OPD", Role.AgencyOfficer, Code, 5),
        Chair = new(10, "Ketua", Role.Evaluator, Code, null),
        Second = new(11, "Dua", Role.Evaluator, Code, null),
        Third = new(12, "Tiga", Role.Evaluator, Code, null);

    public static Evaluation Made(EvaluationState state) =>
        state switch
        {
            EvaluationState.SelfAssessment => New(Chair, Second),
            EvaluationState.Scoring => Scoring(Chair, Second),
            EvaluationState.Consensus => Consensus(),
            _ => Closed(),
        };

    public static Evaluation New(params Officer[] panel)
    {
        var made = new Evaluation
        {
            RegencyCode = Code,
            Year = 2022,
            Stage = 1,
            InstrumentId = "contoh",
            InstrumentText = "{}",
            Family = "contoh",
        };
        made.Questions.Add(
            new Question
            {
                RegencyCode = Code,
                Code = "A1",
                AgencyId = 5,
            }
        );
        foreach (var by in panel)
            made.Panel.Add(
                new Panelist
                {
                    RegencyCode = Code,
                    AccountId = by.Id,
                    IsChair = by == Chair,
                }
            );
        return made;
    }

    public static Evaluation Scoring(params Officer[] declared)
    {
        var made = New(Chair, Second);
        made.StartScoring(Admin);
        foreach (var by in declared)
            made.Declare(by, null, At);
        return made;
    }

    public static Evaluation Consensus()
    {
        var made = Scoring(Chair, Second);
        made.HandIn(Chair, 0, At);
        made.HandIn(Second, 0, At);
        return made;
    }

    public static Evaluation Closed()
    {
        var made = Consensus();
        made.Close(Chair, ResultOf(2), new string('a', 64), At);
        return made;
    }

    public static Result ResultOf(decimal? value, string unanswered = "refuse")
    {
        var text = """
            {
              "id": "contoh", "family": "contoh", "edition": "1", "cohorts": [], "title": {"id": "C", "en": "E"}, "source": "C",
              "unanswered": "UNANSWERED", "rounding": {"decimals": 2, "mode": "half-up"}, "scale": {"min": 0, "max": 4, "step": 1},
              "bands": [],
              "root": {"code": "index", "label": {"id": "I", "en": "I"}, "aggregate": "mean-of-leaves", "children": [
                {"code": "A1", "label": {"id": "A", "en": "A"}}]}
            }
            """;
        var answers = new Answers(InstrumentFile.Read(text.Replace("UNANSWERED", unanswered, StringComparison.Ordinal)).Instrument!);
        answers.Set(1, value);
        return Cerdas.Evaluating.Scoring.Score(answers);
    }
}
