using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>All scores side by side, once they are open; the consensus meeting changes them here.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class SpreadModel(SpreadReader reader, ScoreSheet sheet) : PageOf<SpreadView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public ChangeInput Change { get; set; } = new();

    /// <summary>The form for the reader's own score; null where there is none to change.</summary>
    public ChangeForm? FormOf(string code) => View.FormOf(code, Change, ModelState);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNotScored);
        if (!this.Accepts(Change.FaultsIn(View.Open.Instrument)))
            return this.Again();
        await sheet.ChangeAsync(View.Open, Change.Code, Change.Score!.Value, Change.Why!, Change.Version, ct);
        return this.Done(SpreadTexts.Changed(Change.Code), $"/evaluasi/{EvaluationId}/sebaran#q-{Change.Code}");
    }

    protected override Task<SpreadView?> OpenAsync(CancellationToken ct) => reader.ReadAsync(EvaluationId, ct);
}
