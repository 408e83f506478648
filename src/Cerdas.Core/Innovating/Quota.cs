namespace Cerdas.Innovating;

/// <summary>How many innovations are owed from a year on: by every agency, or, as an exemption, by one.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class QuotaRule : IBelongsToRegency, IVersioned
{
    public const int RequiredMax = 20,
        ReasonMax = 500;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Null: every agency.</summary>
    public int? AgencyId { get; init; }
    public required int FromYear { get; set; }

    /// <summary>Last year it holds; null: until a later rule.</summary>
    public int? ToYear { get; set; }
    public required int Required { get; set; }

    /// <summary>Submitted after the last day of this month of the year is late.</summary>
    public int DueMonth { get; set; } = 12;

    /// <summary>Regulation or decision it rests on.</summary>
    public required string Reason { get; set; }
    public int Version { get; private set; }

    public bool HoldsIn(int year) => FromYear <= year && (ToYear is null || year <= ToYear);

    public static string? WhyNot(int fromYear, int? toYear) => toYear < fromYear ? "quota.years-order" : null;
}

public enum Light
{
    /// <summary>Nothing is owed, and nothing was brought.</summary>
    None = 1,
    Green,
    Amber,
    Red,
}

/// <summary>An agency's year: what is owed, what was accepted, how much of that was late, and what is on its way.</summary>
/// <param name="Rule">What the figure owed rests on; null where no rule holds.</param>
public sealed record QuotaCell(int AgencyId, int Year, int Required, int Accepted, int Late, int Waiting, QuotaRule? Rule)
{
    public int Missing => Math.Max(0, Required - Accepted);

    public Light Light =>
        Required == 0
            ? Accepted == 0
                ? Light.None
                : Light.Green
            : Accepted >= Required
                ? Light.Green
                : Accepted > 0
                    ? Light.Amber
                    : Light.Red;

    public DateOnly DueOn => Quota.DueOn(Rule, Year);
}

/// <summary>
/// What one row of the count says: innovations of an agency and year in a state, and how many of them were submitted when.
/// </summary>
public readonly record struct QuotaCount(int AgencyId, int Year, InnovationState State, DateOnly? SubmittedOn, int Count);

/// <summary>Three innovations a year from every agency. docs/rules.md .</summary>
public static class Quota
{
    /// <summary>The rule that holds: the agency's own before the general one, the later before the earlier.</summary>
    public static QuotaRule? RuleFor(IEnumerable<QuotaRule> rules, int agencyId, int year) =>
        rules
            .Where(r => r.HoldsIn(year) && (r.AgencyId is null || r.AgencyId == agencyId))
            .OrderByDescending(r => r.AgencyId is not null)
            .ThenByDescending(r => r.FromYear)
            .ThenByDescending(r => r.Id)
            .FirstOrDefault();

    public static DateOnly DueOn(QuotaRule? rule, int year) => new DateOnly(year, rule?.DueMonth ?? 12, 1).AddMonths(1).AddDays(-1);

    /// <summary>An innovation submitted after the due day of its year counts for that year, with the mark "late".</summary>
    public static bool IsLate(QuotaRule? rule, int year, DateOnly submittedOn) => submittedOn > DueOn(rule, year);

    /// <param name="owes">Whether an agency owes anything for a year; left out, all do.</param>
    public static IReadOnlyList<QuotaCell> Matrix(
        IReadOnlyCollection<int> agencies,
        IEnumerable<int> years,
        IReadOnlyList<QuotaRule> rules,
        IEnumerable<QuotaCount> counts,
        Func<int, int, bool>? owes = null
    )
    {
        var found = counts.ToLookup(c => (c.AgencyId, c.Year));
        return [.. from year in years from agency in agencies select Cell(agency, year)];

        QuotaCell Cell(int agency, int year)
        {
            var rule = RuleFor(rules, agency, year);
            var accepted = found[(agency, year)].Where(c => c.State is InnovationState.Accepted or InnovationState.Retired).ToList();
            return new(
                agency,
                year,
                owes?.Invoke(agency, year) == false ? 0 : rule?.Required ?? 0,
                accepted.Sum(c => c.Count),
                accepted.Where(c => c.SubmittedOn is { } on && IsLate(rule, year, on)).Sum(c => c.Count),
                found[(agency, year)].Where(c => c.State == InnovationState.Submitted).Sum(c => c.Count),
                rule
            );
        }
    }
}
