using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>A development plan with its missions: new, a draft, or adopted and only read.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditModel(DevelopmentPlanDesk desk, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? DevelopmentPlanId { get; init; }

    [BindProperty]
    public DevelopmentPlanInput Input { get; set; } = null!;

    public DevelopmentPlan? Plan { get; private set; }
    public bool IsOpen => Plan?.IsAdopted != true;
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DevelopmentPlanKind>(k => k.Name());
    public IEnumerable<Mission> Missions => Plan!.Missions.OrderBy(m => m.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Input = Plan is null ? DevelopmentPlanInput.New(me.Today.Year, DevelopmentPlanDesk.YearsOfPlan) : DevelopmentPlanInput.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (ModelState.IsValid && await desk.WhyNotAsync(Plan, Input, ct) is { } why)
            ModelState.AddModelError(why.Field, why.Text);
        if (!ModelState.IsValid)
            return this.Again();
        var saved = await desk.SaveAsync(Plan, Input, ct);
        return this.Done(Say("Dokumen tersimpan.", "Document saved."), $"/rencana/rpjmd/dokumen/{saved.Id}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct) =>
        DevelopmentPlanId is not { } id || (Plan = await desk.FindAsync(id, ct)) is not null;
}
