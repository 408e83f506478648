using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>A development plan in the list.</summary>
public sealed record DevelopmentPlanRow(
    int Id,
    DevelopmentPlanKind Kind,
    string Title,
    int StartYear,
    int EndYear,
    DateOnly? AdoptedOn,
    string? LegalBasis,
    int Missions,
    int Indicators
);

/// <summary>Reads development plans for the pages about them.</summary>
public sealed class DevelopmentPlanReader(CerdasDb db)
{
    public Task<List<DevelopmentPlanRow>> RowsAsync(CancellationToken ct) =>
        db
            .DevelopmentPlans.OrderByDescending(p => p.StartYear)
            .ThenByDescending(p => p.Id)
            .Select(p => new DevelopmentPlanRow(
                p.Id,
                p.Kind,
                p.Title,
                p.StartYear,
                p.EndYear,
                p.AdoptedOn,
                p.LegalBasis!.Title,
                p.Missions.Count,
                db.KeyIndicators.Count(k => k.DevelopmentPlanId == p.Id)
            ))
            .ToListAsync(ct);

    public Task<List<SelectListItem>> LegalChoicesAsync(CancellationToken ct) =>
        db
            .LegalBases.OrderByDescending(l => l.Year)
            .ThenBy(l => l.Number)
            .Select(l => new SelectListItem(l.Title, l.Id.ToString()))
            .ToListAsync(ct);

    /// <summary>What the former document's missions and indicators are, and what is said of them already.</summary>
    /// <returns>Null where there is no such document.</returns>
    public async Task<CarryOverView?> CarryOverAsync(int id, CancellationToken ct)
    {
        var succession = await db.SuccessionAsync(ct);
        if (await db.DevelopmentPlans.Include(p => p.Missions).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return null;
        var former = succession.Before(plan);
        var indicators = former is null
            ? []
            : await db
                .KeyIndicators.Where(k => k.DevelopmentPlanId == former.Id)
                .OrderBy(k => k.Id)
                .Select(k => new CarriedIndicator(
                    k.Id,
                    k.Name,
                    db.KeyIndicators.Any(n => n.DevelopmentPlanId == id && (n.FormerId == k.Id || n.Name == k.Name))
                ))
                .ToListAsync(ct);
        return new(plan, former, indicators);
    }
}

/// <summary>An indicator of the former document.</summary>
/// <param name="Goes">It is one of the new document already.</param>
public sealed record CarriedIndicator(int Id, string Name, bool Goes);

/// <summary>A document beside the one before it.</summary>
public sealed record CarryOverView(DevelopmentPlan Plan, DevelopmentPlan? Former, IReadOnlyList<CarriedIndicator> Indicators)
{
    public IReadOnlyList<Mission> FormerMissions => [.. (Former?.Missions ?? []).OrderBy(m => m.Number)];

    public IEnumerable<SelectListItem> Choices =>
        Plan.Missions.OrderBy(m => m.Number).Select(m => new SelectListItem($"{m.Number}. {m.Text}", $"{m.Id}"));
}
