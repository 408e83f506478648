using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Lists the recommendations this person may see.</summary>
public sealed class RecommendationReader(CerdasDb db, CurrentOfficer me)
{
    private sealed record Facet(RecommendationState State, int Year, int? OwnerId, string? Agency, int Count, int Late);

    public async Task<RecommendationList> ReadAsync(RecommendationFilter filter, int page, CancellationToken ct)
    {
        var (visible, today) = (db.RecommendationsFor(me.Officer), me.Today);
        var facets = await FacetsAsync(visible, today, ct);
        var found = filter.Of(visible, today);
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await found
            .OrderBy(r => r.State == RecommendationState.Closed)
            .ThenBy(r => r.DueOn == null)
            .ThenBy(r => r.DueOn)
            .ThenBy(r => r.Id)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(r => new RecommendationRow(
                r.Id,
                r.Text,
                r.Evaluation!.Year,
                r.Evaluation.Stage,
                r.Owner!.ShortName,
                r.DueOn,
                r.State,
                r.State == RecommendationState.Open && r.DueOn < today
            ))
            .ToListAsync(ct);
        return new(rows, paging, TilesOf(facets), AgenciesOf(facets), YearsOf(facets));
    }

    private static Task<List<Facet>> FacetsAsync(IQueryable<Recommendation> visible, DateOnly today, CancellationToken ct) =>
        visible
            .GroupBy(r => new
            {
                r.State,
                r.Evaluation!.Year,
                r.OwnerId,
                Agency = r.Owner!.ShortName,
            })
            .Select(g => new Facet(
                g.Key.State,
                g.Key.Year,
                g.Key.OwnerId,
                g.Key.Agency,
                g.Count(),
                g.Count(r => r.State == RecommendationState.Open && r.DueOn < today)
            ))
            .ToListAsync(ct);

    private static IReadOnlyList<(string Text, int Count, string Query)> TilesOf(List<Facet> facets) =>
        [
            .. Enum.GetValues<RecommendationState>()
                .Select(s => (s.Name(), facets.Where(f => f.State == s).Sum(f => f.Count), $"keadaan={s}")),
            (Say("Terlambat", "Late"), facets.Sum(f => f.Late), "terlambat=true"),
        ];

    private static IReadOnlyList<SelectListItem> AgenciesOf(List<Facet> facets) =>
        [
            .. facets
                .Where(f => f.OwnerId is not null)
                .DistinctBy(f => f.OwnerId)
                .OrderBy(f => f.Agency, StringComparer.OrdinalIgnoreCase)
                .Select(f => new SelectListItem(f.Agency, $"{f.OwnerId}")),
        ];

    private static IReadOnlyList<SelectListItem> YearsOf(List<Facet> facets) =>
        [.. facets.Select(f => f.Year).Distinct().OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"))];
}
