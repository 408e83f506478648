using Cerdas.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Cerdas.Web.Data;

/// <summary>What every save is held to, whoever calls it.</summary>
internal static class SaveGuard
{
    /// <summary>No row of another regency is written, whatever a form or a bug says.</summary>
    public static void KeepInside(IEnumerable<EntityEntry> changes, string? tenant)
    {
        foreach (var entry in changes)
            if (entry.Entity is IBelongsToRegency row and not AuditRow && row.RegencyCode != tenant)
                throw new InvalidOperationException(
                    $"{entry.Metadata.ShortName()} of regency {row.RegencyCode} written inside {tenant ?? "none"}."
                );
    }

    /// <summary>Regencies whose published figures this save can change, as the rows say themselves.</summary>
    public static List<string> RegenciesWithMovedFigures(IEnumerable<EntityEntry> changes) =>
        [.. changes.Where(Moves).Select(e => e.Entity is Regency r ? r.Code : ((IBelongsToRegency)e.Entity).RegencyCode).Distinct()];

    /// <summary>Regencies of which kept pages show something that this save changes, figures apart.</summary>
    public static List<string> RegenciesShownOtherwise(IEnumerable<EntityEntry> changes) =>
        [
            .. changes
                .Where(e => RowFacts.Of(e.Metadata.ClrType).ShownToAll)
                .Select(e => ((IBelongsToRegency)e.Entity).RegencyCode)
                .Distinct(),
        ];

    private static bool Moves(EntityEntry entry) =>
        RowFacts.Of(entry.Metadata.ClrType).Figures switch
        {
            Figures.Move => true,
            Figures.MaySometimesMove => ((IMovesFigures)entry.Entity).MovesFigures,
            _ => false,
        };
}
