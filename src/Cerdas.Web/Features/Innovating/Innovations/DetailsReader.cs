using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Reads what the page of one innovation shows to this reader.</summary>
public sealed class DetailsReader(CerdasDb db, InnovationDesk desk, JudgeDesk judges, CurrentOfficer me)
{
    /// <returns>Null where there is no such innovation for this reader.</returns>
    public async Task<DetailsView?> ReadAsync(int id, CancellationToken ct)
    {
        if (await desk.OpenAsync(id, ct) is not { } row)
            return null;
        var accounts = row.Judges.Select(j => j.AccountId).ToList();
        var late = row.SubmittedAt is { } at && await desk.IsLateAsync(row, DayOf(at), ct);
        var seats = me.May(Permission.ManageInnovations) && row.State == InnovationState.Submitted;
        return new(
            row,
            await desk.CriteriaOfAsync(row, ct),
            await db.Officers.Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct),
            seats ? await judges.CandidatesAsync(row, ct) : [],
            late,
            me.Officer
        );
    }

    private DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, me.Zone));
}
