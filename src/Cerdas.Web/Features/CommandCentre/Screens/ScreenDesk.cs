using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <param name="Screen">Null for a new one.</param>
public sealed record ScreenView(Screen? Screen);

/// <summary>Screens of the regency and the addresses they open.</summary>
public sealed class ScreenDesk(CerdasDb db, Entrance entrance, CurrentOfficer me)
{
    /// <summary>
    /// The screen behind an address. It is found before any regency is in view, the token is its only key; afterwards its regency is.
    /// </summary>
    public async Task<Screen?> FindAsync(string token, CancellationToken ct)
    {
        var hash = LinkToken.Hash(token);
        var screen = await db
            .Screens.IgnoreQueryFilters()
            .Include(s => s.Scenes)
            .Where(s => s.TokenHash == hash && db.Regencies.Any(r => r.Code == s.RegencyCode && r.Active))
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (screen is not null)
            await entrance.IntoRegencyOfAsync(screen.RegencyCode, ct);
        return screen;
    }

    /// <param name="screenId">Null for a new one.</param>
    /// <returns>Null where there is none of that id.</returns>
    public async Task<ScreenView?> OpenAsync(int? screenId, CancellationToken ct)
    {
        if (screenId is not { } id)
            return new(Screen: null);
        return await db.Screens.Include(s => s.Scenes).SingleOrDefaultAsync(s => s.Id == id, ct) is { } screen ? new(screen) : null;
    }

    /// <returns>The token of its address: shown once, kept only as its hash.</returns>
    public async Task<(int Id, string Token)> AddAsync(ScreenInput input, CancellationToken ct)
    {
        var token = LinkToken.New();
        var screen = new Screen
        {
            RegencyCode = me.RegencyCode,
            Name = input.Name.Trim(),
            TokenHash = LinkToken.Hash(token),
            CreatedAt = me.Now,
            CreatedById = me.Officer.Id,
        };
        screen.Arrange(input.Times());
        db.Add(screen);
        await db.SaveChangesAsync(ct);
        return (screen.Id, token);
    }

    public async Task SaveAsync(Screen screen, ScreenInput input, CancellationToken ct)
    {
        db.ExpectVersion(screen, input.Version);
        screen.Name = input.Name.Trim();
        screen.Arrange(input.Times());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A new address; the one before it opens nothing from now on.</summary>
    public async Task<string> RenewAsync(Screen screen, int version, CancellationToken ct)
    {
        db.ExpectVersion(screen, version);
        var token = LinkToken.New();
        screen.TokenHash = LinkToken.Hash(token);
        await db.SaveChangesAsync(ct);
        return token;
    }

    public async Task RemoveAsync(Screen screen, int version, CancellationToken ct)
    {
        db.ExpectVersion(screen, version);
        db.Remove(screen);
        await db.SaveChangesAsync(ct);
    }
}
