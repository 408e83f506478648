namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>What a document takes over from the one before it.</summary>
public sealed record CarryOverInput
{
    public List<CarriedMission> Missions { get; init; } = [];

    /// <summary>Indicators of the former document that go on in this one.</summary>
    public List<int> Indicators { get; init; } = [];
}

/// <summary>A mission of the former document, and the one that carries it on.</summary>
public sealed record CarriedMission
{
    public int Id { get; init; }
    public int? SuccessorId { get; init; }
}
