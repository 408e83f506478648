using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.National;

/// <summary>Regencies beside each other, only where one instrument measured them in the same year and stage.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(ComparisonReader reader) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "evaluasi"), Label("Evaluasi", "Evaluation")]
    public string? ContestKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "provinsi"), Label("Provinsi", "Province")]
    public string? ProvinceCode { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>Null where no evaluation is closed yet.</summary>
    public NationalView? View { get; private set; }

    public Contests Contests { get; private set; } = new([]);
    public static IEnumerable<SelectListItem> ProvinceChoices =>
        TileGrid.Indonesia.Provinces.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new SelectListItem(p.Name, p.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contests = new(await reader.ContestsAsync(ct));
        if (ProvinceCode is { Length: > 0 } && TileGrid.Indonesia.Provinces.All(p => p.Code != ProvinceCode))
            return NotFound();
        if (string.IsNullOrEmpty(ContestKey) && Contests.Widest is null)
            return Page();
        if ((string.IsNullOrEmpty(ContestKey) ? Contests.Widest : Contests.Find(ContestKey)) is not { } contest)
            return NotFound();
        ContestKey = Contests.KeyOf(contest);
        View = new(await reader.ReadAsync(contest, ct), await reader.ActiveAsync(ct), ContestKey, ProvinceCode, PageNumber);
        return Page();
    }
}
