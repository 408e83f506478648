using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
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
    private Dictionary<(string Code, string Evaluator), string> notes = [];

    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public ChangeInput Change { get; set; } = new();

    public OpenEvaluation Open { get; private set; } = null!;
    public EvaluationRecord Record { get; private set; } = null!;
    public IReadOnlyList<Seat> Seats { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The reader's own seat, while it may still change scores.</summary>
    public Panelist? Mine =>
        Open.Row.State == EvaluationState.Consensus && Open.Row.WhyNotScored(me.Officer) is null ? Open.Row.SeatOf(me.Officer) : null;

    /// <summary>What the evaluator noted for the meeting; no part of the record.</summary>
    public string? NoteOf(RecordScore score) => notes.GetValueOrDefault((score.Code, score.Evaluator));

    public int? VersionOf(string code) => own.GetValueOrDefault(code)?.Version;

    public string? ErrorFor(string code, string field) => Change.Code == code ? ModelState.ErrorOf(field) : null;

    public string TypedFor(string code, string field) => Change.Code == code ? ModelState.TypedOf(field, null) : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotScored(me.Officer));
        if (
            Change.Score is { } score
            && Open.Instrument.Find(Change.Code) is { } leaf
            && AnswerIntake.Refusal(Open.Instrument, leaf, score, single: true) is { } refusal
        )
            ModelState.AddModelError("Change.Score", refusal);
        this.Refuses(PanelScore.WhyNotChanged(Change.Why), "Change.Why");
        if (!ModelState.IsValid)
            return this.Again();
        await sheet.ChangeAsync(Open, Change.Code, Change.Score!.Value, Change.Why!, Change.Version, ct);
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
        Open = open;
        (Record, Seats, notes) = (
            await records.GatherAsync(open, ct),
            await desk.SeatsAsync(open.Row, ct),
            await sheet.NotesAsync(open.Row, ct)
        );
        if (open.Row.SeatOf(me.Officer) is not null)
            own = await sheet.OwnAsync(open.Row, ct);
        var byCode = Record.Scores.ToLookup(s => s.Code, StringComparer.Ordinal);
        var scoring = Record.Evaluators.Where(e => !e.Conflict).Select(e => e.Id).ToList();
        Rows =
        [
            .. open.Scored.Select(l =>
            {
                var scores = scoring
                    .Select(e => byCode[l.Code].FirstOrDefault(s => s.Evaluator == e) ?? new RecordScore(l.Code, e, null, null, []))
                    .ToList();
                var values = scores.Select(s => s.Score).OfType<decimal>().ToList();
                var spread = values.Count == 0 ? 0 : values.Max() - values.Min();
                return new Row(
                    l,
                    open.Row.QuestionOf(l.Code)?.SelfScore,
                    scores,
                    values.Count == 0 ? null : values.Sum() / values.Count,
                    spread,
                    spread >= open.Row.DisagreementFrom
                );
            }),
        ];
        return true;
    }

    public sealed record Row(Node Leaf, decimal? Self, IReadOnlyList<RecordScore> Scores, decimal? Mean, decimal Spread, bool Disputed);

    public sealed record ChangeInput
    {
        public string Code { get; init; } = "";

        [Label("Nilai baru", "New score"), Required]
        public decimal? Score { get; init; }

        [Label("Alasan perubahan", "Reason for the change"), StringLength(Evaluation.ReasonMax)]
        public string? Why { get; init; }
        public int Version { get; init; }
    }
}
