using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Two years beside each other, and which programmes began to run or fell away.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class CompareModel(Ledger ledgers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "dari"), Label("Tahun", "Year")]
    public int? Dari { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke"), Label("dengan", "with")]
    public int? Ke { get; set; }

    public CompareView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Dari is { } a && !Period.IsYear(a)) || (Ke is { } b && !Period.IsYear(b)))
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        var to = ledger.Of(Ke ?? ledger.DefaultYear);
        var from = ledger.Of(Dari ?? to.Year - 1);
        // Asked the other way round, the earlier year is still the one that is compared with.
        View = from.Year > to.Year ? new(ledger, to, from) : new(ledger, from, to);
        (Dari, Ke) = (View.From.Year, View.To.Year);
        return Page();
    }
}
