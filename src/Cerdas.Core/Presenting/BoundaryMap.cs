namespace Cerdas.Presenting;

/// <summary>Boundaries of the regency's districts (kecamatan), imported from a file the regency has the right to publish.</summary>
[Row(Audit.Whole, Figures.Move)]
public sealed class BoundaryMap : IBelongsToRegency, IVersioned
{
    public const int SourceMax = 200;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Whose boundaries these are and of when; shown under the map.</summary>
    public required string Source { get; set; }

    /// <summary>
    /// A GeoJSON feature collection, one feature a district with its code and name; longitude and latitude, simplified for the screen.
    /// </summary>
    [ToldByHash]
    public required string GeoJson { get; set; }
    public required int Districts { get; set; }
    public required DateTime ImportedAt { get; set; }
    public required int ImportedById { get; set; }
    public int Version { get; private set; }
}
