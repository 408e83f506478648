namespace Cerdas.Planning;

public enum LegalKind
{
    RegentRegulation = 1,
    RegentDecree,
    RegionalRegulation,
    Other,
}

/// <summary>A legal basis: the regent's regulation (Perbup), a decree (SK), with its file where there is one.</summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class LegalBasis : IBelongsToRegency, IVersioned
{
    public const int TitleMax = 300,
        NumberMax = 60;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required LegalKind Kind { get; set; }
    public required string Number { get; set; }
    public required int Year { get; set; }
    public required string Title { get; set; }
    public int? DocumentId { get; set; }
    public Document? Document { get; private set; }
    public int Version { get; private set; }
}
