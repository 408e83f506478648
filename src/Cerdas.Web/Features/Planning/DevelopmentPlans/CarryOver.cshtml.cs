using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>What a document takes over from the one before it: its missions one by one, and the indicators that go on.</summary>
[Needs(Permission.EditPlan)]
public sealed class CarryOverModel(DevelopmentPlanDesk desk, DevelopmentPlanReader documents) : PageModel
{
    [FromRoute]
    public int DevelopmentPlanId { get; init; }

    [BindProperty]
    public CarryOverInput Input { get; set; } = new();

    public CarryOverView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await documents.CarryOverAsync(DevelopmentPlanId, ct) is not { } view)
            return NotFound();
        View = view;
        Input = new() { Missions = [.. view.FormerMissions.Select(m => new CarriedMission { Id = m.Id, SuccessorId = m.SuccessorId })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (
            await documents.CarryOverAsync(DevelopmentPlanId, ct) is not { Former: { } former } view
            || await desk.FindAsync(DevelopmentPlanId, ct) is not { } plan
        )
            return NotFound();
        View = view;
        if (!ModelState.IsValid)
            return this.Again();
        await desk.CarryOverAsync(plan, former, Input, ct);
        return this.Done(Say("Yang diteruskan tersimpan.", "What is carried over is saved."), $"/rencana/rpjmd/dokumen/{plan.Id}");
    }
}
