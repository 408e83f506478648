using Cerdas.Planning;

namespace Cerdas.Reporting;

/// <summary>What looks wrong in a report without being forbidden; the officer and the verifier are shown it.</summary>
public enum Doubt
{
    /// <summary>More money spent than the year's budget.</summary>
    OverBudget = 1,

    /// <summary>More money spent from one source than is budgeted from it, though not in all.</summary>
    OverSource,

    /// <summary>Less money than the quarter before, although both count from January.</summary>
    SpentFell,

    /// <summary>Less output than the quarter before, although both count from January and more is better.</summary>
    OutputFell,

    /// <summary>Output or money of a programme that is said not to have started.</summary>
    NotStartedButActive,

    /// <summary>Output of more than twice the year's target.</summary>
    FarAboveTarget,
}

/// <summary>Compares a report with the plan and with the quarter before it. Doubts never block: reality may be odd.</summary>
/// <remarks>docs/rules.md R-13. Worked examples: PlausibilityTests.</remarks>
public static class Plausibility
{
    /// <param name="spent">Rupiah by source; empty where nothing is said of money.</param>
    /// <param name="budget">Rupiah planned for the year by source; empty where none is stated.</param>
    /// <param name="target">Output target at the year's end; null where none is set.</param>
    /// <param name="formerSpent">Cumulative spending of the last report of an earlier quarter of the year; null where there is
    /// none.</param>
    public static IReadOnlyList<Doubt> DoubtsOf(
        ProgrammeState state,
        decimal? output,
        IReadOnlyDictionary<FundingSource, decimal> spent,
        Direction direction,
        IReadOnlyDictionary<FundingSource, decimal> budget,
        decimal? target,
        decimal? formerOutput,
        decimal? formerSpent
    )
    {
        var doubts = new List<Doubt>();
        var (sum, planned) = (spent.Values.Sum(), budget.Values.Sum());
        if (sum > planned)
            doubts.Add(Doubt.OverBudget);
        else if (spent.Any(s => s.Value > budget.GetValueOrDefault(s.Key)))
            doubts.Add(Doubt.OverSource);
        if (spent.Count > 0 && sum < formerSpent)
            doubts.Add(Doubt.SpentFell);
        if (direction == Direction.Up && output < formerOutput)
            doubts.Add(Doubt.OutputFell);
        if (state == ProgrammeState.NotStarted && (sum > 0 || output > 0))
            doubts.Add(Doubt.NotStartedButActive);
        if (direction == Direction.Up && target > 0 && output > 2 * target)
            doubts.Add(Doubt.FarAboveTarget);
        return doubts;
    }
}
