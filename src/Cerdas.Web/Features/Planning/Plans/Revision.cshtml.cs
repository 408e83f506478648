using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A revision: its programmes and phases; a draft is adopted or discarded here.</summary>
[Needs(Permission.ReadLedger)]
public sealed class RevisionModel(RevisionReader reader, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    [BindProperty]
    public RevisionAdoption Adoption { get; set; } = new();

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public RevisionView View { get; private set; } = null!;
    public bool MayEdit => View.IsDraft && me.May(Permission.EditPlan);

    public string AddressOf(int programmeId) => MayEdit ? $"/rencana/revisi/{Number}/program/{programmeId}" : $"/program/{programmeId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        Adoption = new() { On = me.Today };
        View = await reader.ReadAsync(revision, PageNumber, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan) || await plans.FindAsync(Number, ct) is not { } revision)
            return me.May(Permission.EditPlan) ? NotFound() : Forbid();
        if (!this.Accepts(await plans.FaultsAsync(revision, Adoption, ct)))
        {
            View = await reader.ReadAsync(revision, PageNumber, ct);
            return this.Again();
        }
        await plans.AdoptAsync(revision, Adoption, Version, ct);
        return this.Done(Say("Revisi ditetapkan.", "Revision adopted."), "/rencana");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan) || await plans.FindAsync(Number, ct) is not { } revision)
            return me.May(Permission.EditPlan) ? NotFound() : Forbid();
        await plans.DiscardAsync(revision, ct);
        return this.Done(Say("Rancangan dihapus.", "Draft discarded."), "/rencana");
    }
}
