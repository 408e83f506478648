using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>One recommendation with its follow-up, and what the reader may do with it now.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(RecommendationDesk desk) : PageOf<RecommendationView>
{
    [FromRoute]
    public int RecommendationId { get; init; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty, Label("Tindakan yang dilakukan", "What was done"), StringLength(Recommendation.TextMax)]
    public string? Text { get; set; }

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    [BindProperty, Label("Catatan", "Note"), StringLength(Recommendation.TextMax)]
    public string? Note { get; set; }

    [BindProperty, Label("Alasan", "Reason"), StringLength(Recommendation.TextMax)]
    public string? Reason { get; set; }

    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    private string Address => $"/rekomendasi/{RecommendationId}";

    public async Task OnGetAsync(CancellationToken ct) => Documents = await desk.DocumentsAsync(View, Document, ct);

    public Task<IActionResult> OnPostActAsync(CancellationToken ct) =>
        StepAsync(FollowUpKind.Action, Text, () => desk.ActAsync(View.Row, Text, Document, Version, ct), ct);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        StepAsync(FollowUpKind.Verified, Note, () => desk.CloseAsync(View.Row, Note, Version, ct), ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) =>
        StepAsync(FollowUpKind.Returned, Reason, () => desk.ReturnAsync(View.Row, Reason, Version, ct), ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) =>
        StepAsync(FollowUpKind.Reopened, Reason, () => desk.ReopenAsync(View.Row, Reason, Version, ct), ct);

    protected override Task<RecommendationView?> OpenAsync(CancellationToken ct) => desk.OpenAsync(RecommendationId, ct);

    /// <summary>Who may not take the step hears that first, whatever else is wrong with the form.</summary>
    private async Task<IActionResult> StepAsync(FollowUpKind kind, string? text, Func<Task> step, CancellationToken ct)
    {
        if (View.IsDone(kind, text, Version))
            return this.Done(RecommendationTexts.Done(kind), Address);
        if (View.WhyNot(kind) is null && !await IsGoodAsync(kind, text, ct))
        {
            Documents = await desk.DocumentsAsync(View, Document, ct);
            return this.Again();
        }
        return await this.DoneAsync(step(), RecommendationTexts.Done(kind), Address);
    }

    private async Task<bool> IsGoodAsync(FollowUpKind kind, string? text, CancellationToken ct)
    {
        this.Refuses(RecommendationView.WhyNotText(kind, text), kind == FollowUpKind.Action ? nameof(Text) : nameof(Reason));
        if (kind == FollowUpKind.Action)
            await desk.CheckAsync(this, View, Document, ct);
        return ModelState.IsValid;
    }
}
