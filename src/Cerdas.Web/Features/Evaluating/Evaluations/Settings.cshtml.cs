using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The days of an evaluation, and the indicator it fills.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class SettingsModel(EvaluationDesk desk, CurrentOfficer me) : PageOf<OpenEvaluation>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public EvaluationSettings Input { get; set; } = null!;

    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (View.Row.WhyNotPrepared(me.Officer) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}");
        Input = EvaluationSettings.Of(View.Row);
        Indicators = await desk.IndicatorsAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.Row.WhyNotPrepared(me.Officer));
        Indicators = await desk.IndicatorsAsync(ct);
        if (!this.Accepts(Input.FaultsAmong(Indicators)))
            return this.Again();
        await desk.SettleAsync(View.Row, Input, ct);
        return this.Done(Say("Kalender tersimpan.", "Calendar saved."), $"/evaluasi/{EvaluationId}");
    }

    protected override Task<OpenEvaluation?> OpenAsync(CancellationToken ct) => desk.OpenAsync(EvaluationId, ct);
}
