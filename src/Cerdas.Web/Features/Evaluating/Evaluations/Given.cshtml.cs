using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Values given for parts of the instrument, with their source: the admin's first, the chair's in the meeting.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class GivenModel(EvaluationDesk desk, GivenDesk given, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public GivenInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;
    public IEnumerable<SelectListItem> Nodes =>
        Open.Instrument.Nodes.Where(n => n.Index > 0).Select(n => new SelectListItem($"{n.Code} {n.Label.Text()}", n.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Input = new()
        {
            Code = "",
            Source = "",
            Value = null,
        };
        return Open.Row.WhyNotGiven(me.Officer) is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotGiven(me.Officer));
        if (GivenDesk.WhyNot(Open, Input) is var (field, text))
            ModelState.AddModelError(field, text);
        if (!ModelState.IsValid)
            return this.Again();
        await given.GiveAsync(Open.Row, Input, ct);
        return this.Done(Say("Nilai tersimpan.", "Value saved."), $"/evaluasi/{EvaluationId}/nilai");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string code, [FromForm] int version, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await given.RemoveAsync(Open.Row, code, version, ct);
        return this.Done(Say("Nilai dihapus.", "Value removed."), $"/evaluasi/{EvaluationId}/nilai");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        Open = open;
        return true;
    }
}
