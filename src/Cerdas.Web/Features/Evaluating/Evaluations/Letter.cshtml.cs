using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The results letter of a closed evaluation, for paper.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class LetterModel(ResultReader results, EvaluationDesk desk, CurrentOfficer me) : PageModel
{
    private IReadOnlyList<Seat> seats = [];

    [FromRoute]
    public int EvaluationId { get; init; }
    public ResultView View { get; private set; } = null!;
    public string ClosedAt => Format.Moment(View.Open.Row.ClosedAt, me.Zone);
    public string ClosedBy =>
        seats.FirstOrDefault(s => s.Closed) is not { } closer ? ""
        : View.Open.Row.NamesTold ? Say($"oleh {closer.Name}", $"by {closer.Name}")
        : Say($"oleh ketua evaluator ({closer.Id})", $"by the chair of the panel ({closer.Id})");

    /// <summary>What follows the index: its band, and how it moved.</summary>
    public string Remarks
    {
        get
        {
            var band = View.Shown.Band is { } b ? $", {b.Label.Text()}" : "";
            return View.Improvement is { } change
                ? $"{band}; {EvaluationTexts.Improvement(change, View.Decimals, View.Record.Former!.Year)}"
                : band;
        }
    }

    /// <summary>
    /// Seats with what is to be said of them. The letter goes from hand to hand, so it says the same whoever opens it: a name only where
    /// the judged agencies are told it.
    /// </summary>
    public IEnumerable<string> Panel => seats.Select(s => s.InLetter(View.Open.Row.NamesTold, View.Record));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { Open.Row.IsClosed: true } view)
            return NotFound();
        (View, seats) = (view, await desk.SeatsAsync(view.Open.Row, ct));
        return Page();
    }
}
