using System.ComponentModel.DataAnnotations;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>A screen's name and its scenes: ticked, in an order, for a time.</summary>
public sealed record ScreenInput
{
    [Label("Nama layar", "Name of the screen"), Required, StringLength(Screen.NameMax)]
    public required string Name { get; init; }
    public List<SceneInput> Scenes { get; init; } = [];
    public int Version { get; init; }

    public IReadOnlyList<SceneTime> Times() =>
        [.. Scenes.Where(s => s.Shown).OrderBy(s => s.Order).Select(s => new SceneTime(s.Scene, s.Seconds ?? 0))];

    /// <summary>Every scene with what the screen says of it; those it does not show come last.</summary>
    public static ScreenInput Of(Screen? screen)
    {
        var times = screen?.Order.ToList() ?? [.. Screen.Usual];
        var rest = Enum.GetValues<Scene>().Except(times.Select(t => t.Scene));
        return new()
        {
            Name = screen?.Name ?? "",
            Version = screen?.Version ?? 0,
            Scenes =
            [
                .. times.Select(
                    (t, i) =>
                        new SceneInput
                        {
                            Scene = t.Scene,
                            Shown = true,
                            Order = i + 1,
                            Seconds = t.Seconds,
                        }
                ),
                .. rest.Select(
                    (s, i) =>
                        new SceneInput
                        {
                            Scene = s,
                            Order = times.Count + i + 1,
                            Seconds = Screen.SecondsUsual,
                        }
                ),
            ],
        };
    }
}

public sealed record SceneInput
{
    [EnumDataType(typeof(Scene))]
    public Scene Scene { get; init; }
    public bool Shown { get; init; }

    [Label("Urutan", "Order"), Range(1, 99)]
    public int? Order { get; init; }

    [Label("Detik", "Seconds"), Range(Screen.SecondsMin, Screen.SecondsMax)]
    public int? Seconds { get; init; }
}

/// <summary>Screens of the regency and the addresses they open.</summary>
public sealed class ScreenDesk(CerdasDb db, Entrance entrance, CurrentOfficer me)
{
    /// <summary>The screen behind an address. It is found before any regency is in view, the token is its only key; afterwards its regency is.</summary>
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
