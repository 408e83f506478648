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
    public int? FromYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke"), Label("dengan", "with")]
    public int? ToYear { get; set; }

    public CompareView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((FromYear is { } a && !Period.IsYear(a)) || (ToYear is { } b && !Period.IsYear(b)))
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        var to = ledger.Of(ToYear ?? ledger.DefaultYear);
        var from = ledger.Of(FromYear ?? to.Year - 1);
        // Asked the other way round, the earlier year is still the one that is compared with.
        View = from.Year > to.Year ? new(ledger, to, from) : new(ledger, from, to);
        (FromYear, ToYear) = (View.From.Year, View.To.Year);
        return Page();
    }
}
