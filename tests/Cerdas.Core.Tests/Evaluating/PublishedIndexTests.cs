using System.Globalization;
using Cerdas.Evaluating;

namespace Cerdas.Core.Tests.Evaluating;

/// <summary>Published results recomputed by the shipped instruments; the sources stand in tests/data/README.md.</summary>
public sealed class PublishedIndexTests
{
    private static Instrument Shipped(string id) =>
        InstrumentFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "instruments", id + ".json"))).Instrument!;

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Result Score(Instrument instrument, params (string Code, decimal Value)[] values)
    {
        var answers = new Answers(instrument);
        foreach (var (code, value) in values)
            answers.Add(instrument.Find(code)!.Index, value);
        return Scoring.Score(answers);
    }

    [Fact]
    public void Malang_2022_question_by_question()
    {
        var result = Score(Shipped("kominfo-2022-cohort-2021"), [.. Rows("kominfo-2022-malang.csv").Select(r => (r[0], Number(r[^1])))]);
        Assert.Equal(
            [1.40m, 1.54m, 2.92m, 2.56m, 3.08m],
            new[] { "A", "B", "C", "D", "E" }.Select(c => Math.Round(result.ValueOf(c)!.Value, 2))
        );
        Assert.Equal(2.504m, Math.Round(result.Index!.Value.Value, 3));
        Assert.InRange(result.Index.Value.Value, 2.51m - 0.015m, 2.51m + 0.015m);
    }

    [Fact]
    public void Twenty_one_regencies_2022_from_their_dimensions()
    {
        var instrument = Shipped("kominfo-2022-cohort-2021");
        var rows = Rows("kominfo-2022-regions.csv").ToList();
        Assert.Equal(21, rows.Count);
        foreach (var row in rows)
        {
            var index = Score(
                instrument,
                ("A", Number(row[1])),
                ("B", Number(row[2])),
                ("C", Number(row[3])),
                ("D", Number(row[4])),
                ("E", Number(row[5]))
            ).Index!.Value.Value;
            Assert.True(Math.Abs(index - Number(row[6])) <= 0.015m, $"{row[0]}: {index}, published {row[6]}");
        }
    }

    [Fact]
    public void Denpasar_2018_is_exact()
    {
        var result = Score(Shipped("spbe-2018"), [.. Rows("spbe-2018-denpasar.csv").Select(r => (r[0], Number(r[2])))]);
        Assert.Equal(2.64m, result.Index!.Value.Value);
        Assert.Equal("Baik", result.Band!.Label.Id);
    }

    [Theory]
    [InlineData("kominfo-2021", "10 20 30 30 10", 61)]
    [InlineData("kominfo-2022-cohort-2021", "10 20 30 10 30", 59)]
    [InlineData("kominfo-2022", "10 20 30 20 20", 61)]
    [InlineData("kominfo-2023-2", "10 20 20 20 20 10", 117)]
    [InlineData("spbe-2018", "7 10 8 8 12 35 20", 37)]
    [InlineData("spbe-2020", "13 25 16.5 45.5", 47)]
    [InlineData("pemdi-2026", "10 10 15 15 10 15 25", 20)]
    [InlineData("sakip-2021", "30 30 15 25", 12)]
    public void Weights_and_questions_are_as_published(string id, string weights, int questions)
    {
        var instrument = Shipped(id);
        Assert.Equal(weights.Split(' ').Select(Number), instrument.Root.Children.Select(c => instrument.Nodes[c].Weight));
        Assert.Equal(questions, instrument.Leaves.Count());
    }

    [Theory]
    [InlineData("iid-2026", 12, "Sangat Inovatif", 65.001)]
    [InlineData("iid-2023", 10, "Sangat Inovatif", 60.001)]
    public void The_innovation_index_sums_its_three_parts(string id, int least, string band, double from)
    {
        var instrument = Shipped(id);
        var answers = new Answers(instrument);
        foreach (var leaf in instrument.Leaves.Where(l => l.Code[0] == 'R'))
            answers.Add(leaf.Index, 3);
        foreach (var name in new[] { "a", "b" })
        foreach (var leaf in instrument.Leaves.Where(l => l.Code[0] == 'S'))
            answers.Item(name).Add(leaf.Index, 3);
        var few = Scoring.Score(answers);
        Assert.Equal(63, few.ValueOf("R"));
        Assert.Equal(222m / least, few.ValueOf("S")!.Value, 15);
        Assert.Equal(0, few.ValueOf("C"));
        answers.Add(instrument.Find("F")!.Index, 5);
        Assert.Equal(0.76m, Scoring.Score(answers).ValueOf("C"));
        Assert.Equal((63m + (222m / least) + 0.76m) / 250 * 100, Scoring.Score(answers).Index!.Value.Value, 15);
        Assert.Equal(band, instrument.BandOf((decimal)from)!.Label.Id);
        Assert.Equal("Tidak Dapat Dinilai", instrument.BandOf(0)!.Label.Id);
    }

    /// <summary>Inovatif is 35.00 to 60.00, as the ministry prints it.</summary>
    [Theory]
    [InlineData(34.99, "Kurang Inovatif")]
    [InlineData(35, "Inovatif")]
    [InlineData(60, "Inovatif")]
    [InlineData(60.01, "Sangat Inovatif")]
    public void The_bands_of_the_innovation_index_of_2023_are_those_the_ministry_prints(double index, string band) =>
        Assert.Equal(band, Shipped("iid-2023").BandOf((decimal)index)!.Label.Id);

    /// <summary>Permenpan 14/2017 prints B as 76.61 to 88.30: a survey of 76.6055 is printed 76.61.</summary>
    [Theory]
    [InlineData("shown", 76.6055, "B")]
    [InlineData("exact", 76.6055, "C")]
    [InlineData("shown", 76.6049, "C")]
    [InlineData("exact", 76.61, "B")]
    [InlineData(null, 76.6055, "C")]
    public void The_band_follows_the_index_that_the_instrument_says(string? basis, double index, string band)
    {
        var said = basis is null ? "" : $", \"band\": \"{basis}\"";
        var (instrument, faults) = InstrumentFile.Read(
            $$$"""
            {"id": "skm-2017", "family": "skm", "edition": "2017", "cohorts": [], "title": {"id": "SKM", "en": "SKM"},
             "source": "PermenPANRB 14/2017",
             "unanswered": "refuse", "rounding": {"decimals": 2, "mode": "half-up"{{{said}}} }, "scale": {"min": 25, "max": 100},
             "bands": [
               {"from": 88.31, "label": {"id": "A", "en": "A"}}, {"from": 76.61, "label": {"id": "B", "en": "B"}},
               {"from": 65, "label": {"id": "C", "en": "C"}}, {"from": 25, "label": {"id": "D", "en": "D"}}],
             "root": {"code": "index", "label": {"id": "SKM", "en": "SKM"}, "aggregate": "weighted-mean", "weightSum": 1,
               "children": [{"code": "U", "label": {"id": "U", "en": "U"}, "weight": 1}]}}
            """
        );
        Assert.Empty(faults);
        Assert.Equal(band, Score(instrument!, ("U", (decimal)index)).Band!.Label.Id);
    }

    /// <summary>As a results letter prints them: 25.10 of 30, 19.20 of 30, 9.90 of 15, 16.35 of 25; together 70.55, BB.</summary>
    [Fact]
    public void Points_where_values_are_asked_for_are_noticed()
    {
        var sakip = Shipped("sakip-2021");
        var points = Score(sakip, ("1", 25.10m), ("2", 19.20m), ("3", 9.90m), ("4", 16.35m));
        Assert.Equal(["1", "2", "3", "4"], points.LikePoints.Select(n => n.Code));
        var values = Score(sakip, ("1", 25.10m / 0.30m), ("2", 64), ("3", 66), ("4", 65.4m));
        Assert.Empty(values.LikePoints);
        Assert.Equal(("BB (Sangat Baik)", 70.55m), (values.Band!.Label.Id, values.Shown));
        Assert.Empty(Score(sakip, ("1", 0), ("2", 0), ("3", 0), ("4", 0)).LikePoints);
        Assert.Empty(Score(sakip, ("1", 25.10m)).LikePoints);
        // Full points are points too.
        Assert.Equal(4, Score(sakip, ("1", 30), ("2", 30), ("3", 15), ("4", 25)).LikePoints.Count);
        // Every answer of a scale from 0 to 4 lies below a weight of 10.
        Assert.Empty(Score(Shipped("kominfo-2022-cohort-2021"), ("A", 2), ("B", 3), ("C", 1), ("D", 4), ("E", 0)).LikePoints);
    }

    [Fact]
    public void Every_shipped_instrument_says_by_which_index_its_bands_are()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "instruments"), "*.json");
        var instruments = files.Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();
        Assert.True(instruments.Count > 8);
        Assert.All(instruments, f => Assert.Contains("\"band\":", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_regency_that_does_not_take_part_has_zero_everywhere() =>
        Assert.Equal(0, Score(Shipped("kominfo-2022-cohort-2021"), ("A", 0), ("B", 0), ("C", 0), ("D", 0), ("E", 0)).Index!.Value.Value);

    [Fact]
    public void An_unanswered_question_is_refused_or_counts_as_the_lowest_as_the_file_says()
    {
        Assert.Null(Score(Shipped("kominfo-2022-cohort-2021"), ("A", 1)).Index);
        Assert.Equal(1, Score(Shipped("spbe-2020")).Index!.Value.Value);
        Assert.Equal(0, Score(Shipped("sakip-2021")).Index!.Value.Value);
        Assert.Equal(58, Score(Shipped("kominfo-2022-cohort-2021"), ("A1", 2)).Unanswered.Count());
    }
}
