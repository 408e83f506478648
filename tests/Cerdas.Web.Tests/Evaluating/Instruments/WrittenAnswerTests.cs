using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Instruments;

namespace Cerdas.Web.Tests.Evaluating.Instruments;

/// <summary>Answers as people write them in a file.</summary>
public sealed class WrittenAnswerTests
{
    private static Instrument Made(decimal most) =>
        InstrumentFile
            .Read(
                """
                {"id": "uji-huruf", "family": "uji", "edition": "1", "cohorts": [], "title": {"id": "Uji", "en": "Test"}, "source": "Test.",
                "unanswered": "zero", "rounding": {"decimals": 2, "mode": "half-up"}, "scale": {"min": 0, "max": MOST}, "bands": [],
                "root": {"code": "index", "label": {"id": "Indeks", "en": "Index"}, "aggregate": "mean-of-leaves", "children": [
                {"code": "1a", "label": {"id": "Mutu", "en": "Quality"}, "levels": [
                {"value": 0, "text": {"id": "D", "en": "D"}},
                {"value": 50, "text": {"id": "A (Memuaskan)", "en": "A (Excellent)"}},
                {"value": 60, "text": {"id": "B: Baik", "en": "B: Good"}},
                {"value": 70, "text": {"id": "B - juga", "en": "B - too"}},
                {"value": 100, "text": {"id": "AA (Sangat Memuaskan)", "en": "AA (Outstanding)"}}]},
                {"code": "1b", "label": {"id": "Lain", "en": "Other"}}]}}
                """.Replace("MOST", $"{most}", StringComparison.Ordinal)
            )
            .Instrument!;

    [Theory]
    [InlineData("1b", "2.75", 2.75)]
    [InlineData("1b", "2,75", 2.75)]
    [InlineData("1b", "-0,5", -0.5)]
    [InlineData("1b", "1,250", 1.25)]
    [InlineData("1b", "0,125", 0.125)]
    [InlineData("1b", "1,2,3", null)]
    [InlineData("1b", "1.234,5", null)]
    [InlineData("1b", "AA", null)]
    [InlineData("1a", "AA", 100.0)]
    [InlineData("1a", "aa", 100.0)]
    [InlineData("1a", "A", 50.0)]
    [InlineData("1a", "Sangat Memuaskan", null)]
    [InlineData("1a", "AA (Outstanding)", 100.0)]
    [InlineData("1a", "D", 0.0)]
    [InlineData("1a", "B", null)]
    [InlineData("1a", "C", null)]
    [InlineData("9z", "2,75", null)]
    public void A_comma_is_a_decimal_comma_and_a_level_is_named_where_only_one_is_meant(string code, string written, double? value) =>
        Assert.Equal((decimal?)value, WrittenAnswer.Read(Made(100), code, written));

    [Fact]
    public void What_could_be_a_thousand_on_the_scale_is_not_guessed()
    {
        Assert.Null(WrittenAnswer.Read(Made(2000), "1b", "1,250"));
        Assert.Equal(1.25m, WrittenAnswer.Read(Made(2000), "1b", "1,25"));
    }

    [Theory]
    [InlineData("code;value\n1a;AA\n1b;2,75\n")]
    [InlineData("code,value\n1a,AA\n1b,\"2,75\"\n")]
    [InlineData("code,value\n1a,100\n1b,2.75\n")]
    public void The_same_answers_in_three_spellings_score_the_same(string csv)
    {
        var (answers, faults) = AnswersFile.Read(Made(100), csv);
        Assert.Empty(faults);
        Assert.Equal(51.375m, Scoring.Score(answers!).Index!.Value.Value);
    }

    [Fact]
    public void Half_of_a_number_is_not_taken_for_a_whole_one()
    {
        var (answers, faults) = AnswersFile.Read(Made(100), "code,value\n1a,AA\n1b,2,75\n");
        Assert.Null(answers);
        Assert.Equal((3, "answers.too-many-cells"), (faults.Single().Line, faults.Single().Reason));
    }
}
