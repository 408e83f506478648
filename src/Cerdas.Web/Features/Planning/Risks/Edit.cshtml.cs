using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>
/// A risk of a quick win, written by the agency that owns the programme or by the regency admin. Its programme does not change.
/// </summary>
[Needs(Permission.Report)]
public sealed class EditModel(RiskDesk desk, CurrentOfficer me) : PageOf<RiskView>
{
    [FromRoute]
    public int? RiskId { get; init; }

    [FromQuery(Name = "program")]
    public int? Programme { get; init; }

    [BindProperty]
    public RiskInput Input { get; set; } = null!;

    public bool IsNew => RiskId is null;

    public void OnGet() => Input = View.Risk is { } risk ? RiskInput.Of(risk) : RiskInput.New(Programme, me.Officer.AgencyId);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (IsNew && await desk.WhyNotNewAsync(Input.ProgrammeId, ct) is { } refusal)
            ModelState.AddModelError("Input.ProgrammeId", refusal);
        if (Input.OwnerId is { } owner && View.Agencies.All(a => a.Value != $"{owner}"))
            ModelState.AddModelError("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.SaveAsync(View.Risk, Input, ct);
        return this.Done(Say("Risiko tersimpan.", "Risk saved."), "/risiko");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "version")] int version, CancellationToken ct)
    {
        if (View.Risk is not { } risk)
            return NotFound();
        await desk.RemoveAsync(risk, version, ct);
        return this.Done(Say("Risiko dihapus.", "Risk removed."), "/risiko");
    }

    protected override Task<RiskView?> OpenAsync(CancellationToken ct) => desk.OpenAsync(RiskId, ct);
}
