using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Features.Public.Components;

/// <summary>A field of each kind, as the gallery shows them.</summary>
public sealed record ExampleInput
{
    [Label("Isian teks", "Text"), Required, StringLength(80)]
    public required string Text { get; init; }

    [Label("Isian panjang", "Long text")]
    public string? Long { get; init; }

    [Label("Angka", "Number")]
    public decimal? Amount { get; init; }

    [Label("Tanggal", "Date")]
    public DateOnly? Day { get; init; }

    [Label("Pilihan", "Choice")]
    public int? Choice { get; init; }

    [Label("Centang", "Tick")]
    public bool Ticked { get; init; }
}
