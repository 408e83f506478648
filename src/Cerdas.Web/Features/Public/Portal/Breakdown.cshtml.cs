using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Indicators;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A year's figures by mission, action plan and source of funding; indicators and legal bases.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class BreakdownModel(CerdasDb db, Ledger ledgers, MoneyReader money, IndicatorReader indicators) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    public BreakdownView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Year is { } asked && !Period.IsYear(asked))
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        var year = ledger.Of(Year ?? ledger.DefaultYear);
        View = new(
            ledger,
            year,
            await money.ReadAsync(ledger, [.. BreakdownView.YearsOf(ledger)], ct),
            await indicators.OfYearAsync(year.Year, ct),
            await LegalRow.ReadAsync(db, ct)
        );
        return Page();
    }
}
