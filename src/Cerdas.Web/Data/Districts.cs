using System.Collections.Frozen;

namespace Cerdas.Web.Data;

/// <summary>A district (kecamatan, distrik in Papua) by the Home Ministry's code: "33.25.11".</summary>
public sealed record District(string Code, string Name);

/// <summary>
/// The districts of every regency, from data/regions/districts.csv. They are few and never written, so no table holds them.
/// </summary>
public static class Districts
{
    private static readonly Lazy<FrozenDictionary<string, IReadOnlyList<District>>> All = new(() =>
        ReferenceData
            .Read("regions/districts.csv")
            .GroupBy(r => r["regency_code"])
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    (IReadOnlyList<District>)
                        [.. g.Select(r => new District(r["code"], r["name"])).OrderBy(d => d.Code, StringComparer.Ordinal)]
            )
    );

    /// <summary>By code; none for an unknown regency.</summary>
    public static IReadOnlyList<District> Of(string regencyCode) => All.Value.GetValueOrDefault(regencyCode, []);

    /// <summary>The name of a regency's district; null where the regency has none of this code.</summary>
    public static string? Name(string regencyCode, string code) => Of(regencyCode).FirstOrDefault(d => d.Code == code)?.Name;
}
