using System.Text.Json;
using Cerdas.Web.Data;
using NetTopologySuite.Coverage;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Union;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>What a GeoJSON file says of a regency's districts, or why it cannot be used, in the reader's language.</summary>
/// <param name="GeoJson">One feature a district, code and name as properties, simplified; null where refused.</param>
/// <param name="Missing">Districts that the file does not hold.</param>
/// <param name="Strangers">Features that are no district of this regency.</param>
public sealed record BoundaryFile(
    string? GeoJson,
    string? WhyNot,
    IReadOnlyList<District> Found,
    IReadOnlyList<District> Missing,
    int Strangers
)
{
    /// <summary>Bytes of the largest file taken.</summary>
    public const long MostBytes = 20_000_000;

    /// <summary>Corners that all districts together keep: more would not be seen on a screen and would be felt on a slow line.</summary>
    private const int MostCorners = 1200;

    /// <summary>Corners of a file that is worked on at all.</summary>
    private const int MostRead = 300_000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() }, MaxDepth = 32 };
    private static readonly Envelope Indonesia = new(94, 142, -12, 7);

    public static BoundaryFile Read(Stream content, long length, IReadOnlyList<District> districts)
    {
        if (length > MostBytes)
            return Refused(
                Say(
                    $"Berkas {Format.Size(length)}; paling besar {Format.Size(MostBytes)}. "
                        + "Sederhanakan garisnya dulu, misalnya di QGIS atau mapshaper.",
                    $"The file has {Format.Size(length)}; at most {Format.Size(MostBytes)}. "
                        + "Simplify its lines first, in QGIS or mapshaper."
                )
            );
        FeatureCollection? features;
        try
        {
            features = JsonSerializer.Deserialize<FeatureCollection>(content, Json);
        }
        catch (JsonException e)
        {
            return Refused(
                Say(
                    $"Bukan GeoJSON yang utuh: rusak di baris {(e.LineNumber ?? 0) + 1}.",
                    $"Not a whole GeoJSON file: broken at line {(e.LineNumber ?? 0) + 1}."
                )
            );
        }
        // The library's reader throws whatever it stumbles over in a shape that is none.
        catch (Exception e)
            when (e
                    is ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or NotSupportedException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or InvalidCastException
            )
        {
            return Refused(
                Say(
                    "Bukan GeoJSON: ada bentuk yang tidak utuh, misalnya garis batas yang tidak menutup.",
                    "Not GeoJSON: a shape is not whole, such as an outline that does not close."
                )
            );
        }
        if (features is null || features.Count == 0)
            return Refused(
                Say(
                    "Tidak ada bentuk di dalamnya: diharapkan FeatureCollection dengan satu bentuk per kecamatan.",
                    "It holds no shape: a FeatureCollection with one shape a district is expected."
                )
            );
        var areas = features.Where(f => f.Geometry is Polygon or MultiPolygon && !f.Geometry.IsEmpty).ToList();
        if (areas.Count == 0)
            return Refused(
                Say(
                    "Tidak ada bidang (Polygon atau MultiPolygon) di dalamnya, hanya titik atau garis.",
                    "It holds no areas (Polygon or MultiPolygon), only points or lines."
                )
            );
        if (areas.Sum(f => (long)f.Geometry.NumPoints) is > MostRead and var corners)
            return Refused(
                Say(
                    $"Ada {corners:#,##0} titik sudut; paling banyak {MostRead:#,##0}. "
                        + "Sederhanakan garisnya dulu, misalnya di QGIS atau mapshaper.",
                    $"It has {corners:#,##0} corners; at most {MostRead:#,##0}. Simplify its lines first, in QGIS or mapshaper."
                )
            );
        if (areas.Any(f => f.Geometry.Coordinates.Any(c => !double.IsFinite(c.X) || !double.IsFinite(c.Y) || !Indonesia.Contains(c))))
            return Refused(
                Say(
                    "Koordinatnya bukan bujur dan lintang di Indonesia. Simpan dalam WGS 84 (EPSG:4326), bukan UTM; "
                        + "atau bujur dan lintangnya tertukar.",
                    "Its coordinates are not longitude and latitude in Indonesia. Save it in WGS 84 (EPSG:4326), not in UTM; "
                        + "or longitude and latitude are swapped."
                )
            );
        var named = Name(areas, districts);
        if (named.Count == 0)
            return Refused(
                Say(
                    "Tidak satu pun bentuk cocok dengan kecamatan daerah ini. "
                        + "Beri tiap bentuk atribut berisi kode (33.25.11) atau nama kecamatan.",
                    "No shape matches a district of this regency. "
                        + "Give each an attribute with the code (33.25.11) or the name of the district."
                )
            );
        if (named.Find(n => Crossings.AreTooMany(n.Shapes)) is { District: { } tangled })
            return Refused(
                Say(
                    $"Garis batas {tangled.Name} saling memotong terlalu sering; perbaiki bentuknya dulu, misalnya di QGIS.",
                    $"The outlines of {tangled.Name} cross each other too often; mend the shape first, in QGIS for one."
                )
            );
        if (Stray(named) is { } stray)
            return Refused(
                Say(
                    $"Bentuk {stray.Name} terletak jauh dari yang lain: koordinatnya keliru.",
                    $"The shape of {stray.Name} lies far from the others: its coordinates are wrong."
                )
            );
        var found = named.Select(n => n.District).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        return new(Write(named), null, found, [.. districts.Except(found)], areas.Count - named.Sum(n => n.Shapes.Count));
    }

    private static BoundaryFile Refused(string why) => new(null, why, [], [], 0);

    /// <summary>
    /// Nobody agrees on the name of the attribute, so the one is taken that names the most districts: the attribute that repeats the
    /// regency's name names one at most. Several shapes of a district (villages, islands) belong together.
    /// </summary>
    private static List<(District District, List<Geometry> Shapes)> Name(List<IFeature> areas, IReadOnlyList<District> districts)
    {
        var known = districts
            .Select(d => (Key: Key(d.Code), District: d))
            .Concat(districts.Select(d => (Key: Key(d.Name), District: d)))
            .DistinctBy(x => x.Key)
            .ToDictionary(x => x.Key, x => x.District);
        District? Of(IFeature f, string attribute) =>
            f.Attributes?.GetOptionalValue(attribute) is { } value && known.TryGetValue(Key(value.ToString() ?? ""), out var district)
                ? district
                : null;
        return areas
                .SelectMany(f => f.Attributes?.GetNames() ?? [])
                .Distinct()
                .Select(attribute =>
                    areas
                        .Select(f => (Feature: f, District: Of(f, attribute)))
                        .Where(x => x.District is not null)
                        .GroupBy(x => x.District!)
                        .Select(g => (g.Key, g.Select(x => x.Feature.Geometry).ToList()))
                        .ToList()
                )
                .MaxBy(groups => groups.Count)
            ?? [];
    }

    /// <summary>
    /// A district that lies further from the middle of the others than any regency reaches, in degrees; null where none does.
    /// </summary>
    private static District? Stray(List<(District District, List<Geometry> Shapes)> named)
    {
        const double reach = 6;
        var centres = named.Select(n => (n.District, Centre: n.Shapes[0].EnvelopeInternal.Centre)).ToList();
        double Middle(Func<Coordinate, double> of) => centres.Select(c => of(c.Centre)).Order().ElementAt(centres.Count / 2);
        var middle = new Coordinate(Middle(c => c.X), Middle(c => c.Y));
        return centres.FirstOrDefault(c => c.Centre.Distance(middle) > reach).District;
    }

    /// <summary>Letters and digits alone: "33.25.11" is 332511, "Kec. Batang" is batang.</summary>
    private static string Key(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Length > 1 && words[0] is "kecamatan" or "kec" or "distrik" ? words[1..] : words);
    }

    private static string Write(List<(District District, List<Geometry> Shapes)> named)
    {
        var shapes = named
            .Select(n =>
                n.Shapes.Count == 1 ? GeometryFixer.Fix(n.Shapes[0]) : UnaryUnionOp.Union(n.Shapes.Select(s => GeometryFixer.Fix(s)))
            )
            .ToArray();
        var extent = shapes.Aggregate(
            new Envelope(),
            (e, s) =>
            {
                e.ExpandToInclude(s.EnvelopeInternal);
                return e;
            }
        );
        var simple = shapes;
        // Neighbours are simplified together, so that a common boundary stays one line.
        for (
            var tolerance = extent.Diameter / 2000;
            simple.Sum(s => s.NumPoints) > MostCorners && tolerance < extent.Diameter / 10;
            tolerance *= 1.6
        )
            simple = CoverageSimplifier.Simplify(shapes, tolerance);
        var all = new FeatureCollection();
        foreach (var (shape, (district, _)) in simple.Zip(named).OrderBy(x => x.Second.District.Code, StringComparer.Ordinal))
        {
            var rounded = shape.Copy();
            rounded.Apply(new Rounded());
            all.Add(new Feature(rounded, new AttributesTable { { "code", district.Code }, { "name", district.Name } }));
        }
        return JsonSerializer.Serialize(all, Json);
    }

    /// <summary>Five decimals of a degree are a metre.</summary>
    private sealed class Rounded : ICoordinateSequenceFilter
    {
        public bool Done => false;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, Math.Round(seq.GetX(i), 5));
            seq.SetY(i, Math.Round(seq.GetY(i), 5));
        }
    }

    /// <summary>The stored text as shapes.</summary>
    public static IReadOnlyList<(string Code, Geometry Shape)> Shapes(string geoJson) =>
        [.. JsonSerializer.Deserialize<FeatureCollection>(geoJson, Json)!.Select(f => ((string)f.Attributes["code"], f.Geometry))];
}
