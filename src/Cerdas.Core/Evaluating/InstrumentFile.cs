using System.Text.Json;
using System.Text.RegularExpressions;
using Cerdas.Reporting;

namespace Cerdas.Evaluating;

/// <summary>Codes that an instrument's questions may refer to: smart dimensions, and indices of the register.</summary>
public sealed record KnownCodes(IReadOnlySet<string> Dimensions, IReadOnlySet<string> Indices);

/// <summary>
/// An instrument as a file (data/instruments/instrument.schema.json): read whole, or refused with every fault and its line.
/// </summary>
public static partial class InstrumentFile
{
    /// <summary>Bytes of a file at most; larger ones are not opened.</summary>
    public const int MaxBytes = 1_000_000;
    public const int MaxNodes = 2000,
        MaxDepth = 40,
        TextMax = 1000,
        CodeMax = 40;

    private static readonly Dictionary<string, Aggregate> Aggregates = new()
    {
        ["mean-of-leaves"] = Aggregate.MeanOfLeaves,
        ["weighted-mean"] = Aggregate.WeightedMean,
        ["sum"] = Aggregate.Sum,
        ["list"] = Aggregate.List,
    };
    private static readonly string[] Top =
    [
        "$schema",
        "id",
        "family",
        "edition",
        "cohorts",
        "title",
        "source",
        "inferred",
        "unanswered",
        "rounding",
        "scale",
        "evidence",
        "bands",
        "root",
    ];
    private static readonly string[] Group =
    [
        "code",
        "label",
        "weight",
        "aggregate",
        "weightSum",
        "cap",
        "least",
        "zeroUnless",
        "outOf",
        "to",
        "children",
    ];
    private static readonly string[] Leaf =
    [
        "code",
        "label",
        "weight",
        "scale",
        "levels",
        "source",
        "dimension",
        "index",
        "map",
        "list",
        "evidence",
    ];

    [GeneratedRegex("^[a-z0-9-]{3,60}$")]
    private static partial Regex IdPattern();

    // A code stands in addresses, where points alone would mean a folder.
    [GeneratedRegex("^(?=.*[A-Za-z0-9])[A-Za-z0-9.-]{1,40}$")]
    private static partial Regex CodePattern();

    private static FormattableString Megabytes(int bytes) => $"{bytes / 1_000_000m:0.#} MB";

    /// <param name="known">Codes that questions may refer to; what was read once needs no second look, and passes none.</param>
    /// <returns>The instrument, or null with the faults in the order of their lines.</returns>
    public static (Instrument? Instrument, IReadOnlyList<Fault> Faults) Read(string json, KnownCodes? known = null)
    {
        if (json.Length > MaxBytes)
            return (null, [new(1, "file.too-large", Megabytes(json.Length), Megabytes(MaxBytes))]);
        var faults = new List<Fault>();
        Instrument? instrument = null;
        try
        {
            if (Located.Read(json, MaxDepth * 2, faults) is { } file && faults.Count == 0)
                instrument = new Reader(faults, known).Whole(file);
        }
        // Weights and scales are bounded one by one; nested, their product may still pass what a decimal holds.
        catch (OverflowException)
        {
            faults.Add(new(1, "instrument.too-big", InstrumentRules.LargestValue));
        }
        return (faults.Count == 0 ? instrument : null, [.. faults.OrderBy(f => f.Line).Take(100)]);
    }
}
