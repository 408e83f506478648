using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The result, down from the index to any question with its working.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class OutcomeModel(ResultReader results) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "simpul")]
    public string? Code { get; init; }

    public OutcomeView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { Open.Instrument: var instrument } result)
            return NotFound();
        if (instrument.Find(Code ?? instrument.Root.Code) is not { } node)
            return NotFound();
        View = new(result, node);
        return Page();
    }
}
