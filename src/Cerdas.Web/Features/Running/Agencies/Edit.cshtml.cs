using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>An agency, or a new one.</summary>
[Needs(Permission.ManageRegency)]
public sealed class EditModel(AgencyDesk agencies, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? AgencyId { get; init; }

    [BindProperty]
    public AgencyInput Input { get; set; } = new() { Name = "", ShortName = "" };

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public string Heading => AgencyId is null ? Say("Tambah OPD", "Add an agency") : Input.ShortName;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Others = await agencies.OthersAsync(AgencyId, ct);
        if (AgencyId is null)
        {
            Input = Input with { From = me.Today };
            return Page();
        }
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
        Others = await agencies.OthersAsync(AgencyId, ct);
        if (Input.SuccessorId is { } next && Others.All(o => o.Value != $"{next}"))
            ModelState.AddModelError("Input.SuccessorId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!ModelState.IsValid)
            return this.Again();
        var left = await agencies.LeftBehindAsync(await agencies.SaveAsync(agency, Input, ct), ct);
        return this.Done(Say("OPD tersimpan.", "Agency saved.") + (left == 0 ? "" : AgencyTexts.LeftBehind(left)), "/pengaturan/opd");
    }
}
