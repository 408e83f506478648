using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>The risk register of the quick wins, the gravest first.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<QuickWin> WithoutRisk { get; private set; } = [];
    public IReadOnlyDictionary<(int Likelihood, int Impact), int> Matrix { get; private set; } = new Dictionary<(int, int), int>();
    public int QuickWins { get; private set; }

    /// <summary>Risks of programmes that the revision in force no longer names as quick wins.</summary>
    public int Former { get; private set; }
    public Paging Paging { get; private set; } = new(1, 0);

    public bool MayWrite(int ownerId) => Cerdas.Reporting.Realisation.WhyNotReporter(me.Officer, ownerId, me.RegencyCode) is null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var quickWins = db.QuickWinsOf(me.Today.Year);
        var plans = await quickWins
            .OrderBy(p => p.Programme!.Code)
            .Select(p => new
            {
                QuickWin = new QuickWin(p.ProgrammeId, p.Programme!.Code, p.Name, p.Owner!.ShortName, p.OwnerId),
                Any = db.Risks.Any(r => r.ProgrammeId == p.ProgrammeId),
            })
            .ToListAsync(ct);
        (QuickWins, WithoutRisk) = (plans.Count, [.. plans.Where(p => !p.Any).Select(p => p.QuickWin)]);
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
        Matrix = counts.Where(c => c.Now).ToDictionary(c => (c.Likelihood, c.Impact), c => c.Count);
        Former = counts.Where(c => !c.Now).Sum(c => c.Count);
        Paging = new Paging(Hal, Matrix.Values.Sum());
        var rows = await (
            from r in db.Risks
            join p in quickWins on r.ProgrammeId equals p.ProgrammeId
            orderby r.Likelihood * r.Impact descending, r.Impact descending, p.Programme!.Code, r.Id
            select new Row(r.Id, r.ProgrammeId, r.Text, r.Likelihood, r.Impact, r.Mitigation, r.Owner!.ShortName)
        )
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .ToListAsync(ct);
        Rows = [.. rows.Select(r => r with { QuickWin = plans.Find(p => p.QuickWin.ProgrammeId == r.ProgrammeId)!.QuickWin })];
    }

    public sealed record QuickWin(int ProgrammeId, string Code, string Name, string Agency, int OwnerId);

    public sealed record Row(int Id, int ProgrammeId, string Text, int Likelihood, int Impact, string Mitigation, string Owner)
    {
        public QuickWin QuickWin { get; init; } = null!;
        public int Level => Likelihood * Impact;
    }
}
