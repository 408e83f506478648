using System.Globalization;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Public.National;

/// <summary>A regency's tile, in tile units.</summary>
public sealed record RegencyTile(string Code, string Name, int X, int Y)
{
    /// <summary>Its square in the drawing, ten units a tile.</summary>
    public string Path => $"M{X * 10} {Y * 10}h9v9h-9z";
}

/// <summary>A province's tile in the grid of provinces, and its regencies as a block of tiles in the grid of regencies.</summary>
public sealed record ProvinceTile(string Code, string Name, string Label, int Column, int Row, IReadOnlyList<RegencyTile> Regencies);

/// <summary>
/// Indonesia as tiles: 38 provinces, each where it lies on data/regions/tiles.csv, and 514 regencies, each province a block of them. A
/// column of the regency grid is as wide as the widest block in it, a row as high as the highest: no two blocks can meet.
/// </summary>
public sealed record TileGrid(IReadOnlyList<ProvinceTile> Provinces, int Columns, int Rows, int Width, int Height)
{
    private static readonly Lazy<TileGrid> Made = new(Make);

    public static TileGrid Indonesia => Made.Value;

    private static TileGrid Make()
    {
        var names = ReferenceData.Read("regions/provinces.csv").ToDictionary(r => r["code"], r => r["name"]);
        var regencies = ReferenceData.Read("regions/regencies.csv").ToLookup(r => r["province_code"]);
        var places = ReferenceData
            .Read("regions/tiles.csv")
            .Select(r =>
                (
                    Code: r["province_code"],
                    Label: r["label"],
                    Column: Int(r["column"]),
                    Row: Int(r["row"]),
                    Count: regencies[r["province_code"]].Count()
                )
            )
            .ToList();
        static int Wide(int count) => (int)Math.Ceiling(Math.Sqrt(count));
        static int High(int count) => (count + Wide(count) - 1) / Wide(count);
        var left = Starts(places.GroupBy(p => p.Column).ToDictionary(g => g.Key, g => g.Max(p => Wide(p.Count))));
        var top = Starts(places.GroupBy(p => p.Row).ToDictionary(g => g.Key, g => g.Max(p => High(p.Count))));
        return new(
            [
                .. places.Select(p => new ProvinceTile(
                    p.Code,
                    names[p.Code],
                    p.Label,
                    p.Column,
                    p.Row,
                    [
                        .. regencies[p.Code]
                            .OrderBy(r => r["code"], StringComparer.Ordinal)
                            .Select(
                                (r, i) =>
                                    new RegencyTile(
                                        r["code"],
                                        r["name"],
                                        left[p.Column] + (i % Wide(p.Count)),
                                        top[p.Row] + (i / Wide(p.Count))
                                    )
                            ),
                    ]
                )),
            ],
            left.Count - 1,
            top.Count - 1,
            left[^1],
            top[^1]
        );
    }

    /// <summary>Where each column (or row) starts, one unit apart from the one before; the last is the end of all.</summary>
    private static List<int> Starts(Dictionary<int, int> sizes)
    {
        List<int> starts = [0];
        for (var i = 0; i <= sizes.Keys.Max(); i++)
            starts.Add(starts[^1] + sizes.GetValueOrDefault(i) + 1);
        return starts;
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
