using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>A value of an index, and where it is from; its document comes beside it.</summary>
public sealed record FigureInput
{
    private const double Most = 1e15;

    /// <summary>What the column keeps; more digits would be rounded unseen.</summary>
    private const int Decimals = 4;

    [Label("Nilai", "Value"), Required, Range(-Most, Most)]
    public required decimal? Value { get; init; }

    [Label("Sumber", "Source"), Required, StringLength(ExternalFigure.SourceMax)]
    public required string Source { get; init; }
    public int Version { get; init; }

    public static FigureInput Of(ExternalFigure figure) =>
        new()
        {
            Value = figure.Value,
            Source = figure.Source,
            Version = figure.Version,
        };

    /// <summary>Why the value cannot be one of this index, in words for the form.</summary>
    public string? WhyNot(ExternalIndex index) =>
        Value is not { } value ? null
        : decimal.Round(value, Decimals) != value ? IndexTexts.MostDecimals(Decimals)
        : value < index.Min || value > index.Max ? IndexTexts.OutsideScale(index)
        : null;
}
