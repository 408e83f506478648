using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A surveyed service, new (0) or changed; in the consensus meeting the chair leaves it out.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ServiceModel(EvaluationDesk evaluations, ServiceDesk services, CurrentOfficer me) : PageModel
{
    private IReadOnlyList<SurveyedDimension> asked = [];
    private SurveyedService? service;

    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public int ServiceId { get; init; }

    [BindProperty]
    public ServiceInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;

    /// <summary>Whether more than the leaving out is the reader's to decide.</summary>
    public bool MayChange => Open.Row.WhyNotPrepared(me.Officer) is null;
    public IEnumerable<SelectListItem> Dimensions => asked.Select(d => new SelectListItem(d.Name, d.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Open.Row.WhyNotSurveyed(me.Officer, service) is not null)
            return LocalRedirect($"/evaluasi/{EvaluationId}/survei");
        Input = service is not null
            ? ServiceInput.Of(service)
            : new()
            {
                DimensionCode = "",
                Name = "",
                Users = null,
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotSurveyed(me.Officer, service));
        if (await services.WhyNotOfAsync(Input.DimensionCode, asked, service, ct) is { } refusal)
            ModelState.AddModelError("Input.DimensionCode", refusal);
        if (!ModelState.IsValid)
            return this.Again();
        await services.SaveAsync(Open.Row, service, Input, ct);
        return this.Done(Say("Layanan tersimpan.", "Service saved."), $"/evaluasi/{EvaluationId}/survei");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await evaluations.OpenAsync(EvaluationId, ct) is not { HasSurvey: true } open)
            return false;
        (Open, asked) = (open, await services.DimensionsAsync(open.Instrument, ct));
        if (ServiceId != 0)
            service = await services.FindAsync(EvaluationId, ServiceId, ct);
        return ServiceId == 0 || service is not null;
    }
}
