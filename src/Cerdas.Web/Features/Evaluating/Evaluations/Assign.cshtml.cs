using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Which agency answers which question, all on one page.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class AssignModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public AssignInput Input { get; set; } = new();

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Groups with what agencies answer of them.</summary>
    public IEnumerable<QuestionGroup> Groups => Open.GroupsOf(l => Open.Row.QuestionOf(l.Code) is not null);

    public string? ChosenFor(string code) =>
        Input.Agencies.TryGetValue(code, out var typed) ? typed?.ToString() : Open.Row.QuestionOf(code)?.AgencyId?.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        return Open.Row.WhyNotPrepared(me.Officer) is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AssignAsync(Open.Row, Input.For(Open), Input.Version, ct);
        return this.Done(Say("OPD penanggung jawab tersimpan.", "Agencies saved."), $"/evaluasi/{EvaluationId}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        (Open, Agencies) = (open, await db.AgencyChoicesAsync(me.Today, ct));
        return true;
    }
}
