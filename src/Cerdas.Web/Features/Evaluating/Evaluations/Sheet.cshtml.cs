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
    private Dictionary<string, string> basesOf = [];
    private IReadOnlyList<Node> leaves = [];

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
    public string? WhyNot => Open.Row.WhyNotScored(me.Officer) ?? (Open.Row.IsBlind ? null : "evaluation.handed-in");
    public bool Undeclared => WhyNot == "evaluation.undeclared";
    public IReadOnlyList<QuestionGroup> Groups { get; private set; } = [];
    public Node? Next => Groups.SkipWhile(g => g.Group != Group).Skip(1).FirstOrDefault()?.Group;
    public string Progress => QuestionTexts.Progress(ScoredCount, Open.Scored.Count());
    public IEnumerable<SheetQuestion> Questions =>
        Input.Rows.Select(
            (r, i) =>
                new SheetQuestion(
                    Open,
                    i,
                    r,
                    Open.Instrument.Find(r.Code)!,
                    basesOf.GetValueOrDefault(r.Code),
                    ModelState.ErrorOf($"Input.Rows[{i}].Score"),
                    ModelState.TypedOf($"Input.Rows[{i}].Score", r.Score),
                    WhyNot is not null
                )
        );
    private int ScoredCount => own.Values.Count(s => s.Score is not null);

    public int DoneOf(IReadOnlyList<Node> below) => below.Count(IsDone);

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
        var open = Open.Scored.Where(l => !IsDone(l)).Select(l => l.Code).ToList();
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

    private bool IsDone(Node leaf) => own.TryGetValue(leaf.Code, out var score) && score.Score is not null;

    private void Fill() =>
        Input = new()
        {
            Rows = [.. leaves.Select(l => own.TryGetValue(l.Code, out var stored) ? ScoreRow.Of(stored) : new() { Code = l.Code })],
        };

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open || open.Row.SeatOf(me.Officer) is null)
            return false;
        Open = open;
        own = await sheet.OwnAsync(open.Row, ct);
        Groups = [.. open.GroupsOf(OpenEvaluation.IsScored)];
        if (Groups.FirstOrDefault(g => GroupCode is null || g.Group.Code == GroupCode) is not { } chosen)
            return false;
        (Group, leaves) = (chosen.Group, chosen.Leaves);
        // The rows of the form are of this group and known; others are not looked at.
        Input = Input with
        {
            Rows = [.. Input.Rows.Where(r => leaves.Any(l => l.Code == r.Code))],
        };
        basesOf = await bases.OfAsync(open, leaves, ct);
        return true;
    }
}
