using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sets what is owed, and takes it back.</summary>
public sealed class QuotaDesk(CerdasDb db, CurrentOfficer me)
{
    public async Task<QuotaRulesView> RulesAsync(CancellationToken ct) =>
        new(
            await db.QuotaRules.OrderByDescending(r => r.AgencyId == null).ThenByDescending(r => r.FromYear).ToListAsync(ct),
            await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct),
            await db.AgencyChoicesAsync(me.Today, ct)
        );

    public async Task AddAsync(QuotaRuleInput input, CancellationToken ct)
    {
        db.Add(
            new QuotaRule
            {
                RegencyCode = me.RegencyCode,
                AgencyId = input.AgencyId,
                FromYear = input.FromYear!.Value,
                ToYear = input.ToYear,
                Required = input.Required!.Value,
                DueMonth = input.DueMonth,
                Reason = input.Reason.Trim(),
            }
        );
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False where there is no such rule.</returns>
    public async Task<bool> RemoveAsync(int id, int version, CancellationToken ct)
    {
        if (await db.QuotaRules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } found)
            return false;
        db.ExpectVersion(found, version);
        db.Remove(found);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
