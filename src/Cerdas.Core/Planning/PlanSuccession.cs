namespace Cerdas.Planning;

/// <summary>The development plans of a regency in their order: which one a year follows, and what a mission is called in it.</summary>
/// <remarks>docs/rules.md P-10, P-11. Worked example: PlanSuccessionTests.</remarks>
public sealed class PlanSuccession(IReadOnlyCollection<DevelopmentPlan> plans)
{
    private readonly Dictionary<int, Mission> missions = plans.SelectMany(p => p.Missions).ToDictionary(m => m.Id);

    /// <summary>
    /// The adopted document that covers the year; of two, the one that began later: a new regent's plan replaces the rest of the former.
    /// </summary>
    public DevelopmentPlan? InForceFor(int year) =>
        plans.Where(p => p.IsAdopted && p.Covers(year)).OrderBy(p => p.StartYear).ThenBy(p => p.AdoptedOn).LastOrDefault();

    /// <summary>
    /// The mission that a programme serves in a year, in the document in force then: its own, or the one that carries it on; null where the
    /// document in force has no such mission. Where no document is adopted for the year, the mission as the programme names it.
    /// </summary>
    public Mission? MissionOf(int? missionId, int year)
    {
        if (missionId is not { } id || !missions.TryGetValue(id, out var mission))
            return null;
        if (InForceFor(year) is not { } plan)
            return mission;
        // A chain cannot be longer than there are documents.
        for (var step = 0; step < plans.Count && mission is not null; step++)
        {
            if (mission.DevelopmentPlanId == plan.Id)
                return mission;
            mission = mission.SuccessorId is { } next ? missions.GetValueOrDefault(next) : null;
        }
        return null;
    }

    /// <summary>The missions of all documents.</summary>
    public IReadOnlyCollection<Mission> Missions => missions.Values;

    /// <summary>The document a mission stands in.</summary>
    public DevelopmentPlan PlanOf(Mission mission) => plans.Single(p => p.Id == mission.DevelopmentPlanId);

    /// <summary>The document before one, from which missions and indicators are carried over; null for the first.</summary>
    public DevelopmentPlan? Before(DevelopmentPlan plan) =>
        plans.Where(p => p.Id != plan.Id && p.StartYear < plan.StartYear).OrderBy(p => p.StartYear).LastOrDefault();
}
