using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data;

/// <summary>How two people do not overwrite each other: the version a form was made from, and rows held until a transaction ends.</summary>
public static class RowVersions
{
    /// <summary>
    /// The row with the version its form was made from: a save over a newer one is refused. The row is written even where only what hangs
    /// on it changes, so that its version says so.
    /// </summary>
    public static void ExpectVersion<T>(this CerdasDb db, T row, int version)
        where T : class, IVersioned
    {
        db.Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = version;
        db.Raise(row);
    }

    /// <summary>Raises the row's version with the next save though nothing of it changed: who read it before finds it newer.</summary>
    public static void Raise<T>(this CerdasDb db, T row)
        where T : class, IVersioned
    {
        var entry = db.Entry(row);
        if (entry.State == EntityState.Unchanged)
            entry.State = EntityState.Modified;
    }

    /// <summary>Holds the rows until the transaction ends: what was asked of them stays true until then. They do not change.</summary>
    /// <returns>False where there is none of which it is true.</returns>
    public static async Task<bool> HoldAsync<T>(this IQueryable<T> rows, CancellationToken ct)
        where T : class, IVersioned => await rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), ct) > 0;

    /// <summary>As <see cref="HoldAsync"/>, and raises their version at once: a save under way that read them before is refused.</summary>
    public static async Task<bool> HoldAndRaiseAsync<T>(this IQueryable<T> rows, CancellationToken ct)
        where T : class, IVersioned => await rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version + 1), ct) > 0;
}
