using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>What an agency is called, and whether it still takes part.</summary>
public sealed record AgencyInput
{
    [Label("Singkatan", "Short name"), Required, StringLength(Agency.ShortNameMax)]
    public required string ShortName { get; init; }

    [Label("Nama lengkap", "Full name"), Required, StringLength(Agency.NameMax)]
    public required string Name { get; init; }

    [Label("Aktif", "Active")]
    public bool Active { get; init; } = true;
    public int Version { get; init; }

    public static AgencyInput Of(Agency agency) =>
        new()
        {
            Name = agency.Name,
            ShortName = agency.ShortName,
            Active = agency.Active,
            Version = agency.Version,
        };
}

/// <summary>The agencies of the regency: listed, renamed, retired.</summary>
public sealed class AgencyDesk(CerdasDb db, CurrentOfficer me)
{
    public async Task<Agency?> FindAsync(int? agencyId, CancellationToken ct) =>
        agencyId is null ? null : await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId, ct);

    public Task<bool> IsTakenAsync(AgencyInput input, int? agencyId, CancellationToken ct)
    {
        var shortName = input.ShortName.Trim();
        return db.Agencies.AnyAsync(a => a.ShortName == shortName && a.Id != agencyId, ct);
    }

    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task SaveAsync(Agency? agency, AgencyInput input, CancellationToken ct)
    {
        if (agency is null)
            db.Add(
                agency = new Agency
                {
                    RegencyCode = me.RegencyCode,
                    Name = input.Name,
                    ShortName = input.ShortName,
                }
            );
        else
            db.ExpectVersion(agency, input.Version);
        (agency.Name, agency.ShortName, agency.Active) = (input.Name.Trim(), input.ShortName.Trim(), input.Active);
        await db.SaveChangesAsync(ct);
    }
}
