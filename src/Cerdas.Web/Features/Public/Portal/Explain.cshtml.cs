using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
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
    public int? Year { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public Explanation Explanation { get; private set; } = null!;

    /// <summary>The explanation with its links to public pages.</summary>
    public ExplanationView View
    {
        get
        {
            var (regency, year) = ($"/daerah/{Explanation.Ledger.Code}", Explanation.Year.Year);
            string ProgrammeUrl(ProgrammeInYear p) => $"{regency}/program/{p.Code}?tahun={year}";
            return new(
                Explanation,
                $"{regency}/penjelasan",
                ProgrammeUrl,
                (p, r) => $"{ProgrammeUrl(p)}#{ProgrammeView.Anchor(year, r.Quarter, r.Sequence)}",
                Explanation.Ledger.Zone
            );
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Year is { } asked && !Period.IsYear(asked)) || !ModelState.IsValid)
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        var year = Year ?? ledger.DefaultYear;
        if (await Reporting.Achievements.Explanation.ReadAsync(db, ledger, year, Slice, PageNumber, ct) is not { } found)
            return NotFound();
        Explanation = found;
        return Page();
    }
}
