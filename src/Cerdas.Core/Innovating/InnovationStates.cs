using Cerdas.People;

namespace Cerdas.Innovating;

/// <summary>How far an innovation has come: the ministry's life stages inisiatif, uji coba, penerapan.</summary>
public enum LifeStage
{
    Initiative = 1,
    Trial,
    Implemented,
}

/// <summary>Who began it, as the Home Ministry's rules for regional innovation distinguish.</summary>
public enum Initiator
{
    RegionalHead = 1,
    Council,
    Agency,
    CivilServant,
    Citizen,
}

/// <summary>Where an innovation stands in the register. Only Accepted and Retired are public and count for the quota.</summary>
public enum InnovationState
{
    Draft = 1,
    Submitted,
    Returned,
    Accepted,
    Declined,
    Retired,
}

public enum InnovationAction
{
    Submitted = 1,
    Withdrawn,
    Accepted,
    Returned,
    Declined,
    Appealed,
    Retired,
    JudgeNamed,
    JudgeRemoved,
}

/// <summary>One step in the life of an innovation, with its reason where one is owed.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class InnovationStep : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int InnovationId { get; private set; }
    public required InnovationAction Action { get; init; }
    public string? Reason { get; init; }
    public required int ById { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
}
