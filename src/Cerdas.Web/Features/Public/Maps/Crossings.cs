using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>
/// Counts where outlines cross, and stops when there are too many: what mends and joins shapes takes as long as they cross often, and a
/// file of a few kilobytes can cross a hundred thousand times.
/// </summary>
internal sealed class Crossings : ISegmentIntersector
{
    private const int Most = 500;
    private readonly RobustLineIntersector lines = new();
    private int found;

    public bool IsDone => found > Most;

    public static bool AreTooMany(IEnumerable<Geometry> shapes)
    {
        var counted = new Crossings();
        var noder = new MCIndexNoder(counted);
        noder.ComputeNodes([
            .. shapes
                .SelectMany(s => LinearComponentExtracter.GetLines(s))
                .Select(ISegmentString (l) => new NodedSegmentString(l.Coordinates, null)),
        ]);
        return counted.IsDone;
    }

    public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
    {
        if (IsDone || (ReferenceEquals(e0, e1) && segIndex0 == segIndex1))
            return;
        lines.ComputeIntersection(
            e0.Coordinates[segIndex0],
            e0.Coordinates[segIndex0 + 1],
            e1.Coordinates[segIndex1],
            e1.Coordinates[segIndex1 + 1]
        );
        if (lines.HasIntersection && lines.IsProper)
            found++;
    }
}
