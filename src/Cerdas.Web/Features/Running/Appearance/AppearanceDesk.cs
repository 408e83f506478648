using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>Colour and coat of arms as they are typed and chosen.</summary>
public sealed record AppearanceInput
{
    [Label("Warna daerah", "Colour of the regency"), StringLength(7)]
    public string? Colour { get; init; }

    [Label("Lambang daerah", "Coat of arms")]
    public IFormFile? Upload { get; init; }

    [Label("Hapus lambang", "Remove the coat of arms")]
    public bool RemoveEmblem { get; init; }
    public int Version { get; init; }

    public string? ColourOrNone => string.IsNullOrWhiteSpace(Colour) ? null : Colour.Trim();
}

/// <summary>How the regency looks.</summary>
public sealed class AppearanceDesk(CerdasDb db, CurrentOfficer me)
{
    public Task<Regency> OpenAsync(CancellationToken ct) => db.Regencies.SingleAsync(r => r.Code == me.RegencyCode, ct);

    /// <param name="drawn">The coat of arms as it will be shown; null where none came.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task SaveAsync(Regency regency, AppearanceInput input, byte[]? drawn, CancellationToken ct)
    {
        db.ExpectVersion(regency, input.Version);
        var stored = await db.Emblems.SingleOrDefaultAsync(ct);
        if (input.RemoveEmblem && stored is not null && drawn is null)
            db.Remove(stored);
        if (drawn is not null && stored is not null)
            stored.Picture = drawn;
        else if (drawn is not null)
            db.Add(new RegencyEmblem { RegencyCode = me.RegencyCode, Picture = drawn });
        regency.Dress(
            input.ColourOrNone,
            drawn is not null ? Convert.ToHexStringLower(SHA256.HashData(drawn))[..12]
                : input.RemoveEmblem ? null
                : regency.Emblem
        );
        await db.SaveChangesAsync(ct);
    }
}
