using Cerdas.Evaluating;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>A risk with what its form offers.</summary>
/// <param name="Risk">Null for a new one.</param>
/// <param name="Programmes">For a new one: the quick wins that the reader may write risks of.</param>
/// <param name="Agencies">Those that can be responsible.</param>
public sealed record RiskView(
    Risk? Risk,
    string ProgrammeCode,
    string ProgrammeName,
    IReadOnlyList<SelectListItem> Programmes,
    IReadOnlyList<SelectListItem> Agencies
)
{
    public IEnumerable<SelectListItem> Scale => RiskScale.Steps.Select(s => new SelectListItem(RiskScale.Name(s), $"{s}"));
}

/// <summary>Writes risks of quick wins: the agency that owns the programme, or the regency admin.</summary>
public sealed class RiskDesk(CerdasDb db, CurrentOfficer me)
{
    /// <param name="riskId">Null for a new one.</param>
    /// <returns>Null where there is none of that id.</returns>
    /// <exception cref="RuleException">The reader may not write it.</exception>
    public async Task<RiskView?> OpenAsync(int? riskId, CancellationToken ct)
    {
        if (riskId is not { } id)
            return new(null, "", "", await ProgrammesAsync(ct), await AgenciesAsync(null, ct));
        if (await db.Risks.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } risk)
            return null;
        RuleException.ThrowIf(await WhyNotWrittenAsync(risk.ProgrammeId, ct));
        var plan = await PlanOf(risk.ProgrammeId).Select(p => new { p.Programme!.Code, p.Name }).FirstOrDefaultAsync(ct);
        return new(risk, plan?.Code ?? "", plan?.Name ?? "", [], await AgenciesAsync(risk.OwnerId, ct));
    }

    private async Task<string?> WhyNotWrittenAsync(int programmeId, CancellationToken ct) =>
        WhyNotWritten(await PlanOf(programmeId).Select(p => p.OwnerId).FirstOrDefaultAsync(ct));

    /// <summary>Why a new risk cannot be of this programme, in words for the form.</summary>
    public async Task<string?> WhyNotNewAsync(int? programmeId, CancellationToken ct)
    {
        if (programmeId is not { } programme)
            return Say("Program wajib dipilih.", "Choose a programme.");
        if (!await db.QuickWinsOf(me.Today.Year).AnyAsync(p => p.ProgrammeId == programme, ct))
            return RiskTexts.NoQuickWin;
        return await WhyNotWrittenAsync(programme, ct) is { } reason ? Reasons.Text(reason) : null;
    }

    /// <summary>The quick wins that the reader may write risks of.</summary>
    private async Task<IReadOnlyList<SelectListItem>> ProgrammesAsync(CancellationToken ct)
    {
        var quickWins = await db.QuickWinsOf(me.Today.Year)
            .OrderBy(p => p.Programme!.Code)
            .Select(p => new
            {
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.OwnerId,
            })
            .ToListAsync(ct);
        return
        [
            .. quickWins
                .Where(p => WhyNotWritten(p.OwnerId) is null)
                .Select(p => new SelectListItem($"{p.Code} {p.Name}", $"{p.ProgrammeId}")),
        ];
    }

    /// <param name="ownerId">Stays among the choices though the agency is no longer active.</param>
    private async Task<IReadOnlyList<SelectListItem>> AgenciesAsync(int? ownerId, CancellationToken ct) =>
        await db
            .Agencies.Where(a => a.Until == null || a.Until >= me.Today || a.Id == ownerId)
            .OrderBy(a => a.ShortName)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);

    /// <param name="risk">Null makes a new one; the second press of the same button finds it written already.</param>
    public async Task SaveAsync(Risk? risk, RiskInput input, CancellationToken ct)
    {
        var (text, mitigation) = (input.Text.Trim(), input.Mitigation.Trim());
        if (risk is null)
        {
            if (await db.Risks.AnyAsync(r => r.ProgrammeId == input.ProgrammeId && r.Text == text && r.Mitigation == mitigation, ct))
                return;
            db.Add(
                risk = new Risk
                {
                    RegencyCode = me.RegencyCode,
                    ProgrammeId = input.ProgrammeId!.Value,
                    Text = text,
                    Likelihood = input.Likelihood!.Value,
                    Impact = input.Impact!.Value,
                    Mitigation = mitigation,
                    OwnerId = input.OwnerId!.Value,
                }
            );
        }
        else
            db.ExpectVersion(risk, input.Version);
        (risk.Text, risk.Likelihood, risk.Impact, risk.Mitigation, risk.OwnerId) = (
            text,
            input.Likelihood!.Value,
            input.Impact!.Value,
            mitigation,
            input.OwnerId!.Value
        );
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(Risk risk, int version, CancellationToken ct)
    {
        RuleException.ThrowIf(await WhyNotWrittenAsync(risk.ProgrammeId, ct));
        db.ExpectVersion(risk, version);
        db.Remove(risk);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The programme as the revision in force plans it; where it plans it no more, as the last one did.</summary>
    private IQueryable<PlannedProgramme> PlanOf(int programmeId)
    {
        var revision = db.RevisionInForceFor(me.Today.Year).Select(r => r.Id);
        return db
            .PlannedProgrammes.Where(p => p.ProgrammeId == programmeId)
            .OrderByDescending(p => revision.Contains(p.RevisionId))
            .ThenByDescending(p => p.Revision!.Number);
    }

    private string? WhyNotWritten(int ownerId) => Realisation.WhyNotReporter(me.Officer, ownerId, me.RegencyCode);
}
