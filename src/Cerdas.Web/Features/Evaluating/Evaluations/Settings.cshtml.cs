using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The days of an evaluation, and the indicator it fills.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class SettingsModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public EvaluationSettings Input { get; set; } = null!;

    public string Name { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return NotFound();
        if (open.Row.WhyNotPrepared(me.Officer) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}");
        Input = EvaluationSettings.Of(open.Row);
        return await FormAsync(open, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return NotFound();
        RuleException.ThrowIf(open.Row.WhyNotPrepared(me.Officer));
        this.Refuses(Input.ToCalendar().WhyNot(), "Input.InvitationOn");
        if (Input.KeyIndicatorId is { } id && !await db.KeyIndicators.AnyAsync(k => k.Id == id, ct))
            ModelState.AddModelError("Input.KeyIndicatorId", Say("IKU ini tidak ada.", "There is no such indicator."));
        if (!ModelState.IsValid)
        {
            var again = await FormAsync(open, ct);
            again.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return again;
        }
        await desk.SettleAsync(open.Row, Input, ct);
        return this.Done(Say("Kalender tersimpan.", "Calendar saved."), $"/evaluasi/{EvaluationId}");
    }

    private async Task<PageResult> FormAsync(OpenEvaluation open, CancellationToken ct)
    {
        (Name, Indicators) = (open.Name, await IndicatorsAsync(db, ct));
        return Page();
    }

    internal static async Task<IReadOnlyList<SelectListItem>> IndicatorsAsync(CerdasDb db, CancellationToken ct) =>
        await db
            .KeyIndicators.OrderBy(k => k.Name)
            .Select(k => new SelectListItem($"{k.Name} ({k.Unit})", k.Id.ToString()))
            .ToListAsync(ct);
}
