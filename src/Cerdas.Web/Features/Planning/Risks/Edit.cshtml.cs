using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>
/// A risk of a quick win, written by the agency that owns the programme or by the regency admin. Its programme does not change.
/// </summary>
[Needs(Permission.Report)]
public sealed class EditModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? RiskId { get; init; }

    [FromQuery(Name = "program")]
    public int? Programme { get; init; }

    [BindProperty]
    public RiskInput Input { get; set; } = null!;

    public string ProgrammeCode { get; private set; } = "";
    public string ProgrammeName { get; private set; } = "";

    /// <summary>The quick wins that the reader may write risks of.</summary>
    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IEnumerable<SelectListItem> Scale => RiskScale.Steps.Select(s => new SelectListItem(RiskScale.Name(s), $"{s}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
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
        if (RiskId is null)
            return await FormAsync(null, ct);
        if (await FindAsync(ct) is not { } risk)
            return NotFound();
        RuleException.ThrowIf(await WhyNotWrittenAsync(risk.ProgrammeId, ct));
        Input = new()
        {
            Text = risk.Text,
            Likelihood = risk.Likelihood,
            Impact = risk.Impact,
            Mitigation = risk.Mitigation,
            OwnerId = risk.OwnerId,
            Version = risk.Version,
        };
        return await FormAsync(risk.OwnerId, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var risk = await FindAsync(ct);
        if (RiskId is not null && risk is null)
            return NotFound();
        if (risk is not null)
            RuleException.ThrowIf(await WhyNotWrittenAsync(risk.ProgrammeId, ct));
        else if (Input.ProgrammeId is not { } programme)
            ModelState.AddModelError("Input.ProgrammeId", Say("Program wajib dipilih.", "Choose a programme."));
        else if (!await db.QuickWinsOf(me.Today.Year).AnyAsync(p => p.ProgrammeId == programme, ct))
            ModelState.AddModelError(
                "Input.ProgrammeId",
                Say("Program ini bukan quick win dalam rencana yang berlaku.", "This programme is no quick win of the plan in force.")
            );
        else
            this.Refuses(await WhyNotWrittenAsync(programme, ct), "Input.ProgrammeId");
        if (Input.OwnerId is { } owner && owner != risk?.OwnerId && !await db.Agencies.AnyAsync(a => a.Id == owner && a.Active, ct))
            ModelState.AddModelError("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!ModelState.IsValid)
            return await AgainAsync(risk?.OwnerId, ct);
        var (text, mitigation) = (Input.Text.Trim(), Input.Mitigation.Trim());
        // The second press of the same button finds the risk written already.
        if (
            risk is null
            && await db.Risks.AnyAsync(r => r.ProgrammeId == Input.ProgrammeId && r.Text == text && r.Mitigation == mitigation, ct)
        )
            return Saved();
        if (risk is null)
            db.Add(
                risk = new Risk
                {
                    RegencyCode = me.RegencyCode,
                    ProgrammeId = Input.ProgrammeId!.Value,
                    Text = text,
                    Likelihood = Input.Likelihood!.Value,
                    Impact = Input.Impact!.Value,
                    Mitigation = mitigation,
                    OwnerId = Input.OwnerId!.Value,
                }
            );
        else
            db.ExpectVersion(risk, Input.Version);
        (risk.Text, risk.Likelihood, risk.Impact, risk.Mitigation, risk.OwnerId) = (
            text,
            Input.Likelihood!.Value,
            Input.Impact!.Value,
            mitigation,
            Input.OwnerId!.Value
        );
        await db.SaveChangesAsync(ct);
        return Saved();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "version")] int version, CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } risk)
            return NotFound();
        RuleException.ThrowIf(await WhyNotWrittenAsync(risk.ProgrammeId, ct));
        db.ExpectVersion(risk, version);
        db.Remove(risk);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Risiko dihapus.", "Risk removed."), "/risiko");
    }

    private LocalRedirectResult Saved() => this.Done(Say("Risiko tersimpan.", "Risk saved."), "/risiko");

    private async Task<Risk?> FindAsync(CancellationToken ct)
    {
        if (RiskId is not { } id || await db.Risks.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } risk)
            return null;
        var plan = await PlanOf(risk.ProgrammeId).Select(p => new { p.Programme!.Code, p.Name }).FirstOrDefaultAsync(ct);
        (ProgrammeCode, ProgrammeName) = (plan?.Code ?? "", plan?.Name ?? "");
        return risk;
    }

    /// <summary>The programme as the revision in force plans it; where it plans it no more, as the last one did.</summary>
    private IQueryable<Cerdas.Planning.PlannedProgramme> PlanOf(int programmeId)
    {
        var revision = db.RevisionInForceFor(me.Today.Year).Select(r => r.Id);
        return db
            .PlannedProgrammes.Where(p => p.ProgrammeId == programmeId)
            .OrderByDescending(p => revision.Contains(p.RevisionId))
            .ThenByDescending(p => p.Revision!.Number);
    }

    private async Task<string?> WhyNotWrittenAsync(int programmeId, CancellationToken ct) =>
        Realisation.WhyNotReporter(me.Officer, await PlanOf(programmeId).Select(p => p.OwnerId).FirstOrDefaultAsync(ct), me.RegencyCode);

    /// <param name="ownerId">Stays among the choices though the agency is no longer active.</param>
    private async Task<PageResult> FormAsync(int? ownerId, CancellationToken ct)
    {
        if (RiskId is null)
            Programmes = [.. (
                    await db.QuickWinsOf(me.Today.Year)
                        .OrderBy(p => p.Programme!.Code)
                        .Select(p => new
                        {
                            p.ProgrammeId,
                            p.Programme!.Code,
                            p.Name,
                            p.OwnerId,
                        })
                        .ToListAsync(ct)
                ).Where(p => Realisation.WhyNotReporter(me.Officer, p.OwnerId, me.RegencyCode) is null).Select(p => new SelectListItem($"{p.Code} {p.Name}", $"{p.ProgrammeId}"))];
        Agencies = await db
            .Agencies.Where(a => a.Active || a.Id == ownerId)
            .OrderBy(a => a.ShortName)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(int? ownerId, CancellationToken ct)
    {
        var page = await FormAsync(ownerId, ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    public sealed record RiskInput
    {
        /// <summary>Asked for a new risk only.</summary>
        [Label("Program", "Programme")]
        public int? ProgrammeId { get; init; }

        [Label("Risiko", "Risk"), Required, StringLength(Risk.TextMax)]
        public required string Text { get; init; }

        [Label("Kemungkinan", "Likelihood"), Required, Range(RiskScale.Least, RiskScale.Most)]
        public required int? Likelihood { get; init; }

        [Label("Dampak", "Impact"), Required, Range(RiskScale.Least, RiskScale.Most)]
        public required int? Impact { get; init; }

        [Label("Mitigasi", "Mitigation"), Required, StringLength(Risk.TextMax)]
        public required string Mitigation { get; init; }

        [Label("OPD penanggung jawab", "Agency responsible"), Required]
        public required int? OwnerId { get; init; }
        public int Version { get; init; }
    }
}
