using Cerdas.Planning;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>Which programmes are looked for, and in which order.</summary>
/// <param name="Year">Null for the year that figures are shown of.</param>
public sealed record ProgrammeFilter(int? Year, string? Search, string? Dimension, int? AgencyId, string? Sort)
{
    public IQueryable<PlannedProgramme> Of(IQueryable<PlannedProgramme> planned)
    {
        var found = planned;
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var text = Search.Trim().ToLowerInvariant();
            found = found.Where(p => p.Name.ToLower().Contains(text) || p.Programme!.Code.ToLower().Contains(text));
        }
        if (Dimension is { Length: > 0 } dimension)
            found = found.Where(p => p.SubDimension!.DimensionCode == dimension);
        if (AgencyId is { } agency)
            found = found.Where(p => p.OwnerId == agency);
        return found;
    }

    public IQueryable<PlannedProgramme> Sorted(IQueryable<PlannedProgramme> found) =>
        Sort switch
        {
            "nama" => found.OrderBy(p => p.Name),
            "opd" => found.OrderBy(p => p.Owner!.ShortName).ThenBy(p => p.Programme!.Code),
            _ => found.OrderBy(p => p.Programme!.Code),
        };
}

/// <summary>A page of the programmes found of a year, and what there is to look for.</summary>
public sealed record ProgrammeList(int Year, IReadOnlyList<ProgrammeRow> Rows, Paging Paging, RegencyLedger Ledger)
{
    public IEnumerable<SelectListItem> YearChoices => Ledger.Years.Keys.OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"));
    public IEnumerable<SelectListItem> DimensionChoices => Ledger.Dimensions.Select(d => new SelectListItem(d.Name, d.Code));
    public IEnumerable<SelectListItem> AgencyChoices =>
        Ledger
            .Agencies.OrderBy(a => a.Value.ShortName, StringComparer.OrdinalIgnoreCase)
            .Select(a => new SelectListItem(a.Value.ShortName, $"{a.Key}"));

    public string DimensionName(string code) => Ledger.Dimensions.First(d => d.Code == code).Name;
}
