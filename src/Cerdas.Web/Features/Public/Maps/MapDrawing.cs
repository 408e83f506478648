using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>A district as a path of the drawing and the place of its number.</summary>
public sealed record DistrictShape(string Code, string Path, int X, int Y);

/// <summary>
/// The districts drawn in a box <see cref="Width"/> wide. A degree of longitude is drawn as short as it is at this latitude.
/// </summary>
public sealed record MapDrawing(int Height, string Source, IReadOnlyList<DistrictShape> Districts)
{
    public const int Width = 1000;

    /// <summary>About what it takes in memory: its paths.</summary>
    public long Bytes => 1000 + Districts.Sum(d => 200 + (2L * d.Path.Length));

    public static MapDrawing Of(string geoJson, string source)
    {
        var shapes = BoundaryFile.Shapes(geoJson);
        var box = shapes.Aggregate(
            new Envelope(),
            (e, s) =>
            {
                e.ExpandToInclude(s.Shape.EnvelopeInternal);
                return e;
            }
        );
        var squeeze = Math.Cos((box.MinY + box.MaxY) / 2 * Math.PI / 180);
        var scale = Width / Math.Max(box.Width * squeeze, 1e-6);
        (int X, int Y) At(Coordinate c) => ((int)Math.Round((c.X - box.MinX) * squeeze * scale), (int)Math.Round((box.MaxY - c.Y) * scale));
        return new(
            (int)Math.Ceiling(box.Height * scale),
            source,
            [
                .. shapes.Select(s =>
                {
                    var inside = At(s.Shape.InteriorPoint.Coordinate);
                    return new DistrictShape(s.Code, Path(s.Shape, At), inside.X, inside.Y);
                }),
            ]
        );
    }

    /// <summary>Relative steps in whole units: a third of the bytes of absolute decimals.</summary>
    private static string Path(Geometry shape, Func<Coordinate, (int X, int Y)> at)
    {
        var path = new StringBuilder();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            var polygon = (Polygon)shape.GetGeometryN(i);
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                var last = at(ring.Coordinates[0]);
                path.Append(CultureInfo.InvariantCulture, $"M{last.X} {last.Y}l");
                foreach (var point in ring.Coordinates.Skip(1).SkipLast(1).Select(at).Where(p => p != last))
                {
                    path.Append(CultureInfo.InvariantCulture, $"{point.X - last.X} {point.Y - last.Y} ");
                    last = point;
                }
                path.Append('z');
            }
        }
        return path.ToString();
    }
}
