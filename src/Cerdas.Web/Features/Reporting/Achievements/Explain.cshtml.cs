using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>The working of a figure, leading to programmes as signed-in people see them.</summary>
[Needs(Permission.ReadLedger)]
public sealed class ExplainModel(CerdasDb db, Ledger ledgers, CurrentOfficer me) : PageModel
{
    [FromQuery]
    public Slice Slice { get; init; } = new();

    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public Explanation Explanation { get; private set; } = null!;

    public ExplanationView View =>
        new(
            Explanation,
            "/capaian/penjelasan",
            p => $"/program/{p.ProgrammeId}?tahun={Explanation.Year.Year}",
            (_, report) => $"/realisasi/{report.Id}",
            me.Zone
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((AskedYear is { } asked && !Period.IsYear(asked)) || !ModelState.IsValid)
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        if (await Achievements.Explanation.ReadAsync(db, ledger, AskedYear ?? ledger.DefaultYear, Slice, PageNumber, ct) is not { } found)
            return NotFound();
        Explanation = found;
        return Page();
    }
}
