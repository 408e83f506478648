using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Money of one source, or of all, in one year.</summary>
/// <param name="Budget">Rupiah; null where none is stated, which is not zero.</param>
/// <param name="Spent">Rupiah; null where no report says anything of it, which is not zero.</param>
public sealed record MoneyCell(int Year, decimal? Budget, decimal? Spent)
{
    /// <summary>Neither planned nor spent from this source.</summary>
    public bool IsEmpty => Budget is null && Spent is null;
    public decimal? Absorbed => Achievement.Absorbed(Budget, Spent);
}

/// <summary>A source of funding over the years; null is all of them.</summary>
public sealed record MoneyRow(FundingSource? Source, IReadOnlyList<MoneyCell> Cells)
{
    public string Name => Source?.Name() ?? Say("Semua sumber", "All sources");
}

/// <summary>Budget and spending by source, the years beside each other. The sums are those of the ledger.</summary>
public sealed record MoneyTable(IReadOnlyList<int> Years, IReadOnlyList<MoneyRow> Rows, MoneyRow Total)
{
    public IEnumerable<MoneyRow> All => [.. Rows, Total];
}

/// <summary>Reads the money of a regency's programmes by source, in three queries whatever the size.</summary>
public sealed class MoneyReader(CerdasDb db)
{
    /// <param name="years">In their order.</param>
    public async Task<MoneyTable> ReadAsync(RegencyLedger ledger, IReadOnlyList<int> years, CancellationToken ct)
    {
        var revisions = await db.AdoptedRevisionsAsync(ct);
        var inForce = years.ToDictionary(y => y, y => MasterplanRevision.InForceFor(y, revisions));
        var budgets = await db
            .PlannedProgrammes.Where(p => p.Revision!.State == RevisionState.Adopted)
            .SelectMany(
                p => p.Budgets.Where(b => p.StartYear <= b.Year && b.Year <= p.EndYear),
                (p, b) =>
                    new
                    {
                        p.RevisionId,
                        b.Year,
                        b.Source,
                        b.Amount,
                    }
            )
            .ToListAsync(ct);
        var budget = budgets
            .Where(b => inForce.TryGetValue(b.Year, out var revision) && revision == b.RevisionId)
            .ToLookup(b => (b.Year, b.Source), b => b.Amount);
        var spendings = await db.Set<Spending>()
            .Where(s => db.Realisations.Any(r => r.Id == s.RealisationId && r.State == RealisationState.Verified))
            .Select(s => new
            {
                s.RealisationId,
                s.Source,
                s.Amount,
            })
            .ToListAsync(ct);
        var counted = years
            .SelectMany(y => ledger.Of(y).Lines.Where(l => l.Last is not null).Select(l => (Id: l.Last!.Value.RealisationId, Year: y)))
            .ToDictionary(l => l.Id, l => l.Year);
        var spent = spendings
            .Where(s => counted.ContainsKey(s.RealisationId))
            .ToLookup(s => (counted[s.RealisationId], s.Source), s => s.Amount);
        return new(
            years,
            [
                .. Enum.GetValues<FundingSource>()
                    .Where(s => years.Any(y => budget.Contains((y, s)) || spent.Contains((y, s))))
                    .Select(s => new MoneyRow(s, [.. years.Select(y => new MoneyCell(y, Sum(budget[(y, s)]), Sum(spent[(y, s)])))])),
            ],
            new(null, [.. years.Select(y => new MoneyCell(y, ledger.Of(y).Total.Budget, ledger.Of(y).Total.Spent))])
        );
    }

    private static decimal? Sum(IEnumerable<decimal> amounts) => amounts.Aggregate((decimal?)null, (sum, a) => (sum ?? 0) + a);
}
