using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>docs/rules.md E-02 to E-06: one small instrument of each kind, its working beside its value.</summary>
public sealed class ScoringWorkingTests
{
    private static Instrument Made(string unanswered, string root) =>
        InstrumentFile
            .Read(
                """{"id":"contoh","family":"contoh","edition":"1","cohorts":[],"title":{"id":"C","en":"E"},"source":"C","""
                    + $"\"unanswered\":\"{unanswered}\","
                    + """ "rounding":{"decimals":2,"mode":"half-up"},"scale":{"min":1,"max":5,"step":1},"bands":[],"root":"""
                    + root
                    + "}"
            )
            .Instrument
        ?? throw new InvalidOperationException("The example does not hold together.");

    private static string Leaf(string code, string more = "") =>
        $$"""{"code":"{{code}}","label":{"id":"{{code}}","en":"{{code}}"}{{more}}}""";

    private static string Group(string code, string aggregate, string more, params string[] children) =>
        $$"""{"code":"{{code}}","label":{"id":"{{code}}","en":"{{code}}"},"aggregate":"{{aggregate}}"{{more}},"children":[{{string.Join(
            ',',
            children
        )}}]}""";

    private static Result Score(Instrument instrument, params (string Code, decimal Value)[] given)
    {
        var answers = new Answers(instrument);
        foreach (var (code, value) in given)
            answers.Set(instrument.Find(code)!.Index, value);
        return Scoring.Score(answers);
    }

    private static decimal Value(Result result, string code) => result[result.Instrument.Find(code)!].Value.Value;

    private static Origin OriginOf(Result result, string code) => result[result.Instrument.Find(code)!].Origin;

    /// <summary>A value given for a group of two leaves weighs as two leaves in a mean of leaves above.</summary>
    [Fact]
    public void A_group_that_was_given_stands_for_each_of_its_leaves()
    {
        var instrument = Made(
            "zero",
            Group("index", "mean-of-leaves", "", Group("A", "mean-of-leaves", "", Leaf("A1"), Leaf("A2")), Leaf("B"))
        );
        var result = Score(instrument, ("A", 4), ("B", 1));
        Assert.Equal(3m, Value(result, "index"));
        Assert.Equal(Origin.Given, OriginOf(result, "A"));
        Assert.Equal(Origin.NotAsked, OriginOf(result, "A1"));
        Assert.Empty(result.Unanswered);
    }

    [Fact]
    public void What_lies_below_a_given_group_is_not_asked_though_it_was_answered()
    {
        var instrument = Made(
            "zero",
            Group("index", "mean-of-leaves", "", Group("A", "mean-of-leaves", "", Leaf("A1"), Leaf("A2")), Leaf("B"), Leaf("C"))
        );
        var result = Score(instrument, ("A", 4), ("A1", 1), ("C", 2));
        Assert.Equal(Origin.NotAsked, OriginOf(result, "A1"));
        Assert.Equal(Origin.NotAsked, OriginOf(result, "A2"));
        Assert.Equal(Origin.Unanswered, OriginOf(result, "B"));
        Assert.Equal(Origin.Given, OriginOf(result, "C"));
        Assert.Equal(["B"], result.Unanswered.Select(u => u.Node.Code));
    }

    [Theory]
    [InlineData("lowest", 2)]
    [InlineData("zero", 1.5)]
    public void An_unanswered_question_counts_as_the_instrument_says(string unanswered, double expected)
    {
        var result = Score(Made(unanswered, Group("index", "mean-of-leaves", "", Leaf("A"), Leaf("B"))), ("A", 3));
        Assert.Equal((decimal)expected, Value(result, "index"));
        Assert.Equal((decimal)expected, result.Index!.Value.Value);
    }

    [Fact]
    public void An_unanswered_question_that_is_refused_leaves_no_index()
    {
        var result = Score(Made("refuse", Group("index", "mean-of-leaves", "", Leaf("A"), Leaf("B"))), ("A", 3));
        Assert.Null(result.Index);
        Assert.Equal(["B"], result.Unanswered.Select(u => u.Node.Code));
    }

    [Theory]
    [InlineData(2, 4, Origin.Computed)]
    [InlineData(4, 8, Origin.Computed)]
    [InlineData(5, 8, Origin.Capped)]
    public void A_sum_is_cut_above_its_cap_and_says_so(int each, int expected, Origin origin)
    {
        var instrument = Made("zero", Group("index", "sum", ",\"cap\":8", Leaf("A", ",\"weight\":1"), Leaf("B", ",\"weight\":1")));
        var result = Score(instrument, ("A", each), ("B", each));
        Assert.Equal((expected, origin), (Value(result, "index"), OriginOf(result, "index")));
    }

    [Fact]
    public void A_list_is_shared_by_its_items_or_by_the_least_there_must_be()
    {
        var list = Group("S", "list", ",\"least\":3", Leaf("S1", ",\"weight\":3"), Leaf("S2", ",\"weight\":1"));
        var instrument = Made("zero", Group("index", "sum", "", Leaf("A", ",\"weight\":1"), list));
        var answers = new Answers(instrument);
        answers.Set(instrument.Find("A")!.Index, 5);
        Assert.Equal(0m, Value(Scoring.Score(answers), "S"));
        for (var item = 1; item <= 4; item++)
        {
            answers.Item($"Inovasi {item}").Set(instrument.Find("S1")!.Index, 2);
            answers.Item($"Inovasi {item}").Set(instrument.Find("S2")!.Index, 3);
            // Each brings 3 x 2 + 1 x 3; shared by three until there are four.
            Assert.Equal(9m * item / Math.Max(3, item), Value(Scoring.Score(answers), "S"));
        }
        var result = Scoring.Score(answers);
        Assert.Equal(14m, Value(result, "index"));
        Assert.Equal(["Inovasi 1", "Inovasi 2", "Inovasi 3", "Inovasi 4"], result.Items.Keys);
        // What is asked of each item is no answer of the regency, and the other way round.
        Assert.Equal(Origin.NotAsked, OriginOf(result, "S1"));
        Assert.Equal(Origin.NotAsked, result.Items["Inovasi 1"][instrument.Find("A")!.Index].Origin);
    }

    [Fact]
    public void A_question_of_an_item_that_is_left_open_is_named_with_its_item()
    {
        var list = Group("S", "list", "", Leaf("S1", ",\"weight\":1"), Leaf("S2", ",\"weight\":1"));
        var instrument = Made("refuse", Group("index", "sum", "", Leaf("A", ",\"weight\":1"), list));
        var answers = new Answers(instrument);
        answers.Set(instrument.Find("A")!.Index, 5);
        answers.Item("Loket").Set(instrument.Find("S1")!.Index, 2);
        answers.Item("Antrean").Set(instrument.Find("S1")!.Index, 2);
        answers.Item("Antrean").Set(instrument.Find("S2")!.Index, 2);
        var result = Scoring.Score(answers);
        Assert.Equal([("S2", "Loket")], result.Unanswered.Select(u => (u.Node.Code, u.Item!)));
        Assert.Null(result.Index);
    }
}
