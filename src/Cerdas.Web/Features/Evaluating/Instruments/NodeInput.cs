using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.Reporting;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>One group or question of a draft.</summary>
public sealed record NodeInput
{
    private const int BlankRows = 2,
        MostSuggested = 12;

    [Label("Nama (Indonesia)", "Name (Indonesian)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string LabelId { get; init; }

    [Label("Nama (Inggris)", "Name (English)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string LabelEn { get; init; }

    [Label("Bobot", "Weight"), Required, Range(0, 1e6)]
    public required decimal? Weight { get; init; }

    [Label("Jumlah bobot kelompok", "Sum of the group's weights"), Range(0, 1e9)]
    public decimal? WeightSum { get; init; }

    [Label("Nilai paling tinggi", "Counts at most"), Range(0, 1e6)]
    public decimal? Cap { get; init; }

    [Label("Dibagi paling sedikit", "Divided by at least"), Range(1, 100_000)]
    public int? Least { get; init; }
    public List<WeightRow> Weights { get; init; } = [];

    [Label("Nilai terendah", "Lowest value"), Range(-1e6, 1e6)]
    public decimal? Min { get; init; }

    [Label("Nilai tertinggi", "Highest value"), Range(-1e6, 1e6)]
    public decimal? Max { get; init; }

    [Label("Kelipatan", "Step"), Range(0, 1e6)]
    public decimal? Step { get; init; }
    public List<LevelRow> Levels { get; init; } = [];

    [Label("Asal nilai", "Where the value comes from"), EnumDataType(typeof(LeafSource))]
    public LeafSource? Source { get; init; }

    [Label("Dimensi", "Dimension"), StringLength(60)]
    public string? Dimension { get; init; }

    [Label("Indeks eksternal", "External index"), StringLength(60)]
    public string? External { get; init; }
    public List<MapRow> Map { get; init; } = [];

    [Label("Jenis bukti yang diterima", "Kinds of evidence accepted")]
    public List<DocumentKind> Kinds { get; init; } = [];

    [Label("Umur bukti, tahun", "Age of evidence, years"), Range(0, 100)]
    public int? Age { get; init; }
    public int Version { get; init; }

    public static NodeInput Of(Instrument i, Node node, int version) =>
        new()
        {
            LabelId = node.Label.Id,
            LabelEn = node.Label.En,
            Weight = node.Weight,
            WeightSum = node.WeightSum,
            Cap = node.Cap,
            Least = node.Aggregate == Aggregate.List ? node.Least : null,
            Weights = [.. node.Children.Select(c => i.Nodes[c]).Select(c => new WeightRow { Code = c.Code, Weight = c.Weight })],
            Min = node.IsLeaf ? node.Scale.Min : null,
            Max = node.IsLeaf ? node.Scale.Max : null,
            Step = node.Scale.Step,
            Levels =
            [
                .. node.Levels.Select(l => new LevelRow
                {
                    Value = l.Value,
                    Id = l.Text.Id,
                    En = l.Text.En,
                }),
                .. BlankLevels(node),
            ],
            Source = node.IsLeaf ? node.Source : null,
            Dimension = node.Dimension,
            External = node.External,
            Map =
            [
                .. node.Map.Select(m => new MapRow { From = m.From, Score = m.Score }),
                .. Enumerable.Range(0, BlankRows).Select(_ => new MapRow()),
            ],
            Kinds = [.. node.Evidence.Kinds],
            Age = node.Evidence.Age,
            Version = version,
        };

    /// <summary>A rubric that is not begun has a row for each value of the scale.</summary>
    private static IEnumerable<LevelRow> BlankLevels(Node node)
    {
        if (node.Levels.Count > 0 || node.Scale.Step is not { } step)
            return Enumerable.Range(0, BlankRows).Select(_ => new LevelRow());
        return Enumerable
            .Range(0, MostSuggested)
            .Select(n => node.Scale.Min + (n * step))
            .TakeWhile(v => v <= node.Scale.Max)
            .Select(v => new LevelRow { Value = v });
    }

    /// <summary>What is missing, each at its field.</summary>
    public IEnumerable<(string Field, string Text)> Problems(Node node)
    {
        if (!node.IsLeaf)
        {
            foreach (var (n, _) in Weights.Index().Where(w => w.Item.Weight is null))
                yield return ($"Input.Weights[{n}].Weight", Say("Bobot wajib diisi.", "A weight is required."));
            yield break;
        }
        if (Min is null)
            yield return ("Input.Min", Say("Nilai terendah wajib diisi.", "The lowest value is required."));
        if (Max is null)
            yield return ("Input.Max", Say("Nilai tertinggi wajib diisi.", "The highest value is required."));
        foreach (var (n, _) in Levels.Index().Where(l => !l.Item.IsBlank && l.Item.Made is null))
            yield return (
                $"Input.Levels[{n}].Value",
                Say($"Tingkat {n + 1}: isi nilai dan kedua bunyinya.", $"Level {n + 1}: give its value and both its texts.")
            );
        foreach (var (n, _) in Map.Index().Where(m => m.Item.From is null != m.Item.Score is null))
            yield return (
                $"Input.Map[{n}].From",
                Say($"Baris tabel {n + 1}: isi batas dan nilainya.", $"Row {n + 1} of the table: give its limit and its score.")
            );
        if (Source == LeafSource.Ledger && string.IsNullOrEmpty(Dimension))
            yield return (
                "Input.Dimension",
                Say("Pilih dimensi yang capaiannya dipakai.", "Choose the dimension whose achievement is used.")
            );
        if (Source == LeafSource.Register && string.IsNullOrEmpty(External))
            yield return ("Input.External", Say("Pilih indeks eksternal yang dipakai.", "Choose the external index that is used."));
        if (Source is LeafSource.Ledger or LeafSource.Register && Map.All(m => m.Made is null))
            yield return ("Input.Map[0].From", Say("Asal nilai ini memerlukan tabel nilai.", "This source needs a table of scores."));
    }

    /// <summary>Writes what differs: what the file leaves to its defaults stays so.</summary>
    public void WriteTo(JsonObject json, Instrument i, Node node)
    {
        if (EditionText.Trimmed(LabelId) != node.Label.Id || EditionText.Trimmed(LabelEn) != node.Label.En)
            json["label"] = EditionText.Words(LabelId, LabelEn);
        if (node.Parent >= 0 && Weight != node.Weight)
            EditionText.Set(json, "weight", Weight);
        if (node.IsLeaf)
            WriteLeaf(json, node);
        else
            WriteGroup(json, i, node);
    }

    private void WriteGroup(JsonObject json, Instrument i, Node node)
    {
        if (WeightSum != node.WeightSum)
            EditionText.Set(json, "weightSum", WeightSum);
        if (node.Aggregate == Aggregate.Sum && Cap != node.Cap)
            EditionText.Set(json, "cap", Cap);
        if (node.Aggregate == Aggregate.List && Least != node.Least)
            EditionText.Set(json, "least", Least);
        foreach (var child in json["children"]!.AsArray().Select(c => c!.AsObject()))
            if (
                Weights.Find(w => w.Code == child["code"]!.GetValue<string>()) is { Weight: { } weight } row
                && weight != i.Find(row.Code!)!.Weight
            )
                EditionText.Set(child, "weight", weight);
    }

    private void WriteLeaf(JsonObject json, Node node)
    {
        if (new Scale(Min ?? 0, Max ?? 0, Step) is var scale && scale != node.Scale)
        {
            var made = new JsonObject();
            EditionText.Set(made, "min", scale.Min);
            EditionText.Set(made, "max", scale.Max);
            EditionText.Set(made, "step", scale.Step);
            json["scale"] = made;
        }
        var levels = Levels.Select(l => l.Made).OfType<Level>().ToList();
        if (!levels.SequenceEqual(node.Levels))
            EditionText.Put(json, "levels", levels.Count == 0 ? null : new JsonArray([.. levels.Select(Json)]));
        if (Source is { } source && source != node.Source)
            json["source"] = InstrumentText.Word(source);
        if (Blank(Dimension) != node.Dimension)
            EditionText.Put(json, "dimension", Blank(Dimension));
        if (Blank(External) != node.External)
            EditionText.Put(json, "index", Blank(External));
        var map = Map.Select(m => m.Made).OfType<MapStep>().ToList();
        if (!map.SequenceEqual(node.Map))
            EditionText.Put(json, "map", map.Count == 0 ? null : new JsonArray([.. map.Select(Json)]));
        if (Age != node.Evidence.Age || !Kinds.ToHashSet().SetEquals(node.Evidence.Kinds))
        {
            var evidence = new JsonObject();
            if (Kinds.Count > 0)
                evidence["kinds"] = new JsonArray([.. Kinds.Distinct().Order().Select(k => (JsonNode)InstrumentText.Word(k))]);
            if (Age is { } age)
                evidence["age"] = age;
            json["evidence"] = evidence;
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static JsonObject Json(Level level)
    {
        var json = new JsonObject();
        EditionText.Set(json, "value", level.Value);
        json["text"] = EditionText.Words(level.Text.Id, level.Text.En);
        return json;
    }

    private static JsonObject Json(MapStep step)
    {
        var json = new JsonObject();
        EditionText.Set(json, "from", step.From);
        EditionText.Set(json, "score", step.Score);
        return json;
    }

    public sealed record WeightRow
    {
        public string? Code { get; init; }

        [Label("Bobot", "Weight"), Range(0, 1e6)]
        public decimal? Weight { get; init; }
    }

    public sealed record LevelRow
    {
        [Label("Nilai", "Value"), Range(-1e6, 1e6)]
        public decimal? Value { get; init; }

        [Label("Bunyi (Indonesia)", "Text (Indonesian)"), StringLength(InstrumentFile.TextMax)]
        public string? Id { get; init; }

        [Label("Bunyi (Inggris)", "Text (English)"), StringLength(InstrumentFile.TextMax)]
        public string? En { get; init; }

        /// <summary>A value alone is a row not filled in.</summary>
        public bool IsBlank => string.IsNullOrWhiteSpace(Id) && string.IsNullOrWhiteSpace(En);

        public Level? Made =>
            Value is { } value && !string.IsNullOrWhiteSpace(Id) && !string.IsNullOrWhiteSpace(En)
                ? new(value, new(EditionText.Trimmed(Id), EditionText.Trimmed(En)))
                : null;
    }

    public sealed record MapRow
    {
        [Label("Mulai dari", "From"), Range(-1e12, 1e12)]
        public decimal? From { get; init; }

        [Label("Nilai", "Score"), Range(-1e6, 1e6)]
        public decimal? Score { get; init; }

        public MapStep? Made => From is { } from && Score is { } score ? new(from, score) : null;
    }
}
