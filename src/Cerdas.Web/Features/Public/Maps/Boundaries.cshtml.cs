using System.ComponentModel.DataAnnotations;
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
    [BindProperty]
    public BoundaryInput Input { get; set; } = new();

    public BoundaryMap? Map { get; private set; }
    public MapDrawing? Drawing { get; private set; }
    public IReadOnlyList<District> Known => Districts.Of(me.RegencyCode);
    public IEnumerable<District> Missing => Drawing is null ? [] : Known.Where(d => Drawing.Districts.All(s => s.Code != d.Code));

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
        await using var content = Input.Upload!.OpenReadStream();
        var file = BoundaryFile.Read(content, Input.Upload.Length, Known);
        if (file.WhyNot is { } why)
        {
            ModelState.AddModelError("Input.Upload", why);
            return this.Again();
        }
        await maps.ImportAsync(Map, Input.Version, file, Input.Source.Trim(), ct);
        return this.Done(
            Say(
                $"Batas {file.Found.Count} dari {Known.Count} kecamatan diimpor.",
                $"Boundaries of {file.Found.Count} of {Known.Count} districts imported."
            )
                + (
                    file.Missing.Count > 0
                        ? Say(
                            $" Tanpa batas: {string.Join(", ", file.Missing.Select(d => d.Name))}.",
                            $" Without boundaries: {string.Join(", ", file.Missing.Select(d => d.Name))}."
                        )
                        : ""
                )
                + (
                    file.Strangers > 0
                        ? Say(
                            $" {file.Strangers} bentuk lain bukan kecamatan daerah ini dan dilewati.",
                            $" {file.Strangers} other shapes are no districts of this regency and were left out."
                        )
                        : ""
                ),
            "/pengaturan/peta"
        );
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int version, CancellationToken ct)
    {
        await OpenAsync(ct);
        if (Map is null)
            return NotFound();
        await maps.RemoveAsync(Map, version, ct);
        return this.Done(Say("Batas kecamatan dihapus.", "Boundaries removed."), "/pengaturan/peta");
    }

    private async Task OpenAsync(CancellationToken ct) => (Map, Drawing) = (await maps.FindAsync(ct), await maps.DrawAsync(ct));

    public sealed record BoundaryInput
    {
        [Label("Berkas GeoJSON", "GeoJSON file"), Required]
        public IFormFile? Upload { get; init; }

        [Label("Sumber", "Source"), Required, StringLength(BoundaryMap.SourceMax)]
        public string Source { get; init; } = "";
        public int Version { get; init; }
    }
}
