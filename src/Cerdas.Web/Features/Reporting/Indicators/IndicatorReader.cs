using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Indicators;

/// <summary>
/// Reads key performance indicators with their results, wherever those are known: typed, filled by a closed evaluation, registered, or
/// computed. The wall, the pages and the API show the same.
/// </summary>
public sealed class IndicatorReader(CerdasDb db, Ledger ledger)
{
    /// <param name="year">The indicators are those of the document in force then; where none is, of the latest document.</param>
    public async Task<IndicatorTable> OfYearAsync(int year, CancellationToken ct)
    {
        var plans = await db.DevelopmentPlans.AsNoTracking().ToListAsync(ct);
        var plan = new PlanSuccession(plans).InForceFor(year) ?? plans.OrderBy(p => p.StartYear).ThenBy(p => p.Id).LastOrDefault();
        return await TableAsync(plan, ct);
    }

    /// <summary>The indicators of one document; empty for an unknown one.</summary>
    public async Task<IndicatorTable> OfPlanAsync(int planId, CancellationToken ct) =>
        await TableAsync(await db.DevelopmentPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct), ct);

    private async Task<IndicatorTable> TableAsync(DevelopmentPlan? plan, CancellationToken ct)
    {
        if (plan is null)
            return new(null, []);
        // Those of other documents are read too: an indicator's history is that of the ones it carries on.
        var all = await db.KeyIndicators.Include(k => k.Years).AsNoTracking().OrderBy(k => k.Id).ToDictionaryAsync(k => k.Id, ct);
        var codes = all.Values.Select(k => k.IndexCode).OfType<string>().Distinct().ToList();
        var registered =
            codes.Count == 0
                ? []
                : await db
                    .ExternalFigures.Where(f => codes.Contains(f.Code))
                    .Select(f => new RegisteredResult(f.Code, f.Year, f.Value, f.Source))
                    .ToListAsync(ct);
        var computed = all.Values.Any(k => k.ResultFrom == ResultSource.Achievement) ? await ledger.ReadAsync(ct) : null;
        return new(
            plan,
            [
                .. all
                    .Values.Where(k => k.DevelopmentPlanId == plan.Id)
                    .Select(k => new IndicatorLine(
                        k.Id,
                        k.Name,
                        k.Unit,
                        k.Direction,
                        [.. Chain(k, all).SelectMany(i => Figures(i, registered, computed)).DistinctBy(f => f.Year).OrderBy(f => f.Year)]
                    )),
            ]
        );
    }

    /// <summary>The indicator, the one it carries on, and so on; the nearest says what a year was.</summary>
    private static IEnumerable<KeyIndicator> Chain(KeyIndicator indicator, Dictionary<int, KeyIndicator> all)
    {
        var seen = new HashSet<int>();
        for (var next = indicator; next is not null && seen.Add(next.Id); next = next.FormerId is { } id ? all.GetValueOrDefault(id) : null)
            yield return next;
    }

    private static IEnumerable<IndicatorFigure> Figures(KeyIndicator k, List<RegisteredResult> registered, RegencyLedger? computed)
    {
        var years = k.Years.ToDictionary(y => y.Year);
        return k.ResultFrom switch
        {
            ResultSource.Register => registered
                .Where(f => f.Code == k.IndexCode)
                .Select(f => f.Year)
                .Union(years.Keys)
                .Select(year =>
                {
                    var found = registered.Find(f => f.Code == k.IndexCode && f.Year == year);
                    return Figure(year, years.GetValueOrDefault(year)?.Target, found?.Value, found?.Source, k.Direction);
                }),
            ResultSource.Achievement => (computed?.Years.Keys ?? Enumerable.Empty<int>())
                .Union(years.Keys)
                .Select(year =>
                {
                    var percent = computed?.Years.GetValueOrDefault(year)?.Total.Percent;
                    return Figure(
                        year,
                        years.GetValueOrDefault(year)?.Target,
                        percent is { } p ? Math.Round(p, 1, MidpointRounding.AwayFromZero) : null,
                        percent is null ? null : IndicatorTexts.FromAchievement,
                        k.Direction
                    );
                })
                .Where(f => f.Target is not null || f.Result is not null),
            _ => years.Values.Select(y => IndicatorFigure.Of(y, k.Direction)),
        };
    }

    private static IndicatorFigure Figure(int year, decimal? target, decimal? result, string? source, Direction direction) =>
        IndicatorFigure.Of(
            new KeyIndicatorYear
            {
                RegencyCode = "",
                Year = year,
                Target = target,
                Result = result,
                Source = source,
            },
            direction
        );

    private sealed record RegisteredResult(string Code, int Year, decimal Value, string Source);
}
