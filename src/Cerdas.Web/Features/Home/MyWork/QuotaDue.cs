using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>Innovations that are owed: by the officer's own agency, or by all for who looks after all of them.</summary>
public sealed class QuotaDue(QuotaReader quota, CurrentOfficer me)
{
    /// <summary>
    /// This year's quota of the officer's agency and last year's while something is missing; then the years before in which it still
    /// owes.
    /// </summary>
    public async Task<(IReadOnlyList<QuotaCell> Now, IReadOnlyList<QuotaCell> Before)> OfOwnAgencyAsync(CancellationToken ct)
    {
        if (!me.May(Permission.Report) || me.Officer.AgencyId is not { } own)
            return ([], []);
        var missing = (await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year, me.Zone, ct, own))
            .Agencies.SelectMany(a => a.Cells)
            .Where(c => c.Missing > 0)
            .ToLookup(c => c.Year >= me.Today.Year - 1);
        return ([.. missing[true]], [.. missing[false].OrderByDescending(c => c.Year)]);
    }

    /// <summary>Agencies that met the quota of the last year of which anything was brought, of those that owed something.</summary>
    public async Task<(int Year, int Met, int Owing)?> OfAllAsync(CancellationToken ct)
    {
        if (me.Officer.Role is not (Role.Regent or Role.Planner))
            return null;
        var table = await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year - 1, me.Zone, ct);
        var (met, owing) = table.MetIn(table.LastBrought);
        return owing > 0 ? (table.LastBrought, met, owing) : null;
    }
}
