using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>The districts of one programme.</summary>
[Needs(Permission.EditPlan)]
public sealed class LocationModel(CerdasDb db, MapDesk maps, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public Programme Programme { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<District> Known => Districts.Of(me.RegencyCode);

    public async Task<IActionResult> OnGetAsync(int programmeId, CancellationToken ct)
    {
        if (!await OpenAsync(programmeId, ct))
            return NotFound();
        (Chosen, Version) = ([.. Programme.Districts.Select(d => d.DistrictCode)], Programme.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int programmeId, CancellationToken ct)
    {
        if (!await OpenAsync(programmeId, ct))
            return NotFound();
        if (Chosen.Any(c => Known.All(d => d.Code != c)))
            ModelState.AddModelError(nameof(Chosen), Say("Kecamatan tidak dikenal.", "Unknown district."));
        if (!ModelState.IsValid)
            return this.Again();
        await maps.LocateAsync(Programme, Version, Chosen, ct);
        return this.Done(Say($"Letak {Programme.Code} tersimpan.", $"Where {Programme.Code} works is saved."), "/rencana/lokasi");
    }

    private async Task<bool> OpenAsync(int programmeId, CancellationToken ct)
    {
        if (await db.Programmes.Include(p => p.Districts).SingleOrDefaultAsync(p => p.Id == programmeId, ct) is not { } found)
            return false;
        Programme = found;
        Name =
            await db
                .PlannedProgrammes.Where(p => p.ProgrammeId == programmeId)
                .OrderByDescending(p => p.Revision!.Number)
                .Select(p => p.Name)
                .FirstOrDefaultAsync(ct)
            ?? found.Code;
        return true;
    }
}
