using System.Globalization;
using Cerdas.Innovating;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The rules of the quota, those for every agency first.</summary>
/// <param name="Names">Short names of agencies by id, also of those that are no longer active.</param>
/// <param name="Agencies">Those that a rule can be for.</param>
public sealed record QuotaRulesView(
    IReadOnlyList<QuotaRule> Rules,
    IReadOnlyDictionary<int, string> Names,
    IReadOnlyList<SelectListItem> Agencies
)
{
    public IEnumerable<SelectListItem> Months => Enumerable.Range(1, 12).Select(m => new SelectListItem(MonthName(m), $"{m}"));

    public static string MonthName(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>The agency that a rule exempts; null where it holds for every agency.</summary>
    public string? NameOf(QuotaRule rule) => rule.AgencyId is { } id ? Names[id] : null;

    /// <summary>Whether there is a rule of that year for the same.</summary>
    public bool Knows(QuotaRuleInput input) => Rules.Any(r => r.AgencyId == input.AgencyId && r.FromYear == input.FromYear);

    public IEnumerable<(string Field, string Text)> FaultsOf(QuotaRuleInput input)
    {
        if (input.AgencyId is { } agency && Agencies.All(a => a.Value != $"{agency}"))
            yield return ("Input.AgencyId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (input.FromYear is { } from && QuotaRule.WhyNot(from, input.ToYear) is { } reason)
            yield return ("Input.ToYear", Reasons.Text(reason));
    }
}
