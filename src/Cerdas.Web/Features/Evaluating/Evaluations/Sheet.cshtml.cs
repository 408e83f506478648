using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluator's own sheet, a group of questions at a time; saved as often as wished, handed in once.</summary>
[Needs(Permission.ScoreEvaluations)]
public sealed class SheetModel(EvaluationDesk desk, ScoreSheet sheet, BasisReader bases, CurrentOfficer me) : PageModel
{
    private Dictionary<string, PanelScore> own = [];

    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public string? GroupCode { get; init; }

    [BindProperty]
    public SheetInput Input { get; set; } = new();

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public OpenEvaluation Open { get; private set; } = null!;
    public Node Group { get; private set; } = null!;
    public IReadOnlyList<string> Outdated { get; private set; } = [];
    public Dictionary<string, string> Bases { get; private set; } = [];
    public string? WhyNot => Open.Row.WhyNotScored(me.Officer) ?? (Open.Row.IsBlind ? null : "evaluation.handed-in");
    public IEnumerable<Node> Groups => Open.Groups.Where(g => LeavesOf(g).Any());
    public Node? Next => Groups.SkipWhile(g => g.Code != Group.Code).Skip(1).FirstOrDefault();
    public int ScoredCount => own.Values.Count(s => s.Score is not null);

    public IEnumerable<Node> LeavesOf(Node group) => Open.LeavesOf(group).Where(l => l.Source is LeafSource.Evaluators or LeafSource.Typed);

    public int DoneIn(Node group) => LeavesOf(group).Count(l => own.TryGetValue(l.Code, out var s) && s.Score is not null);

    /// <summary>The scores to press, where the scale has few enough.</summary>
    public static IReadOnlyList<decimal>? StepsOf(Node leaf) =>
        leaf.Scale.Step is { } step && (leaf.Scale.Max - leaf.Scale.Min) / step <= 10
            ? [.. Enumerable.Range(0, (int)((leaf.Scale.Max - leaf.Scale.Min) / step) + 1).Select(i => leaf.Scale.Min + (i * step))]
            : null;

    public string? ErrorOf(string field) => ModelState.ErrorOf(field);

    public string TypedOf(string field, decimal? value) => ModelState.TypedOf(field, value);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        if (!Check())
            return this.Again();
        Outdated = await sheet.SaveAsync(Open, Input.Rows, ct);
        if (Outdated.Count > 0)
        {
            var page = Again(StatusCodes.Status409Conflict);
            own = await sheet.OwnAsync(Open.Row, ct);
            Input = new() { Rows = [.. Input.Rows.Select(r => r with { Version = own.GetValueOrDefault(r.Code)?.Version ?? 0 })] };
            ModelState.Clear();
            return page;
        }
        if (Action == "lanjut" && Next is { } next)
            return LocalRedirect($"/evaluasi/{EvaluationId}/penilaian/{next.Code}");
        if (Action != "serahkan")
            return this.Done(Say("Nilai tersimpan.", "Scores saved."), $"/evaluasi/{EvaluationId}/penilaian/{Group.Code}");
        own = await sheet.OwnAsync(Open.Row, ct);
        var open = Open.Scored.Where(l => !own.TryGetValue(l.Code, out var s) || s.Score is null).Select(l => l.Code).ToList();
        if (open.Count > 0)
        {
            Fill();
            ModelState.Clear();
            ModelState.AddModelError("", Say($"Belum dinilai: {string.Join(", ", open)}.", $"Not scored yet: {string.Join(", ", open)}."));
            return this.Again();
        }
        await sheet.HandInAsync(Open, ct);
        return this.Done(Say("Nilai diserahkan. Terima kasih.", "Scores handed in. Thank you."), $"/evaluasi/{EvaluationId}");
    }

    /// <summary>Saves while the evaluator scores.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (WhyNot is not null)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!Check())
            return this.NotSaved();
        try
        {
            if ((await sheet.SaveAsync(Open, Input.Rows, ct)).Count > 0)
                return StatusCode(StatusCodes.Status409Conflict);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }
        own = await sheet.OwnAsync(Open.Row, ct);
        var fields = Input
            .Rows.Select((r, i) => (Name: $"Input.Rows[{i}].Version", own.GetValueOrDefault(r.Code)?.Version))
            .Where(f => f.Version is not null)
            .ToDictionary(f => f.Name, f => f.Version);
        return new JsonResult(
            new
            {
                fields,
                text = Say(
                    $"Tersimpan {Format.Moment(me.Now, me.Zone)}; {ScoredCount} dinilai",
                    $"Saved {Format.Moment(me.Now, me.Zone)}; {ScoredCount} scored"
                ),
            }
        );
    }

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private bool Check()
    {
        // Only rows of this group are left in the input, so each has its leaf.
        for (var i = 0; i < Input.Rows.Count; i++)
            if (
                Input.Rows[i] is { Score: { } score } row
                && AnswerIntake.Refusal(Open.Instrument, Open.Instrument.Find(row.Code)!, score, single: true) is { } refusal
            )
                ModelState.AddModelError($"Input.Rows[{i}].Score", refusal);
        return ModelState.IsValid;
    }

    private void Fill() =>
        Input = new()
        {
            Rows =
            [
                .. LeavesOf(Group)
                    .Select(l =>
                        own.TryGetValue(l.Code, out var s)
                            ? new ScoreRow
                            {
                                Code = l.Code,
                                Score = s.Score,
                                Reason = s.Reason,
                                Note = s.Note,
                                Version = s.Version,
                            }
                            : new ScoreRow { Code = l.Code }
                    ),
            ],
        };

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return false;
        Open = open;
        own = await sheet.OwnAsync(open.Row, ct);
        if (Groups.FirstOrDefault(g => GroupCode is null || g.Code == GroupCode) is not { } group)
            return false;
        Group = group;
        // The rows of the form are of this group and known; others are not looked at.
        Input = Input with
        {
            Rows = [.. Input.Rows.Where(r => LeavesOf(Group).Any(l => l.Code == r.Code))],
        };
        Bases = await bases.OfAsync(open, [.. LeavesOf(Group)], ct);
        return true;
    }
}
