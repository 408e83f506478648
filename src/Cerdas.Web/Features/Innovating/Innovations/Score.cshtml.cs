using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A judge's own sheet: the criteria with their levels. Nobody else reads it before all judges have handed in.</summary>
[Needs(Permission.JudgeInnovations)]
public sealed class ScoreModel(JudgeDesk judges, CurrentOfficer me) : PageOf<JudgeSheet>
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public List<JudgeRow> Rows { get; set; } = [];

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public CriterionField CriterionAt(int i) => View.FieldOf(Rows[i], i);

    public void OnGet() => Rows = View.Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (!this.Accepts(View.FaultsOf(Rows)))
            return this.Again();
        await judges.SaveScoresAsync(View.Row, View.Criteria, Rows, ct);
        if (Action != "serahkan")
            return this.Done(Say("Nilai tersimpan.", "Scores saved."), $"/register-inovasi/{InnovationId}/nilai");
        if (!this.Accepts(View.MissingOf(Rows)))
            return this.Again();
        await judges.HandInAsync(View.Row, View.Criteria, ct);
        return this.Done(Say("Nilai diserahkan. Terima kasih.", "Scores handed in. Thank you."), $"/register-inovasi/{InnovationId}");
    }

    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (View.WhyNot is not null)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!this.Accepts(View.FaultsOf(Rows)))
            return this.NotSaved();
        await judges.SaveScoresAsync(View.Row, View.Criteria, Rows, ct);
        return this.Saved(new { }, WriteTexts.SavedAt(Format.Moment(me.Now, me.Zone)));
    }

    protected override async Task<JudgeSheet?> OpenAsync(CancellationToken ct)
    {
        var sheet = await judges.SheetAsync(InnovationId, ct);
        Rows = sheet?.Within(Rows) ?? [];
        return sheet;
    }
}
