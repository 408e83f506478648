namespace Cerdas.Innovating;

/// <summary>An agency that works along with the owner.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class PartnerAgency : IBelongsToRegency
{
    public required string RegencyCode { get; init; }
    public int InnovationId { get; private set; }
    public required int AgencyId { get; init; }
    public Planning.Agency? Agency { get; private set; }
}

/// <summary>
/// What changed, measured: an indicator with its unit, before and after, and where the figures come from. No adjectives. A draft may hold
/// a half one.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Benefit : IBelongsToRegency
{
    public const int NameMax = 200,
        UnitMax = 40,
        SourceMax = 300;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int InnovationId { get; private set; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public required decimal? Before { get; set; }
    public required decimal? After { get; set; }
    public required string Source { get; set; }

    public bool IsWhole =>
        Before is not null && After is not null && ((string[])[Name, Unit, Source]).All(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>Change in percent of the former value; null where that was zero or a figure is missing.</summary>
    public decimal? ChangePercent => Before is null or 0 ? null : (After - Before) * 100 / Math.Abs(Before.Value);
}

/// <summary>
/// A document from the evidence store: a picture for the catalogue, or evidence for a row of the regional innovation index.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class InnovationDocument : IBelongsToRegency
{
    public required string RegencyCode { get; init; }
    public int InnovationId { get; private set; }
    public int DocumentId { get; init; }
    public Document? Document { get; init; }

    /// <summary>A picture that the public may see; never a scanned paper.</summary>
    public bool Photo { get; set; }

    /// <summary>Code of the row of the index that it supports, such as "S1"; null for none.</summary>
    public string? RowCode { get; set; }
}

/// <summary>A judge's seat in one round.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Judge : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int InnovationId { get; private set; }
    public required int AccountId { get; init; }
    public required int Round { get; init; }
    public DateTime? HandedInAt { get; private set; }
    public List<JudgeScore> Scores { get; init; } = [];
    public int Version { get; private set; }

    internal void HandIn(DateTime at) => HandedInAt = at;
}

/// <summary>One judge's score of one criterion; nobody else reads it until every judge of the round has handed in.</summary>
[Row(Audit.Blind, Figures.Stay)]
public sealed class JudgeScore : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int JudgeId { get; private set; }
    public required string Code { get; init; }
    public decimal? Score { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What an agency says of an accepted innovation each year: does it still run, whom did it serve.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class InnovationYear : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int InnovationId { get; init; }
    public required int Year { get; init; }
    public required bool Running { get; set; }
    public int? Users { get; set; }
    public string? Note { get; set; }
    public required int ById { get; set; }
    public required DateTime At { get; set; }
    public int Version { get; private set; }
}

/// <summary>Somebody else does it too: another agency, another regency. The credit goes to the origin.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Replication : IBelongsToRegency
{
    public const int ByMax = 200;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int InnovationId { get; init; }
    public required string By { get; init; }
    public required int Year { get; init; }

    /// <summary>Whether the replicator is outside this regency.</summary>
    public required bool Outside { get; init; }
    public int? DocumentId { get; set; }
    public Document? Document { get; set; }
}

/// <summary>The level that the register gives a row of the regional innovation index, and why.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class InnovationRow : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int InnovationId { get; init; }
    public required string InstrumentId { get; init; }
    public required string Code { get; init; }
    public required decimal Level { get; set; }
    public string? Note { get; set; }
    public int Version { get; private set; }
}

/// <summary>The level of a row that concerns the region itself, in a year.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class RegionalRow : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int Year { get; init; }
    public required string InstrumentId { get; init; }
    public required string Code { get; init; }
    public required decimal Level { get; set; }
    public string? Note { get; set; }
    public int Version { get; private set; }
}

/// <summary>"Useful to me": a random token hashed together with the innovation, so that nobody's presses can be put together.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class InnovationVote : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int InnovationId { get; init; }
    public required string TokenHash { get; init; }
}
