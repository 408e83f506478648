using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A legal basis as it is entered; its file comes beside it.</summary>
public sealed record LegalInput
{
    [Label("Jenis", "Kind"), Required, EnumDataType(typeof(LegalKind))]
    public required LegalKind Kind { get; init; }

    [Label("Nomor", "Number"), Required, StringLength(LegalBasis.NumberMax)]
    public required string Number { get; init; }

    [Label("Tahun", "Year"), Required, Range(1945, Period.LastYear)]
    public required int? Year { get; init; }

    [Label("Judul", "Title"), Required, StringLength(LegalBasis.TitleMax)]
    public required string Title { get; init; }
    public int Version { get; init; }

    public static LegalInput Of(LegalBasis legal) =>
        new()
        {
            Kind = legal.Kind,
            Number = legal.Number,
            Year = legal.Year,
            Title = legal.Title,
            Version = legal.Version,
        };
}
