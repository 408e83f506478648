using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>Each doubt about a survey, just below its threshold and at it.</summary>
public sealed class SurveyRulesTests
{
    private static readonly DateTime Start = new(2024, 1, 12, 1, 0, 0, DateTimeKind.Utc);
    private static readonly HashSet<string> Nobody = [];

    private static SurveyResponse Response(int i, string answers, DateTime at) =>
        new()
        {
            RegencyCode = "33.25",
            RespondentHash = $"r{i}",
            At = at,
            Answers = answers,
        };

    /// <summary>Answers that nobody doubts: all different enough, an hour apart.</summary>
    private static List<SurveyResponse> Honest(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => Response(i, $"A={1 + (i % 4)};B={1 + ((i + 1) % 4)};C=2;D={1 + (i % 3)}", Start.AddHours(i))),
        ];

    private static List<SurveyResponse> With(int equal, string answers, int others) =>
        [.. Enumerable.Range(0, equal).Select(i => Response(1000 + i, answers, Start.AddDays(30).AddHours(i))), .. Honest(others)];

    private static int? CountOf(SurveyDoubt doubt, int users, IReadOnlyList<SurveyResponse> responses, IReadOnlySet<string>? others = null)
    {
        var found = SurveyRules.DoubtsOf(users, responses, others ?? Nobody).Where(d => d.Doubt == doubt).ToList();
        Assert.InRange(found.Count, 0, 1);
        return found.Count == 0 ? null : found[0].Count;
    }

    [Fact]
    public void An_honest_survey_is_not_doubted() => Assert.Empty(SurveyRules.DoubtsOf(60, Honest(60), Nobody));

    [Theory]
    [InlineData(49, 49)]
    [InlineData(50, null)]
    public void A_service_with_fewer_than_fifty_users_is_doubted(int users, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.FewUsers, users, Honest(40)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(49, 49)]
    [InlineData(50, null)]
    public void Fewer_than_fifty_answers_are_doubted(int answers, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.FewResponses, 100, Honest(answers)));

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, 61)]
    public void More_answers_than_users_are_doubted(int answers, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.MoreResponsesThanUsers, 60, Honest(answers)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Respondents_who_answered_for_another_service_too_are_counted(int shared, int? count) =>
        Assert.Equal(
            count,
            CountOf(
                SurveyDoubt.SameRespondents,
                100,
                Honest(60),
                Enumerable.Range(0, shared).Select(i => $"r{i}").Append("someone else").ToHashSet()
            )
        );

    [Theory]
    [InlineData(5, 46, null)]
    [InlineData(5, 45, 5)]
    [InlineData(6, 44, 6)]
    public void A_tenth_of_answers_of_one_value_is_doubted(int equal, int others, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.AllEqual, 100, With(equal, "A=4;B=4;C=4;D=4", others)));

    [Theory]
    [InlineData("A=4;B=4", null)]
    [InlineData("A=4;B=4;C=4", 20)]
    public void Equal_values_count_from_three_questions_on(string answers, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.AllEqual, 100, With(20, answers, 40)));

    [Theory]
    [InlineData(9, "A=3;B=2", null)]
    [InlineData(10, "A=3;B=2", 10)]
    [InlineData(9, "A=4;B=4;C=4", null)]
    [InlineData(10, "A=4;B=4;C=4", 10)]
    public void Ten_or_more_respondents_who_all_answer_alike_are_doubted(int equal, string answers, int? count) =>
        Assert.Equal(count, CountOf(SurveyDoubt.AllEqual, 100, With(equal, answers, 0)));

    [Theory]
    [InlineData(9, 60, null)]
    [InlineData(10, 60, 10)]
    [InlineData(10, 61, null)]
    [InlineData(12, 60, 12)]
    public void Ten_answers_within_one_minute_are_doubted(int answers, int seconds, int? count)
    {
        // The first and the last lie exactly so many seconds apart; the rest in between, in no order.
        var burst = Enumerable
            .Range(0, answers)
            .Select(i =>
                Response(
                    2000 + i,
                    $"A={1 + (i % 4)};B=1;C={1 + (i % 3)}",
                    Start.AddDays(60).AddSeconds(i == answers - 1 ? seconds : (i * 7) % 60)
                )
            );
        List<SurveyResponse> all = [.. burst.Reverse(), .. Honest(50)];
        Assert.Equal(count, CountOf(SurveyDoubt.Bursts, 100, all));
    }

    [Fact]
    public void Several_doubts_are_told_together_in_their_order()
    {
        var alike = Enumerable.Range(0, 12).Select(i => Response(i, "A=4;B=4;C=4", Start)).ToList();
        Assert.Equal(
            [
                (SurveyDoubt.FewUsers, 11),
                (SurveyDoubt.FewResponses, 12),
                (SurveyDoubt.MoreResponsesThanUsers, 12),
                (SurveyDoubt.SameRespondents, 1),
                (SurveyDoubt.AllEqual, 12),
                (SurveyDoubt.Bursts, 12),
            ],
            SurveyRules.DoubtsOf(11, alike, new HashSet<string> { "r3" })
        );
    }
}
