using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A programme in a draft revision.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditProgrammeModel(ProgrammeFormReader forms, PlanDesk plans, CurrentOfficer me) : PageOf<ProgrammeForm>
{
    [FromRoute]
    public int Number { get; init; }

    [FromRoute]
    public int? ProgrammeId { get; init; }

    [BindProperty]
    public ProgrammeInput Input { get; set; } = null!;

    public bool IsNew => ProgrammeId is null;
    private string Address => $"/rencana/revisi/{Number}";

    public void OnGet()
    {
        RuleException.ThrowIf(View.Revision.WhyNotEditable());
        var first = Math.Max(me.Today.Year, View.Revision.EffectiveFromYear);
        Input = View.Plan is { } plan ? ProgrammeInput.Of(plan) : ProgrammeInput.From(first);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && await plans.WhyNotAsync(Input, ProgrammeId, ct) is { } why)
            ModelState.AddModelError(why.Field, why.Text);
        if (!ModelState.IsValid)
            return this.Again();
        var saved = await plans.SaveAsync(View.Revision, View.Plan, Input, ct);
        return View.HasNewYears(saved, Input)
            ? this.Done(PlanTexts.NowEnterYears, $"{Address}/program/{saved.ProgrammeId}")
            : this.Done(PlanTexts.ProgrammeSaved(View.DroppedBy(saved)), Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (View.Plan is not { } plan)
            return NotFound();
        await plans.RemoveAsync(View.Revision, plan, ct);
        return this.Done(Say("Program dikeluarkan dari revisi ini.", "Programme removed from this revision."), Address);
    }

    protected override Task<ProgrammeForm?> OpenAsync(CancellationToken ct) => forms.ReadAsync(Number, ProgrammeId, ct);
}
