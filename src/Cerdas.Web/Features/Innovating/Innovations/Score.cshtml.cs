using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A judge's own sheet: the criteria with their levels. Nobody else reads it before all judges have handed in.</summary>
[Needs(Permission.JudgeInnovations)]
public sealed class ScoreModel(InnovationDesk desk, JudgeDesk judges, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public List<JudgeRow> Rows { get; set; } = [];

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public Innovation Row { get; private set; } = null!;
    public Instrument Criteria { get; private set; } = null!;
    public string? WhyNot => Row.WhyNotScored(me.Officer);

    public CriterionField CriterionAt(int i) => new(i, Criteria.Find(Rows[i].Code)!, Rows[i], WhyNot is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var own = Row.SeatOf(me.Officer)!.Scores;
        Rows = [.. Criteria.Leaves.Select(l => JudgeRow.From(l.Code, own.Find(s => s.Code == l.Code)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        if (!Check())
            return this.Again();
        await judges.SaveScoresAsync(Row, Criteria, Rows, ct);
        if (Action != "serahkan")
            return this.Done(Say("Nilai tersimpan.", "Scores saved."), $"/register-inovasi/{InnovationId}/nilai");
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Score is null)
                ModelState.AddModelError(CriterionAt(i).Field, JudgingTexts.NoScoreYet(CriterionAt(i).Criterion.Label.Text()));
        if (!ModelState.IsValid)
            return this.Again();
        await judges.HandInAsync(Row, Criteria, ct);
        return this.Done(Say("Nilai diserahkan. Terima kasih.", "Scores handed in. Thank you."), $"/register-inovasi/{InnovationId}");
    }

    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (WhyNot is not null)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!Check())
            return this.NotSaved();
        await judges.SaveScoresAsync(Row, Criteria, Rows, ct);
        return new JsonResult(new { fields = new { }, text = WriteTexts.SavedAt(Format.Moment(me.Now, me.Zone)) });
    }

    private bool Check()
    {
        foreach (var field in Rows.Select((_, i) => CriterionAt(i)))
            if (field.Row.Score is { } score && AnswerIntake.Refusal(Criteria, field.Criterion, score, single: true) is { } refusal)
                ModelState.AddModelError(field.Field, refusal);
        return ModelState.IsValid;
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(InnovationId, ct) is not { } row || row.SeatOf(me.Officer) is null)
            return false;
        (Row, Criteria) = (row, await desk.CriteriaOfAsync(row, ct));
        Rows = [.. Rows.Where(r => !string.IsNullOrEmpty(r.Code) && Criteria.Find(r.Code) is { IsLeaf: true })];
        return true;
    }
}
