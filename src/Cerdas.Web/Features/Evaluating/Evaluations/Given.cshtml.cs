using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Values given for parts of the instrument, with their source: the admin's first, the chair's in the meeting.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class GivenModel(EvaluationDesk desk, GivenDesk given, CurrentOfficer me) : PageOf<OpenEvaluation>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public GivenInput Input { get; set; } = null!;

    public IEnumerable<SelectListItem> Nodes =>
        View.Instrument.Nodes.Where(n => n.Index > 0).Select(n => new SelectListItem($"{n.Code} {n.Label.Text()}", n.Code));

    public IActionResult OnGet()
    {
        Input = new()
        {
            Code = "",
            Source = "",
            Value = null,
        };
        return View.Row.WhyNotGiven(me.Officer) is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.Row.WhyNotGiven(me.Officer));
        if (GivenDesk.WhyNot(View, Input) is var (field, text))
            ModelState.AddModelError(field, text);
        if (!ModelState.IsValid)
            return this.Again();
        await given.GiveAsync(View.Row, Input, ct);
        return this.Done(Say("Nilai tersimpan.", "Value saved."), $"/evaluasi/{EvaluationId}/nilai");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string code, [FromForm] int version, CancellationToken ct)
    {
        await given.RemoveAsync(View.Row, code, version, ct);
        return this.Done(Say("Nilai dihapus.", "Value removed."), $"/evaluasi/{EvaluationId}/nilai");
    }

    protected override Task<OpenEvaluation?> OpenAsync(CancellationToken ct) => desk.OpenAsync(EvaluationId, ct);
}
