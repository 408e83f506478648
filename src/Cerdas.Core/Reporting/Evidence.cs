namespace Cerdas.Reporting;

/// <summary>A document that supports a realisation.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Evidence : IBelongsToRegency
{
    public required string RegencyCode { get; init; }
    public int RealisationId { get; private set; }
    public int DocumentId { get; init; }
    public Document? Document { get; init; }
}
