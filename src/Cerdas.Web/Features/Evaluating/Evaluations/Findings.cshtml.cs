using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The chair writes what the panel found and goes on to close the evaluation.</summary>
[Needs(Permission.ScoreEvaluations)]
public sealed class FindingsModel(EvaluationDesk desk, FindingsDesk findings, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public FindingsInput Input { get; set; } = new();

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Open.Row.WhyNotFindings(me.Officer) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}/hasil");
        Input = await findings.ReadAsync(Open.Row, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotFindings(me.Officer));
        foreach (var (field, text) in Input.Faults(await findings.DaysAsync(Open.Row, ct), me.Today))
            ModelState.AddModelError(field, text);
        if (!ModelState.IsValid)
            return this.Again();
        await findings.SaveAsync(Open.Row, Input, Agencies.Select(a => a.Value).ToHashSet(), ct);
        var next = Action == "tutup" ? "tutup" : "temuan";
        return this.Done(Say("Temuan tersimpan.", "Findings saved."), $"/evaluasi/{EvaluationId}/{next}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return false;
        (Open, Agencies) = (open, await db.AgencyChoicesAsync(me.Today, ct));
        return true;
    }
}
