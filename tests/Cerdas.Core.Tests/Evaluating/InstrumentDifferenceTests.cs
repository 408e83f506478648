using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

public sealed class InstrumentDifferenceTests
{
    private const string Text = """
        {
          "id": "contoh", "family": "contoh", "edition": "1", "cohorts": ["2021", "2022"], "title": {"id": "Contoh", "en": "Example"},
          "source": "Contoh",
          "unanswered": "zero", "rounding": {"decimals": 2, "mode": "half-up"}, "scale": {"min": 0, "max": 4, "step": 1},
          "bands": [{"from": 2, "label": {"id": "Tinggi", "en": "High"}}, {"from": 0, "label": {"id": "Rendah", "en": "Low"}}],
          "root": {"code": "index", "label": {"id": "Indeks", "en": "Index"}, "aggregate": "sum", "cap": 9, "outOf": 2, "to": 1,
           "children": [
            {"code": "A", "label": {"id": "A", "en": "A"}, "weight": 40, "aggregate": "mean-of-leaves",
             "zeroUnless": {"code": "B", "atLeast": 1}, "children": [
              {"code": "A1", "label": {"id": "Satu", "en": "One"}, "levels": [{"value": 0, "text": {"id": "tidak ada", "en": "none"}}],
               "evidence": {"kinds": ["photo", "report"], "age": 1}},
              {"code": "A2", "label": {"id": "Dua", "en": "Two"}, "source": "ledger", "dimension": "living",
               "map": [{"from": 0, "score": 1}, {"from": 75, "score": 3}]}]},
            {"code": "B", "label": {"id": "B", "en": "B"}, "weight": 60},
            {"code": "C", "label": {"id": "C", "en": "C"}, "aggregate": "list", "least": 2, "children": [
              {"code": "C1", "label": {"id": "C1", "en": "C1"}}]}]}
        }
        """;

    private static Instrument Read(string text)
    {
        var (instrument, faults) = InstrumentFile.Read(text);
        Assert.True(instrument is not null, string.Join('\n', faults));
        return instrument;
    }

    private static InstrumentDifference After(string before, string after)
    {
        Assert.Contains(before, Text, StringComparison.Ordinal);
        return InstrumentDifference.Between(Read(Text), Read(Text.Replace(before, after, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_instrument_does_not_differ_from_itself_under_another_id() =>
        Assert.True(After("\"id\": \"contoh\"", "\"id\": \"contoh-2\"").IsNone);

    [Theory]
    [InlineData("\"id\": \"Contoh\"", "\"id\": \"Lain\"", InstrumentField.TitleId)]
    [InlineData("\"en\": \"Example\"", "\"en\": \"Other\"", InstrumentField.TitleEn)]
    [InlineData("\"edition\": \"1\"", "\"edition\": \"2\"", InstrumentField.Edition)]
    [InlineData("[\"2021\", \"2022\"]", "[\"2021\"]", InstrumentField.Cohorts)]
    [InlineData("\"unanswered\": \"zero\"", "\"unanswered\": \"refuse\"", InstrumentField.Unanswered)]
    [InlineData("\"decimals\": 2", "\"decimals\": 3", InstrumentField.Rounding)]
    [InlineData("\"half-up\"", "\"half-even\"", InstrumentField.Rounding)]
    [InlineData("{\"from\": 2, \"label\"", "{\"above\": 2, \"label\"", InstrumentField.Bands)]
    public void A_change_of_the_whole_is_named(string before, string after, InstrumentField field)
    {
        var difference = After(before, after);
        Assert.Equal([field], difference.Fields);
        Assert.Empty(difference.Nodes);
    }

    [Theory]
    [InlineData("\"id\": \"Satu\"", "\"id\": \"Kesatu\"", "A1", NodeField.LabelId)]
    [InlineData("\"en\": \"One\"", "\"en\": \"First\"", "A1", NodeField.LabelEn)]
    [InlineData("\"weight\": 60", "\"weight\": 50", "B", NodeField.Weight)]
    [InlineData("\"weight\": 40,", "\"weight\": 40, \"weightSum\": 2,", "A", NodeField.WeightSum)]
    [InlineData("\"aggregate\": \"mean-of-leaves\"", "\"aggregate\": \"sum\"", "A", NodeField.Aggregate)]
    [InlineData("\"cap\": 9", "\"cap\": 8", "index", NodeField.Cap)]
    [InlineData("\"least\": 2", "\"least\": 3", "C", NodeField.Least)]
    [InlineData("\"atLeast\": 1", "\"atLeast\": 2", "A", NodeField.Condition)]
    [InlineData("\"outOf\": 2", "\"outOf\": 4", "index", NodeField.Factor)]
    [InlineData("\"source\": \"ledger\"", "\"source\": \"evaluators\"", "A2", NodeField.Source)]
    [InlineData("\"weight\": 60", "\"weight\": 60, \"scale\": {\"min\": 0, \"max\": 4}", "B", NodeField.Scale)]
    [InlineData("\"tidak ada\"", "\"belum ada\"", "A1", NodeField.Levels)]
    [InlineData("\"dimension\": \"living\"", "\"dimension\": \"society\"", "A2", NodeField.Dimension)]
    [InlineData("\"dimension\"", "\"index\": \"spbe\", \"dimension\"", "A2", NodeField.External)]
    [InlineData("\"from\": 75", "\"from\": 80", "A2", NodeField.Map)]
    [InlineData("\"age\": 1", "\"age\": 2", "A1", NodeField.Evidence)]
    public void A_change_of_a_node_is_named_and_nothing_else(string before, string after, string code, NodeField field)
    {
        var difference = After(before, after);
        Assert.Empty(difference.Fields);
        var node = Assert.Single(difference.Nodes);
        Assert.Equal((code, 1), (node.Node.Code, difference.Changed));
        Assert.Equal([field], node.Fields);
    }

    [Fact]
    public void A_factor_written_otherwise_kinds_in_another_order_and_trailing_zeros_are_the_same()
    {
        Assert.True(After("\"outOf\": 2, \"to\": 1", "\"outOf\": 4, \"to\": 2.0").IsNone);
        Assert.True(After("[\"photo\", \"report\"]", "[\"report\", \"photo\"]").IsNone);
        Assert.True(After("\"weight\": 60", "\"weight\": 60.00").IsNone);
    }

    [Fact]
    public void Nodes_are_matched_by_code()
    {
        var difference = After("\"code\": \"A1\"", "\"code\": \"A9\"");
        Assert.Equal((1, 1, 0), (difference.Added, difference.Removed, difference.Changed));
        Assert.Equal(["A1", "A9"], difference.Nodes.Select(n => n.Node.Code));
    }

    [Fact]
    public void A_node_in_another_group_has_moved()
    {
        const string B = "{\"code\": \"B\", \"label\": {\"id\": \"B\", \"en\": \"B\"}, \"weight\": 60}";
        var moved = Text.Replace(B + ",", "", StringComparison.Ordinal)
            .Replace("\"score\": 3}]}]}", "\"score\": 3}]}, " + B + "]}", StringComparison.Ordinal)
            .Replace("\"zeroUnless\": {\"code\": \"B\", \"atLeast\": 1}, ", "", StringComparison.Ordinal);
        var difference = InstrumentDifference.Between(Read(Text), Read(moved));
        Assert.Equal(
            [("A", NodeField.Condition), ("B", NodeField.Parent)],
            difference.Nodes.Select(n => (n.Node.Code, Assert.Single(n.Fields)))
        );
    }
}
