using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What the chair is about to freeze, said before it cannot be taken back.</summary>
[Needs(Permission.ScoreEvaluations)]
public sealed class ClosingModel(EvaluationDesk desk, ResultReader results, RecordBuilder records, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public ResultView View { get; private set; } = null!;
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    /// <summary>Questions without a value that the instrument refuses.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Questions without a value that count as the instrument says.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Neither findings nor recommendations are written.</summary>
    public bool SaysNothing => View.Record.Recommendations.Count == 0 && View.Findings.All(f => f.Texts.Count == 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await results.ReadAsync(EvaluationId, ct) is not { } view || view.Open.Row.SeatOf(me.Officer) is null)
            return NotFound();
        if (view.Open.Row.WhyNotFindings(me.Officer) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}/hasil");
        (View, Seats) = (view, await desk.SeatsAsync(view.Open.Row, ct));
        var open = view.Panel.Unanswered.Select(u => u.Node.Code).ToList();
        (Missing, Unanswered) = (view.Panel.Index is null ? open : [], open.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return NotFound();
        // The second press of the button finds it closed and says so.
        if (!open.Row.IsClosed)
            await records.CloseAsync(open, Version, ct);
        return this.Done(
            Say("Evaluasi ditutup dan rekamannya dibekukan.", "Evaluation closed and its record frozen."),
            $"/evaluasi/{EvaluationId}/hasil"
        );
    }
}
