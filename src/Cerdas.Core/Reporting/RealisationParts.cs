using Cerdas.People;
using Cerdas.Planning;

namespace Cerdas.Reporting;

public enum RealisationState
{
    Draft = 1,
    Submitted,
    Returned,
    Verified,
}

public enum ProgrammeState
{
    NotStarted = 1,
    Running,
    Done,
    Stopped,
}

public enum RealisationAction
{
    Save = 1,
    Submit,
    Withdraw,
    Return,
    Verify,
    Amend,
}

/// <summary>What the officer types; amounts in rupiah, not negative.</summary>
public sealed record ReportedValues(
    ProgrammeState ProgrammeState,
    decimal? Output,
    IReadOnlyDictionary<FundingSource, decimal> Spent,
    string? Obstacle,
    string? NextStep
);

/// <summary>Money spent from one source, cumulative in the year, in rupiah.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Spending : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int RealisationId { get; private set; }
    public required FundingSource Source { get; init; }
    public required decimal Amount { get; set; }
}

/// <summary>A step in the life of a realisation, kept for ever with who, when and why.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class RealisationStep : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int RealisationId { get; private set; }
    public required DateTime At { get; init; }
    public required int OfficerId { get; init; }
    public required string OfficerName { get; init; }
    public required RealisationAction Action { get; init; }
    public string? Reason { get; init; }
}
