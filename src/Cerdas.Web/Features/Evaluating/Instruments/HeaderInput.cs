using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>What an edition says of itself as a whole.</summary>
public sealed record HeaderInput
{
    private const int BlankRows = 2;

    [Label("Judul (Indonesia)", "Title (Indonesian)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string TitleId { get; init; }

    [Label("Judul (Inggris)", "Title (English)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string TitleEn { get; init; }

    [Label("Edisi", "Edition"), Required, StringLength(60)]
    public required string Edition { get; init; }

    [Label("Sumber", "Source"), Required, StringLength(InstrumentFile.TextMax)]
    public required string Source { get; init; }

    [Label("Pertanyaan tanpa jawaban", "Unanswered questions"), Required, EnumDataType(typeof(Unanswered))]
    public required Unanswered Unanswered { get; init; }

    [Label("Desimal indeks", "Decimals of the index"), Required, Range(0, 6)]
    public required int? Decimals { get; init; }

    [Label("Predikat menurut", "Bands by"), Required, EnumDataType(typeof(BandBasis))]
    public BandBasis Band { get; init; } = BandBasis.Exact;
    public List<BandRow> Bands { get; init; } = [];
    public int Version { get; init; }

    public static HeaderInput Of(Instrument i, int version) =>
        new()
        {
            TitleId = i.Title.Id,
            TitleEn = i.Title.En,
            Edition = i.Edition,
            Source = i.Source,
            Unanswered = i.Unanswered,
            Decimals = i.Rounding.Decimals,
            Band = i.Rounding.Band,
            Bands =
            [
                .. i.Bands.Select(b => new BandRow
                {
                    Limit = b.Limit,
                    Exclusive = b.Exclusive,
                    Id = b.Label.Id,
                    En = b.Label.En,
                }),
                .. Enumerable.Range(0, BlankRows).Select(_ => new BandRow()),
            ],
            Version = version,
        };

    /// <summary>Rows half filled in, each at its field.</summary>
    public IEnumerable<(string Field, string Text)> Problems() =>
        Bands
            .Index()
            .Where(b => !b.Item.IsBlank && b.Item.Made is null)
            .Select(b =>
                (
                    $"Input.Bands[{b.Index}].Limit",
                    Say($"Predikat {b.Index + 1}: isi batas dan kedua namanya.", $"Band {b.Index + 1}: give its limit and both its names.")
                )
            );

    /// <summary>Writes what differs, so that the rest of the file stays as it is.</summary>
    public void WriteTo(JsonObject file, Instrument now)
    {
        file["title"] = EditionText.Words(TitleId, TitleEn);
        file["edition"] = EditionText.Trimmed(Edition);
        file["source"] = EditionText.Trimmed(Source);
        file["unanswered"] = InstrumentText.Word(Unanswered);
        file["rounding"]!["decimals"] = Decimals;
        file["rounding"]!["band"] = InstrumentText.Word(Band);
        var bands = Bands.Select(b => b.Made).OfType<Band>().ToList();
        if (!bands.SequenceEqual(now.Bands))
            file["bands"] = new JsonArray([.. bands.Select(Json)]);
    }

    private static JsonObject Json(Band band)
    {
        var json = new JsonObject();
        EditionText.Set(json, band.Exclusive ? "above" : "from", band.Limit);
        json["label"] = EditionText.Words(band.Label.Id, band.Label.En);
        return json;
    }

    public sealed record BandRow
    {
        [Label("Batas", "Limit"), Range(-1e6, 1e6)]
        public decimal? Limit { get; init; }

        [Label("Di atas batas, bukan mulai dari batas", "Above the limit, not from it on")]
        public bool Exclusive { get; init; }

        [Label("Nama (Indonesia)", "Name (Indonesian)"), StringLength(InstrumentFile.TextMax)]
        public string? Id { get; init; }

        [Label("Nama (Inggris)", "Name (English)"), StringLength(InstrumentFile.TextMax)]
        public string? En { get; init; }

        public bool IsBlank => Limit is null && string.IsNullOrWhiteSpace(Id) && string.IsNullOrWhiteSpace(En);

        public Band? Made =>
            Limit is { } limit && !string.IsNullOrWhiteSpace(Id) && !string.IsNullOrWhiteSpace(En)
                ? new(limit, Exclusive, new(EditionText.Trimmed(Id), EditionText.Trimmed(En)))
                : null;
    }
}
