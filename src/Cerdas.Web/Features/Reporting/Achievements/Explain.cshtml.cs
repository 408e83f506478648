using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>The working of a figure, leading to programmes as signed-in people see them.</summary>
[Needs(Permission.ReadLedger)]
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
        if (await Achievements.Explanation.ReadAsync(db, ledger, Tahun ?? ledger.DefaultYear, Slice, Hal, ct) is not { } found)
            return NotFound();
        Explanation = found;
        return Page();
    }
}
