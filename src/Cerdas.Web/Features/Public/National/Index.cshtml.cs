using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.National;

/// <summary>Regencies beside each other, only where one instrument measured them in the same year and stage.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(CerdasDb db, ComparisonReader reader) : PageModel
{
    private IReadOnlyList<Contest> contests = [];

    [BindProperty(SupportsGet = true, Name = "evaluasi"), Label("Evaluasi", "Evaluation")]
    public string? ContestKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "provinsi"), Label("Provinsi", "Province")]
    public string? ProvinceCode { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>Null where no evaluation is closed yet.</summary>
    public NationalView? View { get; private set; }

    public IEnumerable<SelectListItem> ContestChoices => contests.Select(c => new SelectListItem(NameOf(c), KeyOf(c)));
    public static IEnumerable<SelectListItem> ProvinceChoices =>
        TileGrid.Indonesia.Provinces.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new SelectListItem(p.Name, p.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        contests = await reader.ContestsAsync(ct);
        var active = await db.Regencies.CountAsync(r => r.Active, ct);
        if (ProvinceCode is { Length: > 0 } && TileGrid.Indonesia.Provinces.All(p => p.Code != ProvinceCode))
            return NotFound();
        if (contests.Count == 0)
            return ContestKey is { Length: > 0 } ? NotFound() : Page();
        // The one that most regencies share says the most; the newest of them.
        var contest = string.IsNullOrEmpty(ContestKey)
            ? contests.MaxBy(c => c.Regencies)!
            : contests.FirstOrDefault(c => KeyOf(c) == ContestKey);
        if (contest is null)
            return NotFound();
        ContestKey = KeyOf(contest);
        View = new(await reader.ReadAsync(contest, ct), active, ContestKey, ProvinceCode, PageNumber);
        return Page();
    }

    /// <summary>"2022-1-kominfo-2022", and the first letters of its hash where one name stands for several files.</summary>
    private string KeyOf(Contest c) => $"{c.Year}-{c.Stage}-{c.InstrumentId}" + (IsAmbiguous(c) ? $"-{c.Sha256[..8]}" : "");

    private string NameOf(Contest c) =>
        Say(
            $"{c.Year} tahap {c.Stage}, {c.InstrumentId} ({c.Regencies} daerah)",
            $"{c.Year} stage {c.Stage}, {c.InstrumentId} ({c.Regencies} regencies)"
        ) + (KeyOf(c).EndsWith(c.Sha256[..8], StringComparison.Ordinal) ? $", {c.Sha256[..8]}" : "");

    private bool IsAmbiguous(Contest c) => contests.Count(o => (o.Year, o.Stage, o.InstrumentId) == (c.Year, c.Stage, c.InstrumentId)) > 1;
}
