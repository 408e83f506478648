using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A value for a part of the instrument, and where it is from.</summary>
public sealed record GivenInput
{
    [Label("Bagian", "Part"), Required]
    public required string Code { get; init; }

    [Label("Nilai", "Value"), Required]
    public required decimal? Value { get; init; }

    [Label("Sumber", "Source"), Required, StringLength(ExternalFigure.SourceMax)]
    public required string Source { get; init; }
    public int Version { get; init; }
}
