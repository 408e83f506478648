using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Agency by year since 2018: who has brought its three, who has not, and until when.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class QuotaPageModel(QuotaReader quota, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    public QuotaTable Table { get; private set; } = null!;
    public int Year { get; private set; }
    public IReadOnlyList<QuotaCell> Cells => [.. Table.Of(Year)];

    /// <summary>Agencies that owe something in the year, those that lack most first.</summary>
    public IEnumerable<(QuotaAgency Agency, QuotaCell Cell)> Missing =>
        Table
            .Agencies.Select(a => (Agency: a, Cell: a.Cells.Single(c => c.Year == Year)))
            .Where(x => x.Cell.Missing > 0)
            .OrderByDescending(x => x.Cell.Missing)
            .ThenBy(x => x.Agency.ShortName, StringComparer.Ordinal);

    /// <summary>The reader's own agency, which comes first.</summary>
    public QuotaAgency? Own => Table.Agencies.FirstOrDefault(a => a.Id == me.Officer.AgencyId);
    public IEnumerable<QuotaAgency> Agencies => Table.Agencies.OrderByDescending(a => a.Id == me.Officer.AgencyId);

    /// <summary>The newest first: on a phone the matrix begins with what can still be mended.</summary>
    public IEnumerable<int> Years => Table.Years.OrderDescending();

    /// <summary>What is owed in the year, by which rule and why: for everybody to read.</summary>
    public IReadOnlyList<QuotaRule> Rules { get; private set; } = [];

    public string NameOf(int? agencyId) =>
        agencyId is null ? Say("semua OPD", "every agency") : Table.Agencies.FirstOrDefault(a => a.Id == agencyId)?.ShortName ?? "–";

    public int DaysLeft(DateOnly due) => due.DayNumber - me.Today.DayNumber;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Tahun is < QuotaReader.FirstYear || Tahun > me.Today.Year || !ModelState.IsValid)
            return NotFound();
        Table = await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year, me.Zone, ct);
        Year = Tahun ?? Table.LastBrought;
        Rules = Table.Rules.Where(r => r.HoldsIn(Year)).OrderBy(r => r.AgencyId is not null).ThenByDescending(r => r.FromYear).ToList();
        return Page();
    }
}
