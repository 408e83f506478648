using Cerdas.Evaluating;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Which recommendations are looked for.</summary>
/// <param name="Late">Only those that are open after their due date.</param>
public sealed record RecommendationFilter(RecommendationState? State, int? AgencyId, int? Year, bool Late)
{
    public IQueryable<Recommendation> Of(IQueryable<Recommendation> visible, DateOnly today)
    {
        var found = visible;
        if (State is { } state)
            found = found.Where(r => r.State == state);
        if (AgencyId is { } agency)
            found = found.Where(r => r.OwnerId == agency);
        if (Year is { } year)
            found = found.Where(r => r.Evaluation!.Year == year);
        if (Late)
            found = found.Where(r => r.State == RecommendationState.Open && r.DueOn < today);
        return found;
    }
}

/// <summary>A recommendation in the list.</summary>
public sealed record RecommendationRow(
    int Id,
    string Text,
    int Year,
    int Stage,
    string? Agency,
    DateOnly? DueOn,
    RecommendationState State,
    bool Late
);

/// <summary>A page of the recommendations found, and what there is to look for.</summary>
/// <param name="Tiles">How many there are of each state, and how many are late, with the query that lists them.</param>
public sealed record RecommendationList(
    IReadOnlyList<RecommendationRow> Rows,
    Paging Paging,
    IReadOnlyList<(string Text, int Count, string Query)> Tiles,
    IReadOnlyList<SelectListItem> Agencies,
    IReadOnlyList<SelectListItem> Years
);
