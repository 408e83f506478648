using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Who follows a recommendation up, and until when.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class AssignModel(RecommendationDesk desk) : PageOf<AssignView>
{
    [FromRoute]
    public int RecommendationId { get; init; }

    [BindProperty]
    public AssignInput Input { get; set; } = new();

    public void OnGet() => Input = AssignInput.Of(View.Row);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!this.Accepts(Input.FaultsAmong(View.Agencies)))
            return this.Again();
        await desk.AssignAsync(View.Row, Input, ct);
        return this.Done(RecommendationTexts.Assigned, $"/rekomendasi/{RecommendationId}");
    }

    protected override Task<AssignView?> OpenAsync(CancellationToken ct) => desk.OpenToAssignAsync(RecommendationId, ct);
}
