using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Where a published figure comes from.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class ExplainModel(CerdasDb db, Ledger ledgers) : PageModel
{
    [FromQuery]
    public Slice Slice { get; init; } = new();

    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public Explanation Explanation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Tahun is { } asked && !Period.IsYear(asked)) || !ModelState.IsValid)
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        if (await Reporting.Achievements.Explanation.ReadAsync(db, ledger, Tahun ?? ledger.DefaultYear, Slice, Hal, ct) is not { } found)
            return NotFound();
        Explanation = found;
        return Page();
    }
}
