using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>
/// A risk of a quick win, written by the agency that owns the programme or by the regency admin. Its programme does not change.
/// </summary>
[Needs(Permission.Report)]
public sealed class EditModel(RiskDesk desk, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? RiskId { get; init; }

    [FromQuery(Name = "program")]
    public int? Programme { get; init; }

    [BindProperty]
    public RiskInput Input { get; set; } = null!;

    public bool IsNew => RiskId is null;
    public string ProgrammeCode { get; private set; } = "";
    public string ProgrammeName { get; private set; } = "";

    /// <summary>The quick wins that the reader may write risks of.</summary>
    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IEnumerable<SelectListItem> Scale => RiskScale.Steps.Select(s => new SelectListItem(RiskScale.Name(s), $"{s}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (IsNew)
        {
            Input = new()
            {
                ProgrammeId = Programme,
                Text = "",
                Likelihood = null,
                Impact = null,
                Mitigation = "",
                OwnerId = me.Officer.AgencyId,
            };
            return await FormAsync(null, ct);
        }
        if (await FindAsync(ct) is not { } risk)
            return NotFound();
        RuleException.ThrowIf(await desk.WhyNotWrittenAsync(risk.ProgrammeId, ct));
        Input = RiskInput.Of(risk);
        return await FormAsync(risk.OwnerId, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var risk = await FindAsync(ct);
        if (!IsNew && risk is null)
            return NotFound();
        if (risk is not null)
            RuleException.ThrowIf(await desk.WhyNotWrittenAsync(risk.ProgrammeId, ct));
        else if (await desk.WhyNotNewAsync(Input.ProgrammeId, ct) is { } refusal)
            ModelState.AddModelError("Input.ProgrammeId", refusal);
        if (Input.OwnerId is { } owner && !await desk.MayOwnAsync(owner, risk?.OwnerId, ct))
            ModelState.AddModelError("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!ModelState.IsValid)
        {
            var again = await FormAsync(risk?.OwnerId, ct);
            again.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return again;
        }
        await desk.SaveAsync(risk, Input, ct);
        return this.Done(Say("Risiko tersimpan.", "Risk saved."), "/risiko");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "version")] int version, CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } risk)
            return NotFound();
        await desk.RemoveAsync(risk, version, ct);
        return this.Done(Say("Risiko dihapus.", "Risk removed."), "/risiko");
    }

    private async Task<Risk?> FindAsync(CancellationToken ct)
    {
        if (RiskId is not { } id || await desk.FindAsync(id, ct) is not { } risk)
            return null;
        (ProgrammeCode, ProgrammeName) = await desk.ProgrammeAsync(risk.ProgrammeId, ct);
        return risk;
    }

    private async Task<PageResult> FormAsync(int? ownerId, CancellationToken ct)
    {
        if (IsNew)
            Programmes = await desk.ProgrammesAsync(ct);
        Agencies = await desk.AgenciesAsync(ownerId, ct);
        return Page();
    }
}
