using System.Text.Json;
using Cerdas.Evaluating;
using Json.Schema;

namespace Cerdas.Core.Tests.Evaluating;

public sealed class InstrumentFileTests
{
    private const string Levels =
        """[{"value": 0, "text": {"id": "tidak ada", "en": "none"}}, {"value": 4, "text": {"id": "ada", "en": "there"}}]""";
    private const string Map = """[{"from": 0, "score": 1}, {"from": 75, "score": 3}]""";

    // Faults are told by line: what goes to a line of the file stays on it.
    private const string Good = $$$"""
        {
          "id": "contoh", "family": "contoh", "edition": "1", "cohorts": [], "title": {"id": "Contoh", "en": "Example"}, "source": "Contoh",
          "unanswered": "zero", "rounding": {"decimals": 2, "mode": "half-up"}, "scale": {"min": 0, "max": 4, "step": 1},
          "bands": [{"from": 2, "label": {"id": "Tinggi", "en": "High"}}, {"from": 0, "label": {"id": "Rendah", "en": "Low"}}],
          "root": {"code": "index", "label": {"id": "Indeks", "en": "Index"}, "aggregate": "weighted-mean", "weightSum": 100, "children": [
            {"code": "A", "label": {"id": "A", "en": "A"}, "weight": 40, "aggregate": "mean-of-leaves", "children": [
              {"code": "A1", "label": {"id": "Satu", "en": "One"}, "levels": {{{Levels}}} },
              {"code": "A2", "label": {"id": "Dua", "en": "Two"}, "source": "ledger", "dimension": "living", "map": {{{Map}}} }]},
            {"code": "B", "label": {"id": "B", "en": "B"}, "weight": 60}]}
        }
        """;

    [Fact]
    public void A_good_file_reads()
    {
        var (instrument, faults) = InstrumentFile.Read(Good);
        Assert.Empty(faults);
        Assert.Equal(["index", "A", "A1", "A2", "B"], instrument!.Nodes.Select(n => n.Code));
        Assert.Equal((0m, 4m), instrument.RangeOf(0));
        Assert.Equal([1m, 1m, 3m, 3m], new[] { 0m, 74.9m, 75m, 100m }.Select(f => instrument.Find("A2")!.MapOf(f)!.Value));
    }

    [Theory]
    [InlineData("\"weight\": 40", "\"weight\": 30", 5, "instrument.weights")]
    [InlineData("\"code\": \"A1\"", "\"code\": \"A1\", \"source\": \"survey\"", 7, "instrument.survey-without-dimension")]
    [InlineData("\"code\": \"A2\"", "\"code\": \"A1\"", 8, "instrument.code-twice")]
    [InlineData("\"code\": \"A2\"", "\"code\": \"A 2\"", 8, "instrument.code")]
    [InlineData("\"value\": 4,", "\"value\": 5,", 7, "instrument.level-off-scale")]
    [InlineData("\"value\": 4,", "\"value\": 0,", 7, "instrument.levels-alike")]
    [InlineData("\"id\": \"ada\"", "\"id\": \"tidak ada\"", 7, "instrument.levels-alike")]
    [InlineData(", {\"from\": 0, \"label\": {\"id\": \"Rendah\", \"en\": \"Low\"}}", "", 4, "instrument.band-missing")]
    [InlineData("{\"from\": 2,", "{\"from\": 0,", 4, "instrument.band-order")]
    [InlineData("\"bands\": [{\"from\": 2,", "\"bands\": [{\"from\": 2, \"above\": 2,", 4, "instrument.band-limit")]
    [InlineData("\"bands\":", "\"band\":", 4, "file.unknown")]
    [InlineData("\"weightSum\": 100, ", "", 5, "file.missing")]
    [InlineData("\"unanswered\": \"zero\"", "\"unanswered\": \"skip\"", 3, "file.choice")]
    [InlineData("\"from\": 75, \"score\": 3", "\"from\": 0, \"score\": 3", 8, "instrument.map-order")]
    [InlineData("\"from\": 75, \"score\": 3", "\"from\": 75, \"score\": 9", 8, "instrument.level-off-scale")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"source\": \"count\"}", 9, "file.missing")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"source\": \"count\", \"list\": \"A\"}", 9, "instrument.no-such-list")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"children\": []}", 9, "instrument.no-children")]
    [InlineData("\"weight\": 60}", "\"weight\": -60}", 9, "file.number-range")]
    [InlineData("\"weight\": 60}", "\"weight\": 1e40}", 9, "file.number")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"weight\": 60}", 9, "file.name-twice")]
    [InlineData("\"weight\": 60}", "\"weight\": 60", 9, "file.not-json")]
    [InlineData("\"Satu\"", "\"\\ud800\"", 7, "file.not-text")]
    [InlineData("\"weight\": 40,", "\"weight\": 40, \"zeroUnless\": {\"code\": \"A\", \"atLeast\": 1},", 6, "instrument.cycle")]
    [InlineData("\"weight\": 40,", "\"weight\": 40, \"zeroUnless\": {\"code\": \"index\", \"atLeast\": 1},", 5, "instrument.cycle")]
    [InlineData("\"weight\": 40,", "\"weight\": 40, \"zeroUnless\": {\"code\": \"X\", \"atLeast\": 1},", 6, "instrument.no-such-code")]
    [InlineData("\"weight\": 40,", "\"weight\": 40, \"cap\": 3,", 6, "instrument.only-for")]
    [InlineData("\"max\": 4", "\"max\": 0", 3, "instrument.scale")]
    [InlineData("\"scale\": {\"min\": 0, \"max\": 4, \"step\": 1},", "", 7, "instrument.no-scale")]
    [InlineData("\"living\"", "\"hidup\"", 8, "instrument.no-such-dimension")]
    [InlineData(
        "\"weight\": 60}",
        "\"weight\": 60, \"source\": \"register\", \"index\": \"zzz\", \"map\": [{\"from\": 0, \"score\": 1}]}",
        9,
        "instrument.no-such-index"
    )]
    [InlineData("\"code\": \"A2\"", "\"code\": \"..\"", 8, "instrument.code")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"evidence\": {\"kinds\": [\"photo,report\"]}}", 9, "file.choice")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"evidence\": {\"kinds\": [\"3\"]}}", 9, "file.choice")]
    [InlineData("\"weight\": 60}", "\"weight\": 60, \"evidence\": {\"age\": 1.5}}", 9, "file.whole")]
    [InlineData("\"decimals\": 2", "\"decimals\": 2.5", 3, "file.whole")]
    [InlineData("\"cohorts\": []", "\"cohorts\": [2021]", 2, "file.text")]
    [InlineData("\"source\": \"Contoh\"", "\"source\": \"Contoh\", \"inferred\": 5", 2, "file.text")]
    [InlineData("\"source\": \"Contoh\"", "\"source\": 5", 2, "file.text")]
    public void What_does_not_hold_together_is_refused_with_its_line(string from, string to, int line, string reason)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);
        var (instrument, faults) = InstrumentFile.Read(
            Good.Replace(from, to, StringComparison.Ordinal),
            new KnownCodes(new HashSet<string> { "living" }, new HashSet<string> { "ipm" })
        );
        Assert.Null(instrument);
        Assert.Contains(faults, f => f.Line == line && f.Reason == reason);
    }

    [Fact]
    public void Weights_whose_product_no_number_holds_are_a_fault_and_no_failure()
    {
        foreach (var nested in new[] { 2, 8 })
        {
            var deep =
                string.Concat(
                    Enumerable
                        .Range(0, nested)
                        .Select(i =>
                            $"{{\"code\":\"x{i}\",\"label\":{{\"id\":\"x\",\"en\":\"x\"}},\"weight\":1000000,"
                            + "\"aggregate\":\"sum\",\"children\":["
                        )
                )
                + "{\"code\":\"y\",\"label\":{\"id\":\"y\",\"en\":\"y\"},\"weight\":1000000}"
                + string.Concat(Enumerable.Repeat("]}", nested));
            var (instrument, faults) = InstrumentFile.Read(
                Good.Replace("{\"code\": \"B\", \"label\": {\"id\": \"B\", \"en\": \"B\"}, \"weight\": 60}", deep, StringComparison.Ordinal)
            );
            Assert.Null(instrument);
            Assert.Contains(faults, f => f.Reason == "instrument.too-big");
        }
    }

    [Fact]
    public void A_file_too_large_or_too_deep_is_refused()
    {
        Assert.Equal("file.too-large", Assert.Single(InstrumentFile.Read(new string(' ', 50_000_000)).Faults).Reason);
        Assert.NotEmpty(InstrumentFile.Read(new string('[', 10_000)).Faults);
        var deep = string.Concat(
            Enumerable.Repeat("{\"code\":\"x\",\"label\":{\"id\":\"x\",\"en\":\"x\"},\"aggregate\":\"sum\",\"children\":[", 30)
        );
        Assert.Contains(
            InstrumentFile
                .Read(
                    Good.Replace(
                        "{\"code\": \"B\", \"label\": {\"id\": \"B\", \"en\": \"B\"}, \"weight\": 60}",
                        deep + string.Concat(Enumerable.Repeat("]}", 30)),
                        StringComparison.Ordinal
                    )
                )
                .Faults,
            f => f.Reason == "instrument.too-many"
        );
    }

    [Fact]
    public void Every_shipped_file_is_read_and_holds_to_the_published_schema()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "instruments");
        var schema = JsonSchema.FromFile(Path.Combine(folder, "instrument.schema.json"));
        var files = Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith("schema.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(11, files.Count);
        foreach (var file in files)
        {
            Assert.Empty(InstrumentFile.Read(File.ReadAllText(file)).Faults);
            Assert.True(schema.Evaluate(JsonDocument.Parse(File.ReadAllText(file)).RootElement).IsValid, file);
        }
        Assert.True(schema.Evaluate(JsonDocument.Parse(Good).RootElement).IsValid);
        Assert.False(
            schema
                .Evaluate(
                    JsonDocument
                        .Parse(Good.Replace("\"unanswered\": \"zero\"", "\"unanswered\": \"skip\"", StringComparison.Ordinal))
                        .RootElement
                )
                .IsValid
        );
    }

    [Fact]
    public void A_third_times_three_is_one() => Assert.Equal(1m, (((Exact)1 / 3) * 3).Value);

    [Theory]
    [InlineData(2, 1, null)]
    [InlineData(2.5, 1, "score.off-step")]
    [InlineData(5, 1, "score.off-scale")]
    [InlineData(-1, 1, "score.off-scale")]
    [InlineData(2.25, 0, null)]
    public void A_single_score_lies_on_the_scale_and_its_step(double value, int single, string? expected)
    {
        var instrument = InstrumentFile.Read(Good).Instrument!;
        Assert.Equal(expected, instrument.WhyNot(instrument.Find("A1")!, (decimal)value, single == 1));
    }
}
