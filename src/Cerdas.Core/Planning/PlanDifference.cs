namespace Cerdas.Planning;

public enum PlanField
{
    Name = 1,
    SubDimension,
    Owner,
    Supporting,
    Phase,
    QuickWin,
    ActionPlan,
    Mission,
    Years,
    Indicator,
    Unit,
    Direction,
    Targets,
    Budgets,
}

public enum PlanChange
{
    Added = 1,
    Removed,
    Changed,
}

/// <summary>What became of one programme between two revisions: values as text for display, compared as values.</summary>
public sealed record ProgrammeDifference(
    string Code,
    string Name,
    PlanChange Change,
    IReadOnlyList<(PlanField Field, string Before, string After)> Fields
);

/// <summary>The difference between two revisions of a masterplan, programme by programme.</summary>
/// <remarks>docs/rules.md P-04. Programmes are matched by identity, so a renamed one is changed, not removed and added.</remarks>
public static class PlanDifference
{
    public static IReadOnlyList<ProgrammeDifference> Between(IEnumerable<PlannedProgramme> former, IEnumerable<PlannedProgramme> latter)
    {
        var before = former.ToDictionary(p => p.ProgrammeId);
        var after = latter.ToDictionary(p => p.ProgrammeId);
        return
        [
            .. before
                .Keys.Union(after.Keys)
                .Select(id => Compare(before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
                .OfType<ProgrammeDifference>()
                .OrderBy(d => d.Change)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
    }

    private static ProgrammeDifference? Compare(PlannedProgramme? before, PlannedProgramme? after)
    {
        if (before is null)
            return new(after!.Programme!.Code, after.Name, PlanChange.Added, []);
        if (after is null)
            return new(before.Programme!.Code, before.Name, PlanChange.Removed, []);
        List<(PlanField, string, string)> fields =
        [
            .. Fields(before)
                .Zip(Fields(after))
                .Where(f => f.First.Text != f.Second.Text)
                .Select(f => (f.First.Field, f.First.Text, f.Second.Text)),
        ];
        return fields.Count == 0 ? null : new(after.Programme!.Code, after.Name, PlanChange.Changed, fields);
    }

    private static IEnumerable<(PlanField Field, string Text)> Fields(PlannedProgramme p) =>
        [
            (PlanField.Name, p.Name),
            (PlanField.SubDimension, p.SubDimensionCode),
            (PlanField.Owner, p.Owner?.ShortName ?? $"{p.OwnerId}"),
            (
                PlanField.Supporting,
                string.Join(", ", p.Supporting.Select(s => s.Agency?.ShortName ?? $"{s.AgencyId}").Order(StringComparer.Ordinal))
            ),
            (PlanField.Phase, $"{p.Phase}"),
            (PlanField.QuickWin, p.QuickWin ? "1" : "0"),
            (PlanField.ActionPlan, $"{p.ActionPlan}"),
            (PlanField.Mission, $"{p.Mission?.Number}"),
            (PlanField.Years, $"{p.StartYear}–{p.EndYear}"),
            (PlanField.Indicator, p.Indicator),
            (PlanField.Unit, p.Unit),
            (PlanField.Direction, $"{p.Direction}"),
            (
                PlanField.Targets,
                string.Join("; ", p.Targets.OrderBy(t => (t.Year, t.Quarter)).Select(t => $"{t.Year}/{t.Quarter}: {t.Value:0.####}"))
            ),
            (
                PlanField.Budgets,
                string.Join("; ", p.Budgets.OrderBy(b => (b.Year, b.Source)).Select(b => $"{b.Year} {b.Source}: {b.Amount:0.##}"))
            ),
        ];
}
