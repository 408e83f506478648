using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

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

    public string? ChosenFor(string code) =>
        Input.Agencies.TryGetValue(code, out var typed) ? typed?.ToString() : Open.Row.QuestionOf(code)?.AgencyId?.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        return Open.Row.WhyNotManaged(me.Officer) is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.Again();
        var chosen = Open.Row.Questions.ToDictionary(
            q => q.Code,
            q => Input.Agencies.GetValueOrDefault(q.Code) ?? Input.Rest.GetValueOrDefault(Open.GroupOf(Open.Instrument.Find(q.Code)!).Code),
            StringComparer.Ordinal
        );
        await desk.AssignAsync(Open.Row, chosen, Input.Version, ct);
        return this.Done(Say("OPD penanggung jawab tersimpan.", "Agencies saved."), $"/evaluasi/{EvaluationId}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        Open = open;
        Agencies = await db.AgencyChoicesAsync(ct);
        return true;
    }

    public sealed record AssignInput
    {
        public Dictionary<string, int?> Agencies { get; init; } = [];
        public Dictionary<string, int?> Rest { get; init; } = [];
        public int Version { get; init; }
    }
}
