using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cerdas.Web.Data;

/// <summary>
/// Every query is kept to a regency, so every table of one is read by it first: where neither its key nor an index of the mapping begins
/// with the regency, one is added. A table that is read whole by its regency names a wider one in the mapping.
/// </summary>
/// <remarks>docs/adr/0012-keep-tenants-apart-by-filter-and-guard.md</remarks>
internal static class TenantIndexes
{
    public static void Complete(ModelBuilder b)
    {
        foreach (var type in b.Model.GetEntityTypes().Where(t => typeof(IBelongsToRegency).IsAssignableFrom(t.ClrType)))
            if (!Leads(type))
                type.AddIndex(type.FindProperty(nameof(IBelongsToRegency.RegencyCode))!);
    }

    /// <summary>Whether a key or an index of the table begins with its regency.</summary>
    public static bool Leads(IReadOnlyEntityType type) =>
        type.GetKeys()
            .Select(k => k.Properties)
            .Concat(type.GetIndexes().Select(i => i.Properties))
            .Any(p => p[0].Name == nameof(IBelongsToRegency.RegencyCode));
}
