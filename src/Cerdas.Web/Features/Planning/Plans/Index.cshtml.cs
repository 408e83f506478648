using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Everything the programme rests on: revisions, RPJMD, legal bases, key indicators.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(PlanReader reader, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public RevisionInput Input { get; set; } = null!;

    [BindProperty(SupportsGet = true, Name = "dokumen")]
    public int? DocumentId { get; set; }

    public PlanView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { EffectiveFromYear = me.Today.Year };
        View = await reader.ReadAsync(DocumentId, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (ModelState.IsValid)
            this.Refuses(await plans.WhyNotFromAsync(Input.EffectiveFromYear!.Value, ct), "Input.EffectiveFromYear");
        if (!ModelState.IsValid)
        {
            View = await reader.ReadAsync(DocumentId, ct);
            return this.Again();
        }
        var revision = await plans.StartAsync(Input.EffectiveFromYear!.Value, Input.Note, ct);
        return this.Done(Say("Rancangan revisi dibuat.", "Draft revision made."), $"/rencana/revisi/{revision.Number}");
    }
}
