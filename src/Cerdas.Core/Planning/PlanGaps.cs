namespace Cerdas.Planning;

/// <summary>What a planned programme leaves open.</summary>
public enum PlanGap
{
    /// <summary>A year it runs has no target: nothing can be said of its progress.</summary>
    NoTarget = 1,

    /// <summary>A year it runs has no budget from any source; a stated zero is one.</summary>
    NoBudget,

    /// <summary>A target lies below an earlier one of the same year, though both count from January and more is better.</summary>
    TargetFalls,
}

/// <summary>What is incomplete in a programme, with the years.</summary>
public sealed record ProgrammeGap(string Code, string Name, PlanGap Gap, IReadOnlyList<int> Years);

/// <summary>
/// Looked for before a revision is adopted for good. Gaps do not forbid: whoever adopts is shown them and says that it is meant.
/// </summary>
/// <remarks>docs/rules.md P-14. Worked example: PlanGapsTests.</remarks>
public static class PlanGaps
{
    public static IReadOnlyList<ProgrammeGap> Of(IEnumerable<PlannedProgramme> programmes, int fromYear) =>
        [
            .. from p in programmes.OrderBy(p => p.Programme!.Code, StringComparer.Ordinal)
            from gap in Enum.GetValues<PlanGap>()
            let years = Years(p, fromYear).Where(year => Has(p, gap, year)).ToList()
            where years.Count > 0
            select new ProgrammeGap(p.Programme!.Code, p.Name, gap, years),
        ];

    /// <summary>The years for which the revision counts.</summary>
    private static IEnumerable<int> Years(PlannedProgramme p, int fromYear) =>
        Enumerable.Range(p.StartYear, p.EndYear - p.StartYear + 1).Where(year => year >= fromYear);

    private static bool Has(PlannedProgramme p, PlanGap gap, int year) =>
        gap switch
        {
            PlanGap.NoTarget => p.TargetOf(year) is null,
            PlanGap.NoBudget => !p.Budgets.Exists(b => b.Year == year),
            PlanGap.TargetFalls => p.Direction == Direction.Up && Falls(p, year),
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
        };

    private static bool Falls(PlannedProgramme p, int year)
    {
        var targets = p.Targets.Where(t => t.Year == year).OrderBy(t => t.Quarter).Select(t => t.Value).ToList();
        return targets.Zip(targets.Skip(1)).Any(pair => pair.Second < pair.First);
    }
}
