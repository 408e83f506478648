using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The results letter of a closed evaluation, for paper.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class LetterModel(ResultReader results, EvaluationDesk desk) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }
    public ResultView View { get; private set; } = null!;
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { Open.Row.IsClosed: true } view)
            return NotFound();
        (View, Seats) = (view, await desk.SeatsAsync(view.Open.Row, ct));
        return Page();
    }
}
