using Cerdas.Evaluating;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>An instrument's parts in words, for its table and for differences.</summary>
public static class InstrumentWords
{
    private static readonly Lazy<Dictionary<string, Wording>> dimensions = Named("dimensions.csv"),
        indices = Named("external-indices.csv");

    /// <summary>Smart dimensions and sub-dimensions by code.</summary>
    public static IReadOnlyDictionary<string, Wording> Dimensions => dimensions.Value;

    /// <summary>External indices by code.</summary>
    public static IReadOnlyDictionary<string, Wording> Indices => indices.Value;

    private static Lazy<Dictionary<string, Wording>> Named(string file) =>
        new(() => ReferenceData.Read(file).ToDictionary(r => r["code"], r => new Wording(r["name_id"], r["name_en"])));

    /// <summary>With all six digits that a file may hold.</summary>
    public static string Number(decimal? value) => value?.ToString("#,##0.######") ?? "–";

    public static string Name(this InstrumentState state) =>
        state switch
        {
            InstrumentState.Shipped => Say("bawaan", "shipped"),
            InstrumentState.Draft => Say("draf", "draft"),
            InstrumentState.Published => Say("terbit", "published"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Tone(this InstrumentState state) =>
        state switch
        {
            InstrumentState.Published => "ok",
            InstrumentState.Draft => "wait",
            _ => "none",
        };

    /// <summary>What became of a node, with its tone.</summary>
    public static (string Tone, string Text) Change(NodeDifference node) =>
        node.Former is null ? ("ok", Say("ditambah", "added"))
        : node.Next is null ? ("bad", Say("dikeluarkan", "removed"))
        : ("wait", Say("diubah", "changed"));

    public static string Range(Instrument i, Node node) =>
        i.RangeOf(node.Index) is var (min, max) ? Say($"{Number(min)} sampai {Number(max)}", $"{Number(min)} to {Number(max)}") : "";

    public static string Text(Scale scale) =>
        Say($"{Number(scale.Min)} sampai {Number(scale.Max)}", $"{Number(scale.Min)} to {Number(scale.Max)}")
        + (scale.Step is { } step ? Say($", kelipatan {Number(step)}", $", in steps of {Number(step)}") : "");

    public static string Text(EvidenceRule rule) =>
        (rule.Kinds.Count == 0 ? Say("jenis apa pun", "any kind") : string.Join(", ", rule.Kinds.Select(k => k.Name())))
        + (
            rule.Age switch
            {
                null => "",
                0 => Say("; dari tahun yang dievaluasi", "; of the year evaluated"),
                { } age => Say($"; paling lama {age} tahun sebelumnya", $"; at most {age} years before"),
            }
        );

    public static string Text(Rounding rounding) =>
        Say(
            $"{rounding.Decimals} desimal, {Half(rounding.Mode)}; predikat menurut {Text(rounding.Band)}",
            $"{rounding.Decimals} decimals, {Half(rounding.Mode)}; bands by {Text(rounding.Band)}"
        );

    public static string Text(BandBasis of) =>
        of == BandBasis.Shown
            ? Say("indeks yang ditampilkan", "the index shown")
            : Say("indeks yang tidak dibulatkan", "the unrounded index");

    private static string Half(MidpointRounding mode) =>
        mode == MidpointRounding.ToEven ? Say("setengah ke genap", "half to even") : Say("setengah ke atas", "half up");

    /// <summary>"3,5 ke atas" or "di atas 65".</summary>
    public static string Limit(Band band) =>
        band.Exclusive
            ? Say($"di atas {Number(band.Limit)}", $"above {Number(band.Limit)}")
            : Say($"{Number(band.Limit)} ke atas", $"{Number(band.Limit)} or more");

    /// <summary>How the value of a node arises.</summary>
    public static string How(Instrument i, Node node)
    {
        List<NodeField> more = node.IsLeaf
            ? [NodeField.Dimension, NodeField.External, NodeField.List, NodeField.Map]
            : [NodeField.WeightSum, NodeField.Cap, NodeField.Least, NodeField.Condition, NodeField.Factor];
        return string.Join(
            "; ",
            more.Where(f => Has(node, f))
                .Select(f => $"{Name(f).ToLowerInvariant()} {Text(i, node, f)}")
                .Prepend(node.IsLeaf ? node.Source.Name() : node.Aggregate.Name())
        );
    }

    private static bool Has(Node node, NodeField field) =>
        field switch
        {
            NodeField.Dimension => node.Dimension is not null,
            NodeField.External => node.External is not null,
            NodeField.List => node.ListCode is not null,
            NodeField.Map => node.Map.Count > 0,
            NodeField.WeightSum => node.WeightSum is not null,
            NodeField.Cap => node.Cap is not null,
            NodeField.Least => node.Aggregate == Aggregate.List,
            NodeField.Condition => node.Condition is not null,
            NodeField.Factor => node.Factor != 1,
            _ => true,
        };

    public static string Name(NodeField field) =>
        field switch
        {
            NodeField.LabelId => Say("Nama (Indonesia)", "Name (Indonesian)"),
            NodeField.LabelEn => Say("Nama (Inggris)", "Name (English)"),
            NodeField.Parent => Say("Kelompok", "Group"),
            NodeField.Weight => Say("Bobot", "Weight"),
            NodeField.WeightSum => Say("Jumlah bobot kelompok", "Sum of the group's weights"),
            NodeField.Aggregate => Say("Cara menghitung", "How it is computed"),
            NodeField.Cap => Say("Paling tinggi", "At most"),
            NodeField.Least => Say("Dibagi paling sedikit", "Divided by at least"),
            NodeField.Condition => Say("Nol kecuali", "Zero unless"),
            NodeField.Factor => Say("Dikali", "Times"),
            NodeField.Source => Say("Asal nilai", "Where the value comes from"),
            NodeField.Scale => Say("Skala", "Scale"),
            NodeField.Levels => Say("Rubrik", "Rubric"),
            NodeField.Dimension => Say("Dimensi", "Dimension"),
            NodeField.External => Say("Indeks eksternal", "External index"),
            NodeField.Map => Say("Tabel nilai", "Table of scores"),
            NodeField.List => Say("Daftar", "List"),
            NodeField.Evidence => Say("Bukti", "Evidence"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };

    public static string Text(Instrument i, Node node, NodeField field) =>
        field switch
        {
            NodeField.LabelId => node.Label.Id,
            NodeField.LabelEn => node.Label.En,
            NodeField.Parent => i.ParentOf(node)?.Code ?? "–",
            NodeField.Weight => Number(node.Weight),
            NodeField.WeightSum => Number(node.WeightSum),
            NodeField.Aggregate => node.Aggregate.Name(),
            NodeField.Cap => Number(node.Cap),
            NodeField.Least => Number(node.Least),
            NodeField.Condition => node.Condition is { } c
                ? Say($"{c.Code} paling sedikit {Number(c.AtLeast)}", $"{c.Code} is at least {Number(c.AtLeast)}")
                : "–",
            NodeField.Factor => Number(node.Factor.Value),
            NodeField.Source => node.IsLeaf ? node.Source.Name() : "–",
            NodeField.Scale => node.IsLeaf ? Text(node.Scale) : "–",
            NodeField.Levels => node.Levels.Count == 0
                ? "–"
                : string.Join("; ", node.Levels.Select(l => $"{Number(l.Value)}: {l.Text.Text()}")),
            NodeField.Dimension => node.Dimension is { } d ? Dimensions.GetValueOrDefault(d)?.Text() ?? d : "–",
            NodeField.External => node.External is { } e ? Indices.GetValueOrDefault(e)?.Text() ?? e : "–",
            NodeField.Map => node.Map.Count == 0
                ? "–"
                : string.Join(
                    ", ",
                    node.Map.Select(m => Say($"mulai {Number(m.From)}: {Number(m.Score)}", $"from {Number(m.From)}: {Number(m.Score)}"))
                ),
            NodeField.List => node.ListCode ?? "–",
            NodeField.Evidence => Text(node.Evidence),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };

    public static string Name(InstrumentField field) =>
        field switch
        {
            InstrumentField.TitleId => Say("Judul (Indonesia)", "Title (Indonesian)"),
            InstrumentField.TitleEn => Say("Judul (Inggris)", "Title (English)"),
            InstrumentField.Family => Say("Rumpun", "Family"),
            InstrumentField.Edition => Say("Edisi", "Edition"),
            InstrumentField.Cohorts => Say("Kohort", "Cohorts"),
            InstrumentField.Source => Say("Sumber", "Source"),
            InstrumentField.Inferred => Say("Yang disimpulkan", "What is inferred"),
            InstrumentField.Unanswered => Say("Pertanyaan tanpa jawaban", "Unanswered questions"),
            InstrumentField.Rounding => Say("Pembulatan", "Rounding"),
            InstrumentField.Bands => Say("Predikat", "Bands"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };

    public static string Text(Instrument i, InstrumentField field) =>
        field switch
        {
            InstrumentField.TitleId => i.Title.Id,
            InstrumentField.TitleEn => i.Title.En,
            InstrumentField.Family => i.Family,
            InstrumentField.Edition => i.Edition,
            InstrumentField.Cohorts => i.Cohorts.Count == 0 ? Say("semua", "all") : string.Join(", ", i.Cohorts),
            InstrumentField.Source => i.Source,
            InstrumentField.Inferred => i.Inferred ?? "–",
            InstrumentField.Unanswered => i.Unanswered.Name(),
            InstrumentField.Rounding => Text(i.Rounding),
            InstrumentField.Bands => i.Bands.Count == 0 ? "–" : string.Join("; ", i.Bands.Select(b => $"{b.Label.Text()} ({Limit(b)})")),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
