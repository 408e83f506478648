using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A revision in the list.</summary>
public sealed record RevisionRow(
    int Number,
    RevisionState State,
    int EffectiveFromYear,
    DateOnly? AdoptedOn,
    DateOnly? ClosedOn,
    int Programmes
)
{
    public string Tone =>
        State == RevisionState.Draft ? "wait"
        : ClosedOn is null ? "ok"
        : "none";
}

/// <summary>An indicator in one year.</summary>
/// <param name="Figures">Result / target.</param>
/// <param name="Met">Null where that cannot be said.</param>
public sealed record IndicatorCell(string Figures, bool? Met);

/// <summary>Everything the programme rests on.</summary>
public sealed record PlanView(
    IReadOnlyList<RevisionRow> Revisions,
    DevelopmentPlan? Plan,
    IReadOnlyList<LegalBasis> Legal,
    IReadOnlyList<KeyIndicator> Indicators
)
{
    /// <summary>The next revision starts only when the last is adopted.</summary>
    public bool HasDraft => Revisions.Any(r => r.State == RevisionState.Draft);

    public IEnumerable<Mission> Missions => (Plan?.Missions ?? []).OrderBy(m => m.Number);

    /// <summary>Years of which any indicator says something.</summary>
    public IReadOnlyList<int> IndicatorYears => field ??= [.. Indicators.SelectMany(i => i.Years).Select(y => y.Year).Distinct().Order()];

    /// <summary>One a year; null where the indicator says nothing of it.</summary>
    public IEnumerable<IndicatorCell?> CellsOf(KeyIndicator indicator) =>
        IndicatorYears
            .Select(year => indicator.Years.Find(y => y.Year == year))
            .Select(y => y is null ? null : new IndicatorCell($"{Figure(y.Result)} / {Figure(y.Target)}", y.IsMet(indicator.Direction)));

    public static async Task<PlanView> ReadAsync(CerdasDb db, CancellationToken ct) =>
        new(
            await db
                .Revisions.OrderByDescending(r => r.Number)
                .Select(r => new RevisionRow(r.Number, r.State, r.EffectiveFromYear, r.AdoptedOn, r.ClosedOn, r.Programmes.Count))
                .ToListAsync(ct),
            await db.DevelopmentPlans.Include(p => p.Missions).AsNoTracking().OrderByDescending(p => p.StartYear).FirstOrDefaultAsync(ct),
            await db.LegalBases.AsNoTracking().OrderByDescending(l => l.Year).ThenBy(l => l.Number).ToListAsync(ct),
            await db.KeyIndicators.Include(k => k.Years).AsNoTracking().OrderBy(k => k.Id).ToListAsync(ct)
        );

    private static string Figure(decimal? value) => value is { } v ? Format.Number(v) : "–";
}
