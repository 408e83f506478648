using System.Globalization;

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

/// <summary>
/// A planned value in its parts. Who shows it says by the format provider how numbers are written and what values of closed sets are
/// called.
/// </summary>
public sealed class PlanText(IReadOnlyList<FormattableString> parts)
{
    public PlanText(FormattableString only)
        : this([only]) { }

    public string In(IFormatProvider culture) => string.Join("; ", parts.Select(p => p.ToString(culture)));

    /// <summary>The same whoever reads it: for comparing.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);
}

/// <summary>What became of one programme between two revisions.</summary>
public sealed record ProgrammeDifference(
    string Code,
    string Name,
    PlanChange Change,
    IReadOnlyList<(PlanField Field, PlanText Before, PlanText After)> Fields
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
        List<(PlanField, PlanText, PlanText)> fields =
        [
            .. Fields(before)
                .Zip(Fields(after))
                .Where(f => f.First.Text.ToString() != f.Second.Text.ToString())
                .Select(f => (f.First.Field, f.First.Text, f.Second.Text)),
        ];
        return fields.Count == 0 ? null : new(after.Programme!.Code, after.Name, PlanChange.Changed, fields);
    }

    private static IEnumerable<(PlanField Field, PlanText Text)> Fields(PlannedProgramme p) =>
        [
            (PlanField.Name, new($"{p.Name}")),
            (PlanField.SubDimension, new($"{(object?)p.SubDimension ?? p.SubDimensionCode}")),
            (PlanField.Owner, new($"{p.Owner?.ShortName ?? $"{p.OwnerId}"}")),
            (PlanField.Supporting, new($"{SupportingOf(p)}")),
            (PlanField.Phase, new($"{p.Phase}")),
            (PlanField.QuickWin, new($"{p.QuickWin}")),
            (PlanField.ActionPlan, new($"{p.ActionPlan}")),
            (PlanField.Mission, new($"{p.Mission?.Number} {p.Mission?.Text}")),
            (PlanField.Years, new($"{p.StartYear}–{p.EndYear}")),
            (PlanField.Indicator, new($"{p.Indicator}")),
            (PlanField.Unit, new($"{p.Unit}")),
            (PlanField.Direction, new($"{p.Direction}")),
            (PlanField.Targets, new([.. p.Targets.OrderBy(t => (t.Year, t.Quarter)).Select(Told)])),
            (PlanField.Budgets, new([.. p.Budgets.OrderBy(b => (b.Year, b.Source)).Select(Told)])),
        ];

    private static FormattableString Told(Target t) => $"{new Period(t.Year, t.Quarter)}: {t.Value:0.####}";

    private static FormattableString Told(Budget b) => $"{b.Year} {b.Source}: {b.Amount:0.##}";

    private static string SupportingOf(PlannedProgramme p) =>
        string.Join(", ", p.Supporting.Select(s => s.Agency?.ShortName ?? $"{s.AgencyId}").Order(StringComparer.Ordinal));
}
