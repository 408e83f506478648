using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>A quick win of the plan in force.</summary>
public sealed record QuickWin(int ProgrammeId, string Code, string Name, string Agency, int OwnerId);

/// <summary>A risk in the register.</summary>
public sealed record RiskRow(int Id, int ProgrammeId, string Text, int Likelihood, int Impact, string Mitigation, string Owner)
{
    public QuickWin QuickWin { get; init; } = null!;
    public int Level => Likelihood * Impact;
}

/// <summary>The risks of the quick wins in force, the gravest first, a page of them.</summary>
/// <param name="QuickWins">How many there are, with risks or without.</param>
/// <param name="Counts">Risks by likelihood and impact.</param>
/// <param name="Former">Risks of programmes that the revision in force no longer names as quick wins.</param>
public sealed record RiskRegister(
    IReadOnlyList<RiskRow> Rows,
    Paging Paging,
    int QuickWins,
    IReadOnlyList<QuickWin> WithoutRisk,
    IReadOnlyDictionary<(int Likelihood, int Impact), int> Counts,
    int Former
)
{
    /// <summary>The greatest likelihood first; in each the level of every impact, and how many risks are there.</summary>
    public IEnumerable<(int Likelihood, IEnumerable<(int Level, int Count)> Cells)> Matrix =>
        RiskScale.Steps.Reverse().Select(l => (l, RiskScale.Steps.Select(i => (l * i, Counts.GetValueOrDefault((l, i))))));

    public static async Task<RiskRegister> ReadAsync(CerdasDb db, int year, int page, CancellationToken ct)
    {
        var quickWins = db.QuickWinsOf(year);
        var plans = await quickWins
            .OrderBy(p => p.Programme!.Code)
            .Select(p => new
            {
                QuickWin = new QuickWin(p.ProgrammeId, p.Programme!.Code, p.Name, p.Owner!.ShortName, p.OwnerId),
                Any = db.Risks.Any(r => r.ProgrammeId == p.ProgrammeId),
            })
            .ToListAsync(ct);
        var counts = await db
            .Risks.GroupBy(r => new
            {
                Now = quickWins.Any(p => p.ProgrammeId == r.ProgrammeId),
                r.Likelihood,
                r.Impact,
            })
            .Select(g => new
            {
                g.Key.Now,
                g.Key.Likelihood,
                g.Key.Impact,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var matrix = counts.Where(c => c.Now).ToDictionary(c => (c.Likelihood, c.Impact), c => c.Count);
        var paging = new Paging(page, matrix.Values.Sum());
        var rows = await (
            from r in db.Risks
            join p in quickWins on r.ProgrammeId equals p.ProgrammeId
            orderby r.Likelihood * r.Impact descending, r.Impact descending, p.Programme!.Code, r.Id
            select new RiskRow(r.Id, r.ProgrammeId, r.Text, r.Likelihood, r.Impact, r.Mitigation, r.Owner!.ShortName)
        )
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .ToListAsync(ct);
        return new(
            [.. rows.Select(r => r with { QuickWin = plans.Find(p => p.QuickWin.ProgrammeId == r.ProgrammeId)!.QuickWin })],
            paging,
            plans.Count,
            [.. plans.Where(p => !p.Any).Select(p => p.QuickWin)],
            matrix,
            counts.Where(c => !c.Now).Sum(c => c.Count)
        );
    }
}
