using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>An agency, or a new one.</summary>
[Needs(Permission.ManageRegency)]
public sealed class EditModel(AgencyDesk agencies) : PageModel
{
    [FromRoute]
    public int? AgencyId { get; init; }

    [BindProperty]
    public AgencyInput Input { get; set; } = new() { Name = "", ShortName = "" };

    public string Heading => AgencyId is null ? Say("Tambah OPD", "Add an agency") : Input.ShortName;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (AgencyId is null)
            return Page();
        if (await agencies.FindAsync(AgencyId, ct) is not { } agency)
            return NotFound();
        Input = AgencyInput.Of(agency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var agency = await agencies.FindAsync(AgencyId, ct);
        if (AgencyId is not null && agency is null)
            return NotFound();
        if (ModelState.IsValid && await agencies.IsTakenAsync(Input, AgencyId, ct))
            ModelState.AddModelError("Input.ShortName", Say("Singkatan ini sudah dipakai.", "This short name is taken."));
        if (!ModelState.IsValid)
            return this.Again();
        await agencies.SaveAsync(agency, Input, ct);
        return this.Done(Say("OPD tersimpan.", "Agency saved."), "/pengaturan/opd");
    }
}
