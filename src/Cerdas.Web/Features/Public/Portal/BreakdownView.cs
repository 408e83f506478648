using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A legal basis with what it adopts.</summary>
/// <param name="HasFile">Its text can be fetched.</param>
/// <param name="Revisions">Numbers of the masterplan's revisions that it adopts.</param>
/// <param name="Plans">Titles of the development plans that it adopts.</param>
public sealed record LegalRow(
    int Id,
    LegalKind Kind,
    string Number,
    int Year,
    string Title,
    bool HasFile,
    IReadOnlyList<int> Revisions,
    IReadOnlyList<string> Plans
)
{
    /// <summary>"masterplan revisi 2; RPJMD 2025-2029"; null where it adopts nothing.</summary>
    public string? Adopts =>
        Revisions.Count + Plans.Count == 0
            ? null
            : string.Join("; ", Revisions.Select(n => Say($"masterplan revisi {n}", $"masterplan revision {n}")).Concat(Plans));

    public static async Task<IReadOnlyList<LegalRow>> ReadAsync(CerdasDb db, CancellationToken ct) =>
        await db
            .LegalBases.OrderByDescending(l => l.Year)
            .ThenBy(l => l.Number)
            .Select(l => new LegalRow(
                l.Id,
                l.Kind,
                l.Number,
                l.Year,
                l.Title,
                l.DocumentId != null,
                db.Revisions.Where(r => r.LegalBasisId == l.Id && r.State == RevisionState.Adopted)
                    .OrderBy(r => r.Number)
                    .Select(r => r.Number)
                    .ToList(),
                db.DevelopmentPlans.Where(p => p.LegalBasisId == l.Id).OrderBy(p => p.StartYear).Select(p => p.Title).ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(ct);
}

/// <summary>What the public page of details tells of a regency's year.</summary>
public sealed record BreakdownView(
    RegencyLedger Ledger,
    YearAchievement Year,
    MoneyTable Money,
    IndicatorTable Indicators,
    IReadOnlyList<LegalRow> Legal
)
{
    public bool HasPlan => Ledger.Years.Count > 0;
    public string Title => Say($"Rincian {Year.Year}, {Ledger.Name}", $"Details of {Year.Year}, {Ledger.Name}");
    public IEnumerable<int> Years => YearsOf(Ledger);
    public FigureTable Missions => FigureTable.Missions(Ledger, Year, Explain);
    public FigureTable ActionPlans => FigureTable.CrossCutting(Year, Explain, money: true);

    public string Address(int year) => $"/daerah/{Ledger.Code}/rincian?tahun={year}";

    public string FileOf(LegalRow legal) => $"/daerah/{Ledger.Code}/dasar-hukum/{legal.Id}";

    /// <summary>Years with a report, and all before the one that is shown unasked.</summary>
    public static IEnumerable<int> YearsOf(RegencyLedger ledger) =>
        ledger.Years.Values.Where(y => y.Reported > 0 || y.Year <= ledger.DefaultYear).Select(y => y.Year).Order();

    private string Explain(Slice slice) => $"/daerah/{Ledger.Code}/penjelasan{slice.Query(Year.Year)}";
}
