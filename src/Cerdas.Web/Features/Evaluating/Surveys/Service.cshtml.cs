using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A surveyed service, new (0) or changed; in the consensus meeting the chair leaves it out.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ServiceModel(ServiceDesk services) : PageOf<ServiceView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public int ServiceId { get; init; }

    [BindProperty]
    public ServiceInput Input { get; set; } = null!;

    public IActionResult OnGet()
    {
        Input = ServiceInput.Of(View.Service);
        return View.WhyNot is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}/survei");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (await services.WhyNotOfAsync(Input.DimensionCode, View.Asked, View.Service, ct) is { } refusal)
            ModelState.AddModelError("Input.DimensionCode", refusal);
        if (!ModelState.IsValid)
            return this.Again();
        await services.SaveAsync(View.Open.Row, View.Service, Input, ct);
        return this.Done(Say("Layanan tersimpan.", "Service saved."), $"/evaluasi/{EvaluationId}/survei");
    }

    protected override Task<ServiceView?> OpenAsync(CancellationToken ct) => services.OpenAsync(EvaluationId, ServiceId, ct);
}
