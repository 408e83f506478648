using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>Imports the boundaries of the districts.</summary>
[Needs(Permission.ManageRegency)]
public sealed class BoundariesModel(MapDesk maps, CurrentOfficer me) : PageModel
{
    private const string Address = "/pengaturan/peta";

    [BindProperty]
    public BoundaryInput Input { get; set; } = new();

    public BoundaryMap? Map { get; private set; }
    public MapDrawing? Drawing { get; private set; }
    public IReadOnlyList<District> Known => Districts.Of(me.RegencyCode);

    /// <summary>Names of the districts without boundaries; empty where none is without.</summary>
    public string Missing => Drawing is null ? "" : MapTexts.NamesOf(Known.Where(d => Drawing.Districts.All(s => s.Code != d.Code)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        Input = new() { Source = Map?.Source ?? "", Version = Map?.Version ?? 0 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        if (!ModelState.IsValid)
            return this.Again();
        var file = await MapDesk.ReadAsync(Input.Upload!, Known, ct);
        if (file.WhyNot is { } why)
        {
            ModelState.AddModelError("Input.Upload", why);
            return this.Again();
        }
        await maps.ImportAsync(Map, Input.Version, file, Input.Source.Trim(), ct);
        return this.Done(MapTexts.Imported(file, Known.Count), Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int version, CancellationToken ct)
    {
        await OpenAsync(ct);
        if (Map is null)
            return NotFound();
        await maps.RemoveAsync(Map, version, ct);
        return this.Done(Say("Batas kecamatan dihapus.", "Boundaries removed."), Address);
    }

    private async Task OpenAsync(CancellationToken ct) => (Map, Drawing) = (await maps.FindAsync(ct), await maps.DrawAsync(ct));
}
