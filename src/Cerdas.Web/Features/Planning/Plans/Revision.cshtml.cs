using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A revision: its programmes and phases; a draft is adopted or discarded here.</summary>
[Needs(Permission.ReadLedger)]
public sealed class RevisionModel(CerdasDb db, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    [BindProperty, Label("Dasar hukum", "Legal basis")]
    public int? LegalBasisId { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public RevisionView View { get; private set; } = null!;
    public bool MayEdit => View.IsDraft && me.May(Permission.EditPlan);

    public string AddressOf(int programmeId) => MayEdit ? $"/rencana/revisi/{Number}/program/{programmeId}" : $"/program/{programmeId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        View = await RevisionView.ReadAsync(db, revision, PageNumber, await plans.WhyNotAdoptableAsync(revision, ct), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        return await plans.AdoptAsync(revision, LegalBasisId, Version, ct)
            ? this.Done(Say("Revisi ditetapkan.", "Revision adopted."), "/rencana")
            : NotFound();
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        await plans.DiscardAsync(revision, ct);
        return this.Done(Say("Rancangan dihapus.", "Draft discarded."), "/rencana");
    }
}
