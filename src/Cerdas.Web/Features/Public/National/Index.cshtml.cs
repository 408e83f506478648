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
    [BindProperty(SupportsGet = true, Name = "evaluasi"), Label("Evaluasi", "Evaluation")]
    public string? Evaluasi { get; set; }

    [BindProperty(SupportsGet = true, Name = "provinsi"), Label("Provinsi", "Province")]
    public string? Provinsi { get; set; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public IReadOnlyList<Contest> Contests { get; private set; } = [];
    public Comparison? Comparison { get; private set; }
    public IReadOnlyList<Standing> Shown { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public ILookup<string, Standing> ByProvince { get; private set; } = Array.Empty<Standing>().ToLookup(s => s.ProvinceCode);

    /// <summary>Regencies that use Cerdas, with a result or without.</summary>
    public int Active { get; private set; }

    /// <summary>"2022-1-kominfo-2022", and the first letters of its hash where one name stands for several files.</summary>
    public string KeyOf(Contest c) =>
        $"{c.Year}-{c.Stage}-{c.InstrumentId}"
        + (Contests.Count(o => (o.Year, o.Stage, o.InstrumentId) == (c.Year, c.Stage, c.InstrumentId)) > 1 ? $"-{c.Sha256[..8]}" : "");

    public IEnumerable<SelectListItem> ContestChoices =>
        Contests.Select(c => new SelectListItem(
            Say(
                $"{c.Year} tahap {c.Stage}, {c.InstrumentId} ({c.Regencies} daerah)",
                $"{c.Year} stage {c.Stage}, {c.InstrumentId} ({c.Regencies} regencies)"
            ) + (KeyOf(c).EndsWith(c.Sha256[..8], StringComparison.Ordinal) ? $", {c.Sha256[..8]}" : ""),
            KeyOf(c)
        ));
    public IEnumerable<SelectListItem> ProvinceChoices =>
        TileGrid.Indonesia.Provinces.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new SelectListItem(p.Name, p.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Contests = await reader.ContestsAsync(ct);
        Active = await db.Regencies.CountAsync(r => r.Active, ct);
        if (Provinsi is { Length: > 0 } && TileGrid.Indonesia.Provinces.All(p => p.Code != Provinsi))
            return NotFound();
        if (Contests.Count == 0)
            return Evaluasi is { Length: > 0 } ? NotFound() : Page();
        // The one that most regencies share says the most; the newest of them.
        var contest = string.IsNullOrEmpty(Evaluasi)
            ? Contests.MaxBy(c => c.Regencies)!
            : Contests.FirstOrDefault(c => KeyOf(c) == Evaluasi);
        if (contest is null)
            return NotFound();
        Evaluasi = KeyOf(contest);
        Comparison = await reader.ReadAsync(contest, ct);
        ByProvince = Comparison.Standings.ToLookup(s => s.ProvinceCode);
        var found = Comparison.Standings.Where(s => string.IsNullOrEmpty(Provinsi) || s.ProvinceCode == Provinsi).ToList();
        Paging = new Paging(Hal, found.Count);
        Shown = [.. found.Skip(Paging.Skip).Take(Paging.Size)];
        return Page();
    }

    /// <summary>Where a result is explained.</summary>
    public string ResultOf(Standing s) =>
        $"/daerah/{s.Code}/indeks/{Comparison!.Contest.Year}/{Comparison.Contest.Stage}/{Comparison.Contest.InstrumentId}";

    public string ProvinceOf(string code) => $"/nasional?evaluasi={Uri.EscapeDataString(Evaluasi!)}&provinsi={code}#tabel";
}
