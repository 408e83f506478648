using Cerdas.Planning;
using Cerdas.Reporting;
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

    /// <summary>Regencies whose published figures this save can change: verified reports, adopted plans, closed evaluations, accepted innovations, places, names on the page.</summary>
    public static List<string> RegenciesWithMovedFigures(IEnumerable<EntityEntry> changes) =>
        [.. changes.Select(MovedRegency).OfType<string>().Distinct()];

    private static string? MovedRegency(EntityEntry entry) =>
        entry.Entity switch
        {
            Realisation { State: RealisationState.Verified } r => r.RegencyCode,
            MasterplanRevision { State: RevisionState.Adopted } r => r.RegencyCode,
            Evaluating.Evaluation { IsClosed: true } e => e.RegencyCode,
            Innovating.Innovation { IsPublic: true } i => i.RegencyCode,
            KeyIndicatorYear k => k.RegencyCode,
            KeyIndicator k => k.RegencyCode,
            ProgrammeDistrict d => d.RegencyCode,
            Presenting.BoundaryMap m => m.RegencyCode,
            Agency { Id: > 0 } a => a.RegencyCode,
            Regency r => r.Code,
            _ => null,
        };
}
