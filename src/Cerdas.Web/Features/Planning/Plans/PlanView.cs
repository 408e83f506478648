using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Indicators;
using Cerdas.Web.Platform;
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

/// <summary>Everything the programme rests on.</summary>
/// <param name="Indicators">Those of the document shown, with the document and its missions.</param>
public sealed record PlanView(
    IReadOnlyList<RevisionRow> Revisions,
    DevelopmentPlan? Plan,
    IReadOnlyList<LegalBasis> Legal,
    IndicatorTable Indicators
)
{
    /// <summary>The next revision starts only when the last is adopted.</summary>
    public bool HasDraft => Revisions.Any(r => r.State == RevisionState.Draft);

    public IEnumerable<Mission> Missions => (Plan?.Missions ?? []).OrderBy(m => m.Number);
}

/// <summary>Reads what the programme rests on.</summary>
public sealed class PlanReader(CerdasDb db, IndicatorReader indicators, CurrentOfficer me)
{
    /// <param name="documentId">The document to show; null for the one in force.</param>
    public async Task<PlanView> ReadAsync(int? documentId, CancellationToken ct)
    {
        var table = documentId is { } id ? await indicators.OfPlanAsync(id, ct) : await indicators.OfYearAsync(me.Today.Year, ct);
        return new(
            await db
                .Revisions.OrderByDescending(r => r.Number)
                .Select(r => new RevisionRow(r.Number, r.State, r.EffectiveFromYear, r.AdoptedOn, r.ClosedOn, r.Programmes.Count))
                .ToListAsync(ct),
            table.Plan is null
                ? null
                : await db.DevelopmentPlans.Include(p => p.Missions).AsNoTracking().SingleAsync(p => p.Id == table.Plan.Id, ct),
            await db.LegalBases.AsNoTracking().OrderByDescending(l => l.Year).ThenBy(l => l.Number).ToListAsync(ct),
            table
        );
    }
}
