using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Completeness;

/// <summary>Who has reported what: agency by quarter.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, Ledger ledgers, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")] public int? AskedYear { get; init; }

    public int Tahun { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var ledger = (await ledgers.ReadAsync(me.RegencyCode, ct))!;
        Tahun = AskedYear ?? (ledger.Years.Count == 0 ? me.Today.Year : ledger.DefaultYear);
        Years = [.. ledger.Years.Keys.Where(y => y <= Math.Max(me.Today.Year, ledger.DefaultYear)).Order()];
        // Amendments do not count twice: a quarter is in when any of its reports is.
        var counted = await db.Realisations.Where(r => r.Year == Tahun && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified))
            .GroupBy(r => new { r.ProgrammeId, r.Quarter })
            .Select(g => new { g.Key.ProgrammeId, g.Key.Quarter, Verified = g.Any(r => r.State == RealisationState.Verified), Late = g.Any(r => r.Late) }).ToListAsync(ct);
        var reports = counted.ToLookup(r => (r.ProgrammeId, r.Quarter));
        Rows = [.. ledger.Of(Tahun).Lines.GroupBy(l => l.Programme.AgencyId).Select(g => new Row(g.Key, ledger.Agencies[g.Key].ShortName, g.Count(),
            Enumerable.Range(1, 4).ToDictionary(q => q, q =>
            {
                var found = g.SelectMany(l => reports[(l.Programme.ProgrammeId, q)]).ToList();
                return new Cell(found.Count, found.Count(r => r.Verified), found.Count(r => r.Late));
            }))).OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase)];
    }

    public sealed record Cell(int In, int Verified, int Late);

    public sealed record Row(int AgencyId, string Agency, int Planned, IReadOnlyDictionary<int, Cell> Quarters);
}
