namespace Cerdas.Planning;

/// <summary>The regency's medium-term development plan (RPJMD) and its missions.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class DevelopmentPlan : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required string Title { get; set; }
    public required int StartYear { get; set; }
    public required int EndYear { get; set; }
    public List<Mission> Missions { get; init; } = [];
    public int Version { get; private set; }
}

/// <summary>A numbered mission of the RPJMD; programmes name the one they serve.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Mission : IBelongsToRegency
{
    public const int TextMax = 500;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int DevelopmentPlanId { get; private set; }
    public required int Number { get; init; }
    public required string Text { get; set; }
}

public enum LegalKind
{
    RegentRegulation = 1,
    RegentDecree,
    RegionalRegulation,
    Other,
}

/// <summary>A legal basis: the regent's regulation (Perbup), a decree (SK), with its file where there is one.</summary>
[Row(Audit.Whole, Figures.Stay)]
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

/// <summary>A key performance indicator of the RPJMD (IKU): a target and a result a year.</summary>
[Row(Audit.Whole, Figures.Move)]
public sealed class KeyIndicator : IBelongsToRegency, IVersioned
{
    public const int NameMax = 200,
        UnitMax = 40,
        SourceMax = 300;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public required Direction Direction { get; set; }
    public List<KeyIndicatorYear> Years { get; init; } = [];
    public int Version { get; private set; }
}

[Row(Audit.Whole, Figures.Move)]
public sealed class KeyIndicatorYear : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int KeyIndicatorId { get; private set; }
    public required int Year { get; init; }
    public decimal? Target { get; set; }
    public decimal? Result { get; set; }
    public string? Source { get; set; }

    /// <summary>Whether the result meets the target; null while either is missing.</summary>
    public bool? IsMet(Direction direction) =>
        Target is null || Result is null ? null
        : direction == Direction.Up ? Result >= Target
        : Result <= Target;
}
