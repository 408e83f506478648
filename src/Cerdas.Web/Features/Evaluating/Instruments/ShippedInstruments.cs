using System.Collections.Concurrent;
using Cerdas.Evaluating;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>The instruments that come with Cerdas: the files of data/instruments, read once. They are held right by a test.</summary>
public static class ShippedInstruments
{
    private static readonly ConcurrentDictionary<string, (Instrument Instrument, string Text)?> Known = new(StringComparer.Ordinal);

    public static string Folder { get; } = Path.Combine(ReferenceData.Folder, "instruments");

    /// <summary>Ids in the order of their names.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder, "*.json")
                    .Select(Path.GetFileNameWithoutExtension)
                    .Where(n => !n!.EndsWith(".schema", StringComparison.Ordinal))
                    .Select(n => n!)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The codes that instruments may refer to: data/dimensions.csv and data/external-indices.csv.</summary>
    public static KnownCodes KnownCodes { get; } =
        new(
            DimensionNames.Codes.ToHashSet(StringComparer.Ordinal),
            ReferenceData.Read("external-indices.csv").Select(r => r["code"]).ToHashSet(StringComparer.Ordinal)
        );

    public static Instrument? Find(string id) => Read(id)?.Instrument;

    /// <summary>The file as it is, for the record of an evaluation.</summary>
    public static string? TextOf(string id) => Read(id)?.Text;

    private static (Instrument Instrument, string Text)? Read(string id) =>
        !Ids.Contains(id)
            ? null
            : Known.GetOrAdd(
                id,
                static id =>
                {
                    var text = File.ReadAllText(Path.Combine(Folder, id + ".json"));
                    return InstrumentFile.Read(text) is ({ } instrument, _) ? (instrument, text) : null;
                }
            );
}
