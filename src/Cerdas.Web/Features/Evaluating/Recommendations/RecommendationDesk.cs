using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Follows recommendations up: who is responsible, what was done, whether it is enough.</summary>
public sealed class RecommendationDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <summary>The recommendation with its evaluation, agency and steps; null where this person sees none.</summary>
    public async Task<RecommendationView?> OpenAsync(int id, CancellationToken ct)
    {
        var row = await db.RecommendationsFor(me.Officer)
            .Include(r => r.Evaluation)
            .Include(r => r.Owner)
            .Include(r => r.Steps.OrderBy(s => s.Id))
                .ThenInclude(s => s.Document)
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        return row is null ? null : new(row, me.Officer, me.Today);
    }

    /// <summary>The documents to choose from as evidence of an action; none for who may not act.</summary>
    public async Task<IReadOnlyList<SelectListItem>> DocumentsAsync(RecommendationView view, DocumentChoice chosen, CancellationToken ct) =>
        view.WhyNotAct is null ? await chosen.ItemsAsync(intake, me.Today.Year, ct) : [];

    /// <summary>Says beside its fields what is wrong with the evidence of an action; a good file of a refused form is kept.</summary>
    public async Task CheckAsync(PageModel page, RecommendationView view, DocumentChoice document, CancellationToken ct)
    {
        await document.CheckAsync(page, "Document", intake, ct);
        if (!page.ModelState.IsValid)
            await document.KeepAsync(page, "Document", db, intake, DocumentKind.Report, me.Today.Year, view.Row.OwnerId, ct);
    }

    /// <returns>Null where there is none.</returns>
    public async Task<AssignView?> OpenToAssignAsync(int id, CancellationToken ct)
    {
        if (await db.Recommendations.Include(r => r.Evaluation).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } row)
            return null;
        RuleException.ThrowIf(row.WhyNotAssigned(me.Officer));
        var agencies = await db
            .Agencies.Where(a => a.Until == null || a.Until >= me.Today || a.Id == row.OwnerId)
            .OrderBy(a => a.ShortName)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);
        return new(row, agencies);
    }

    public async Task AssignAsync(Recommendation row, AssignInput input, CancellationToken ct)
    {
        db.ExpectVersion(row, input.Version);
        row.Assign(me.Officer, input.OwnerId, input.DueOn);
        await db.SaveChangesAsync(ct);
    }

    public async Task ActAsync(Recommendation row, string? text, DocumentChoice document, int version, CancellationToken ct)
    {
        db.ExpectVersion(row, version);
        var step = row.Act(text ?? "", me.Officer, me.Now);
        step.Document = await document.TakeAsync(intake, null, DocumentKind.Report, me.Today.Year, row.OwnerId, ct);
        await db.SaveChangesAsync(ct);
    }

    public Task CloseAsync(Recommendation row, string? note, int version, CancellationToken ct) =>
        SaveAsync(row, version, () => row.Close(note ?? "", me.Officer, me.Now), ct);

    public Task ReturnAsync(Recommendation row, string? reason, int version, CancellationToken ct) =>
        SaveAsync(row, version, () => row.Return(reason ?? "", me.Officer, me.Now), ct);

    public Task ReopenAsync(Recommendation row, string? reason, int version, CancellationToken ct) =>
        SaveAsync(row, version, () => row.Reopen(reason ?? "", me.Officer, me.Now), ct);

    private async Task SaveAsync(Recommendation row, int version, Action step, CancellationToken ct)
    {
        db.ExpectVersion(row, version);
        step();
        await db.SaveChangesAsync(ct);
    }
}
