using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Follows recommendations up: who is responsible, what was done, whether it is enough.</summary>
public sealed class RecommendationDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <summary>The recommendation with its evaluation, agency and steps; null where this person sees none.</summary>
    public Task<Recommendation?> OpenAsync(int id, CancellationToken ct) =>
        db.RecommendationsFor(me.Officer)
            .Include(r => r.Evaluation)
            .Include(r => r.Owner)
            .Include(r => r.Steps.OrderBy(s => s.Id))
                .ThenInclude(s => s.Document)
            .SingleOrDefaultAsync(r => r.Id == id, ct);

    public Task<Recommendation?> FindAsync(int id, CancellationToken ct) =>
        db.Recommendations.Include(r => r.Evaluation).SingleOrDefaultAsync(r => r.Id == id, ct);

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
