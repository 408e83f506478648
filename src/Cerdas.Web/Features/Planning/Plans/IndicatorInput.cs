using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A key performance indicator with its years.</summary>
public sealed record IndicatorInput
{
    [Label("Nama", "Name"), Required, StringLength(KeyIndicator.NameMax)]
    public required string Name { get; init; }

    [Label("Satuan", "Unit"), Required, StringLength(KeyIndicator.UnitMax)]
    public required string Unit { get; init; }

    [Label("Arah", "Direction"), Required, EnumDataType(typeof(Direction))]
    public required Direction Direction { get; init; }

    [Label("Hasil diambil dari", "Results are from"), Required, EnumDataType(typeof(ResultSource))]
    public ResultSource ResultFrom { get; init; } = ResultSource.Typed;

    [Label("Indeks dalam register", "Index of the register"), StringLength(60)]
    public string? IndexCode { get; init; }
    public List<IndicatorYearInput> Years { get; init; } = [];
    public int Version { get; init; }

    /// <param name="years">Years of the plan in force; those the indicator has already are added.</param>
    public static IndicatorInput Of(KeyIndicator? indicator, IEnumerable<int> years) =>
        new()
        {
            Name = indicator?.Name ?? "",
            Unit = indicator?.Unit ?? "",
            Direction = indicator?.Direction ?? Direction.Up,
            ResultFrom = indicator?.ResultFrom ?? ResultSource.Typed,
            IndexCode = indicator?.IndexCode,
            Version = indicator?.Version ?? 0,
            Years =
            [
                .. years
                    .Union(indicator?.Years.Select(y => y.Year) ?? [])
                    .Order()
                    .Select(y => IndicatorYearInput.Of(y, indicator?.Years.Find(x => x.Year == y))),
            ],
        };
}

/// <summary>What an indicator is to reach in a year, and what it reached.</summary>
public sealed record IndicatorYearInput
{
    public int Year { get; init; }

    [Label("Target", "Target"), Range(-1e12, 1e12)]
    public decimal? Target { get; init; }

    [Label("Hasil", "Result"), Range(-1e12, 1e12)]
    public decimal? Result { get; init; }

    [Label("Sumber", "Source"), StringLength(KeyIndicator.SourceMax)]
    public string? Source { get; init; }

    public static IndicatorYearInput Of(int year, KeyIndicatorYear? row) =>
        new()
        {
            Year = year,
            Target = row?.Target,
            Result = row?.Result,
            Source = row?.Source,
        };
}
