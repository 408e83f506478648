using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>Adopts a draft document by its regulation, or discards it.</summary>
[Needs(Permission.EditPlan)]
public sealed class AdoptModel(DevelopmentPlanDesk desk, DevelopmentPlanReader documents, CurrentOfficer me) : PageOf<DevelopmentPlan>
{
    [FromRoute]
    public int DevelopmentPlanId { get; init; }

    [BindProperty]
    public AdoptionInput Input { get; set; } = new();

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public IReadOnlyList<SelectListItem> Legal { get; private set; } = [];

    public IActionResult OnGet() => View.IsAdopted ? LocalRedirect($"/rencana/rpjmd/dokumen/{DevelopmentPlanId}") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On is { } on)
            this.Refuses(View.WhyNotAdopted(on, me.Today), "Input.On");
        if (Input.LegalBasisId is { } legal && Legal.All(l => l.Value != $"{legal}"))
            ModelState.AddModelError("Input.LegalBasisId", Say("Dasar hukum tidak dikenal.", "Unknown legal basis."));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AdoptAsync(View, Input, Version, ct);
        return this.Done(Say("Dokumen ditetapkan.", "Document adopted."), $"/rencana/rpjmd/dokumen/{DevelopmentPlanId}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await desk.DiscardAsync(View, ct))
            return this.Done(Say("Rancangan dokumen dihapus.", "Draft document discarded."), "/rencana/rpjmd");
        ModelState.AddModelError("", DevelopmentPlanTexts.InUse);
        return this.Again();
    }

    protected override async Task<DevelopmentPlan?> OpenAsync(CancellationToken ct)
    {
        Legal = await documents.LegalChoicesAsync(ct);
        return await desk.FindAsync(DevelopmentPlanId, ct);
    }
}
