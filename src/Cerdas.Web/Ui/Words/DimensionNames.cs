using Cerdas.Web.Data;

namespace Cerdas.Web.Ui;

/// <summary>Names of dimensions and sub-dimensions by code, from data/dimensions.csv, for pages that hold a code alone.</summary>
public static class DimensionNames
{
    private static readonly Dictionary<string, (string Id, string En)> Names = ReferenceData
        .Read("dimensions.csv")
        .ToDictionary(r => r["code"], r => (r["name_id"], r["name_en"]), StringComparer.Ordinal);

    /// <summary>Codes of the six dimensions.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [.. ReferenceData.Read("dimensions.csv").Where(r => r["dimension"].Length == 0).Select(r => r["code"])];

    /// <summary>"Smart Governance: Layanan publik".</summary>
    public static string Of(string dimension, string? part) => part is null ? Of(dimension) : $"{Of(dimension)}: {Of(part)}";

    private static string Of(string code) => Names.TryGetValue(code, out var name) ? Say(name.Id, name.En) : code;
}
