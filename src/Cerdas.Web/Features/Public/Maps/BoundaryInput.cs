using System.ComponentModel.DataAnnotations;
using Cerdas.Presenting;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>A file of boundaries, and whose they are.</summary>
public sealed record BoundaryInput
{
    [Label("Berkas GeoJSON", "GeoJSON file"), Required]
    public IFormFile? Upload { get; init; }

    [Label("Sumber", "Source"), Required, StringLength(BoundaryMap.SourceMax)]
    public string Source { get; init; } = "";
    public int Version { get; init; }
}
