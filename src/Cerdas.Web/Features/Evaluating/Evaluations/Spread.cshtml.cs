using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>All scores side by side, once they are open; the consensus meeting changes them here.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class SpreadModel(EvaluationDesk desk, ScoreSheet sheet, RecordBuilder records, CurrentOfficer me) : PageModel
{
    private Dictionary<string, PanelScore> own = [];

    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public ChangeInput Change { get; set; } = new();

    public SpreadView View { get; private set; } = null!;

    /// <summary>Whether the reader is asked to talk about the question, and may still change their score of it.</summary>
    public bool IsAsked(SpreadRow row) => MayChange && row.Spread.IsDisputed(View.From);

    /// <summary>The form for the reader's own score; null where there is none to change.</summary>
    public ChangeForm? FormOf(string code)
    {
        if (!MayChange || !own.TryGetValue(code, out var score))
            return null;
        if (Change.Code != code)
            return new(code, score.Version, false, "", null, "", null);
        string Typed(string field) => ModelState.TypedOf(field, null);
        return new(
            code,
            score.Version,
            true,
            Typed("Change.Score"),
            ModelState.ErrorOf("Change.Score"),
            Typed("Change.Why"),
            ModelState.ErrorOf("Change.Why")
        );
    }

    private bool MayChange => View.Open.Row is { State: EvaluationState.Consensus } row && row.WhyNotScored(me.Officer) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var open = View.Open;
        RuleException.ThrowIf(open.Row.WhyNotScored(me.Officer));
        if (
            Change.Score is { } score
            && open.Instrument.Find(Change.Code) is { } leaf
            && AnswerIntake.Refusal(open.Instrument, leaf, score, single: true) is { } refusal
        )
            ModelState.AddModelError("Change.Score", refusal);
        this.Refuses(PanelScore.WhyNotChanged(Change.Why), "Change.Why");
        if (!ModelState.IsValid)
            return this.Again();
        await sheet.ChangeAsync(open, Change.Code, Change.Score!.Value, Change.Why!, Change.Version, ct);
        return this.Done(
            Say(
                $"Nilai {Change.Code} diubah; nilai lama tetap terbaca.",
                $"Score of {Change.Code} changed; the former one stays readable."
            ),
            $"/evaluasi/{EvaluationId}/sebaran#q-{Change.Code}"
        );
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        // What is blind does not exist yet, for anyone.
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.WhyNotSpread(me.Officer) is not null)
            return false;
        View = SpreadView.Of(
            open,
            (await records.GatherAsync(open, ct)).Record,
            await desk.SeatsAsync(open.Row, ct),
            await sheet.NotesAsync(open.Row, ct)
        );
        if (open.Row.SeatOf(me.Officer) is not null)
            own = await sheet.OwnAsync(open.Row, ct);
        return true;
    }
}
