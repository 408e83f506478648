using System.Text.Json;
using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>A survey's answers count, unless a value was typed in their place.</summary>
public sealed class SurveyRecordTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "instruments", "kominfo-2021.json"));
    private static readonly RecordSurvey Survey = new("economy", "Pasar daring", 400, null, ["D3=4"]);

    private static EvaluationRecord Record(params string[] given) =>
        new()
        {
            Format = EvaluationRecord.FormatOne,
            Regency = new("33.25", "Batang"),
            Year = 2022,
            Stage = 1,
            ClosedAt = null,
            ClosedBy = null,
            Instrument = JsonDocument.Parse(Text).RootElement,
            Evaluators = [],
            Answers = [],
            Scores = [],
            Surveys = [Survey],
            Ledger = new(2022, [], new("total", 0, 0, null), []),
            Register = [],
            Given = [.. given.Select(code => new RecordGiven(code, 3, "surat"))],
            Findings = [],
            Recommendations = [],
            Former = null,
            Result = null,
            Self = null,
        };

    [Theory]
    [InlineData("D", "D")]
    [InlineData("D3", "D3")]
    [InlineData("A", null)]
    [InlineData("D1", null)]
    [InlineData("", null)]
    public void A_value_typed_above_or_at_its_questions_stands_in_place_of_the_answers(string given, string? expected)
    {
        var record = Record(given.Length == 0 ? [] : [given]);
        Assert.Equal(expected, record.GivenInPlaceOf(Survey, InstrumentFile.Read(Text).Instrument!));
    }
}
