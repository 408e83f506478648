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
public sealed class EditModel(DevelopmentPlanDesk desk, DevelopmentPlanReader documents, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? DevelopmentPlanId { get; init; }

    [BindProperty]
    public DevelopmentPlanInput Input { get; set; } = null!;

    [BindProperty]
    public AdoptionInput Adoption { get; set; } = new();

    public DevelopmentPlan? Plan { get; private set; }
    public bool IsOpen => Plan?.IsAdopted != true;
    public IReadOnlyList<SelectListItem> Legal { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DevelopmentPlanKind>(k => k.Name());
    public IEnumerable<Mission> Missions => Plan!.Missions.OrderBy(m => m.Number);
    private string Address => $"/rencana/rpjmd/dokumen/{DevelopmentPlanId}";

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
        ModelState.KeepOnly(nameof(Input));
        if (ModelState.IsValid && await desk.WhyNotAsync(Plan, Input, ct) is { } why)
            ModelState.AddModelError(why.Field, why.Text);
        if (!ModelState.IsValid)
            return this.Again();
        var saved = await desk.SaveAsync(Plan, Input, ct);
        return this.Done(Say("Dokumen tersimpan.", "Document saved."), $"/rencana/rpjmd/dokumen/{saved.Id}");
    }

    public async Task<IActionResult> OnPostAdoptAsync([FromForm] int version, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Plan is null)
            return NotFound();
        ModelState.KeepOnly(nameof(Adoption));
        if (Adoption.On is { } on)
            this.Refuses(Plan.WhyNotAdopted(on, me.Today), "Adoption.On");
        if (!ModelState.IsValid || Legal.All(l => l.Value != $"{Adoption.LegalBasisId}"))
        {
            Input = DevelopmentPlanInput.Of(Plan);
            return this.Again();
        }
        await desk.AdoptAsync(Plan, Adoption, version, ct);
        return this.Done(Say("Dokumen ditetapkan.", "Document adopted."), Address);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Plan is null)
            return NotFound();
        if (await desk.DiscardAsync(Plan, ct))
            return this.Done(Say("Rancangan dokumen dihapus.", "Draft document discarded."), "/rencana/rpjmd");
        ModelState.Clear();
        ModelState.AddModelError("", DevelopmentPlanTexts.InUse);
        Input = DevelopmentPlanInput.Of(Plan);
        return this.Again();
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        Legal = await documents.LegalChoicesAsync(ct);
        return DevelopmentPlanId is not { } id || (Plan = await desk.FindAsync(id, ct)) is not null;
    }
}
