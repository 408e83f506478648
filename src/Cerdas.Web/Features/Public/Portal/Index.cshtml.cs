using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>The public page: of the only regency, of the one named, or the list of those that take part.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(CerdasDb db, Entrance entrance, Ledger ledgers, PublicResults results, DataAgeReader ages) : PageModel
{
    private const int EvaluationsShown = 12;

    [FromRoute]
    public string? Code { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    /// <summary>Null where no regency takes part, or several do.</summary>
    public PortalView? View { get; private set; }
    public IReadOnlyList<RegencyRow> Regencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Year is { } asked && !Period.IsYear(asked))
            return NotFound();
        if (Code is null)
        {
            Regencies = await db
                .Regencies.Where(r => r.Active)
                .OrderBy(r => r.Code)
                .Select(r => new RegencyRow(r.Code, r.Name, r.Province!.Name))
                .Take(Paging.Size * 11)
                .ToListAsync(ct);
            if (Regencies.Count != 1)
                return Page();
        }
        if (Code is null)
            await entrance.IntoAsync(Regencies[0].Code, ct);
        var ledger = await ledgers.ReadAsync(ct);
        var year = ledger.Of(Year ?? ledger.DefaultYear);
        var evaluations = await results.LatestAsync(EvaluationsShown, ct);
        var verifiedAt = await db
            .Realisations.Where(r => r.State == RealisationState.Verified && r.Year == year.Year)
            .MaxAsync(r => r.DecidedAt, ct);
        View = new(ledger, year, evaluations, verifiedAt, await ages.ReadAsync(ledger, ct), Home: Code is null);
        return Page();
    }

    public sealed record RegencyRow(string Code, string Name, string Province);
}
