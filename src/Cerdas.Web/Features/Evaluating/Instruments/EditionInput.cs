using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>What a new edition is called.</summary>
public sealed record EditionInput
{
    [Label("Id", "Id"), Required, StringLength(InstrumentLibrary.IdMax)]
    public required string Id { get; init; }

    [Label("Edisi", "Edition"), Required, StringLength(60)]
    public required string Edition { get; init; }

    [Label("Judul (Indonesia)", "Title (Indonesian)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string TitleId { get; init; }

    [Label("Judul (Inggris)", "Title (English)"), Required, StringLength(InstrumentFile.TextMax)]
    public required string TitleEn { get; init; }
}
