using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Everything the programme rests on: revisions, RPJMD, legal bases, key indicators.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public RevisionInput Input { get; set; } = null!;

    public PlanView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { EffectiveFromYear = me.Today.Year };
        View = await PlanView.ReadAsync(db, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (ModelState.IsValid)
            this.Refuses(await plans.WhyNotFromAsync(Input.EffectiveFromYear!.Value, ct), "Input.EffectiveFromYear");
        if (!ModelState.IsValid)
        {
            View = await PlanView.ReadAsync(db, ct);
            return this.Again();
        }
        var revision = await plans.StartAsync(Input.EffectiveFromYear!.Value, Input.Note, ct);
        return this.Done(Say("Rancangan revisi dibuat.", "Draft revision made."), $"/rencana/revisi/{revision.Number}");
    }
}
