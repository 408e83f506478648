using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>A year's accepted innovations of a regency in the order of their scores, each with its working.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class AwardModel(AwardReader awards) : PageModel
{
    [FromQuery(Name = "daerah")]
    public string? RegencyCode { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public AwardView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || await awards.ReadAsync(RegencyCode, Year, PageNumber, ct) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }
}
