using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluator's own sheet, a group of questions at a time; saved as often as wished, handed in once.</summary>
[Needs(Permission.ScoreEvaluations)]
public sealed class SheetModel(SheetReader sheets, ScoreSheet sheet, CurrentOfficer me) : PageOf<SheetView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public string? GroupCode { get; init; }

    [BindProperty]
    public SheetInput Input { get; set; } = new();

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    public IReadOnlyList<string> Outdated { get; private set; } = [];
    public IEnumerable<SheetQuestion> Questions => View.QuestionsOf(Input, ModelState);
    private string Address => $"/evaluasi/{EvaluationId}/penilaian";

    public void OnGet() => Input = View.Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (!Check())
            return this.Again();
        Outdated = await sheet.SaveAsync(View.Open, Input.Rows, ct);
        View = await sheets.AnewAsync(View, ct);
        if (Outdated.Count > 0)
            return Anew(View.OverStored(Input), StatusCodes.Status409Conflict);
        if (Action == "lanjut" && View.Next is { } next)
            return LocalRedirect($"{Address}/{next.Code}");
        if (Action != "serahkan")
            return this.Done(QuestionTexts.ScoresSaved, $"{Address}/{View.Group.Code}");
        if (View.Unscored.Count > 0)
            return Anew(View.Stored, StatusCodes.Status422UnprocessableEntity, QuestionTexts.NotScoredYet(View.Unscored));
        await sheet.HandInAsync(View.Open, ct);
        return this.Done(QuestionTexts.HandedIn, $"/evaluasi/{EvaluationId}");
    }

    /// <summary>Saves while the evaluator scores.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (View.WhyNot is not null)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!Check())
            return this.NotSaved();
        if (!await sheet.TrySaveAsync(View.Open, Input.Rows, ct))
            return StatusCode(StatusCodes.Status409Conflict);
        View = await sheets.AnewAsync(View, ct);
        return this.Saved(View.VersionsOf(Input), QuestionTexts.SavedAt(Format.Moment(me.Now, me.Zone), View.Scored));
    }

    protected override Task<SheetView?> OpenAsync(CancellationToken ct) => sheets.ReadAsync(EvaluationId, GroupCode, ct);

    private bool Check()
    {
        Input = View.Within(Input);
        return this.Accepts(View.FaultsOf(Input));
    }

    /// <summary>The page with other rows than were sent.</summary>
    private PageResult Anew(SheetInput rows, int status, params string[] faults)
    {
        Input = rows;
        ModelState.Clear();
        this.Accepts(faults.Select(f => ("", f)));
        return this.Again(status);
    }
}
