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
    public string ClosedBy => seats.FirstOrDefault(s => s.Closed) is { } closer ? Say($"oleh {closer.Name}", $"by {closer.Name}") : "";

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

    /// <summary>Seats with who sat there and what is to be said of them.</summary>
    public IEnumerable<(string Seat, string Name)> Panel =>
        seats.Select(s =>
            (
                s.Id,
                s.Name
                    + (s.Chair ? Say(", ketua", ", chair") : "")
                    + (
                        s.Conflict
                            ? Say(", tidak menilai karena benturan kepentingan", ", did not score because of a conflict of interest")
                            : ""
                    )
            )
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { Open.Row.IsClosed: true } view)
            return NotFound();
        (View, seats) = (view, await desk.SeatsAsync(view.Open.Row, ct));
        return Page();
    }
}
