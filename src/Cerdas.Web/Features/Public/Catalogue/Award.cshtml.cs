using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>A year's accepted innovations of a regency in the order of their scores, each with its working.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class AwardModel(CatalogueReader catalogue, CerdasDb db) : PageModel
{
    [FromQuery(Name = "daerah")]
    public string? Daerah { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public string RegencyName { get; private set; } = "";
    public IReadOnlyList<(string Code, string Name, bool Demo)> Regencies { get; private set; } = [];
    public bool Demo => Regencies.Any(r => r.Code == Code && r.Demo);
    public IReadOnlyList<int> Years { get; private set; } = [];
    public int Year { get; private set; }
    public string Code { get; private set; } = "";
    public IReadOnlyList<RankedRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    /// <summary>The criteria of the year, where all rows were judged by the same.</summary>
    public IReadOnlyList<Node> Criteria { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        Regencies =
        [
            .. (
                await db
                    .Regencies.Where(r => r.Active)
                    .OrderBy(r => r.Name)
                    .Select(r => new
                    {
                        r.Code,
                        r.Name,
                        r.Demo,
                    })
                    .ToListAsync(ct)
            ).Select(r => (r.Code, r.Name, r.Demo)),
        ];
        if (Regencies.Count == 0)
            return Page();
        if (Daerah is not null && Regencies.All(r => r.Code != Daerah))
            return NotFound();
        var withSome = Daerah is null ? await catalogue.Public.Select(i => i.RegencyCode).OrderBy(c => c).FirstOrDefaultAsync(ct) : Daerah;
        (Code, RegencyName, _) = Regencies.First(r => withSome is null || r.Code == withSome);
        Years = await catalogue.Public.Where(i => i.RegencyCode == Code).Select(i => i.Year).Distinct().OrderDescending().ToListAsync(ct);
        Year = Tahun ?? (Years.Count > 0 ? Years[0] : 0);
        if (Tahun is { } asked && Years.Count > 0 && !Years.Contains(asked))
            return NotFound();
        // All of the year, since ranks are shared; SQLite keeps decimals as text and would sort them as text, so the order is made here.
        var rows = (
            await catalogue
                .Public.Where(i => i.RegencyCode == Code && i.Year == Year && i.Score != null)
                .Include(i => i.Agency)
                .Include(i => i.Judges)
                    .ThenInclude(j => j.Scores)
                .AsSplitQuery()
                .AsNoTracking()
                .ToListAsync(ct)
        )
            .OrderByDescending(i => i.Score)
            .ThenBy(i => i.Id)
            .ToList();
        var criteria = await catalogue.CriteriaOfAsync(Code, rows.Select(r => r.InstrumentId!).Distinct(), ct);
        Criteria = criteria.Count == 1 ? [.. criteria.Values.Single().Leaves] : [];
        // Equal scores share a rank.
        Paging = new(Hal, rows.Count);
        Rows =
        [
            .. rows.Skip(Paging.Skip)
                .Take(Paging.Size)
                .Select(r => new RankedRow(
                    1 + rows.Count(o => o.Score > r.Score),
                    r.Id,
                    r.Title,
                    r.Agency!.ShortName,
                    r.Score!.Value,
                    r.Panel.Count(),
                    InnovationDesk.ResultOf(criteria[r.InstrumentId!], r.Panel),
                    r.State == InnovationState.Retired
                )),
        ];
        return Page();
    }

    public sealed record RankedRow(int Rank, int Id, string Title, string Agency, decimal Score, int Judges, Result Result, bool Retired);
}
