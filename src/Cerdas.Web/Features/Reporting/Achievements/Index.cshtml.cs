using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>The achievement dashboard: every figure a link to its working.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(Ledger ledgers, DataAgeReader ages, MoneyReader money, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    public YearFigures Figures { get; private set; } = null!;
    public DataAge Data { get; private set; } = null!;
    public MoneyTable Money { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (AskedYear is { } asked && !Period.IsYear(asked))
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        Figures = new(ledger, ledger.Of(AskedYear ?? ledger.DefaultYear), me.Today.Year);
        Data = await ages.ReadAsync(ledger, ct);
        Money = await money.ReadAsync(ledger, [.. Figures.Years], ct);
        return Page();
    }
}
