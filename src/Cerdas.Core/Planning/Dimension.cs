namespace Cerdas.Planning;

/// <summary>One of the six Smart City dimensions: reference data, loaded from data/dimensions.csv.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class Dimension
{
    public required string Code { get; init; }
    public required int Order { get; init; }
    public required string NameId { get; init; }
    public required string NameEn { get; init; }
}

/// <summary>One of the three parts of a dimension.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class SubDimension
{
    /// <summary>"governance.public-service".</summary>
    public required string Code { get; init; }
    public required string DimensionCode { get; init; }
    public Dimension? Dimension { get; init; }
    public required int Order { get; init; }
    public required string NameId { get; init; }
    public required string NameEn { get; init; }

    /// <summary>The code, which is the same in every language.</summary>
    public override string ToString() => Code;
}
