using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

/// <summary>Stored files that no row names: what a save left that failed after its file was written.</summary>
internal static class LooseFiles
{
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    public static async Task TellAsync(CerdasDb db, FileStore files, bool sweep, CancellationToken ct)
    {
        // Files first, rows after: whatever is uploaded meanwhile has its row by then, or is young.
        var old = files.OlderThan(Young).ToList();
        var named = (await db.Documents.IgnoreQueryFilters().Select(d => d.Sha256).Distinct().ToListAsync(ct)).ToHashSet();
        var loose = old.Where(f => !named.Contains(f)).ToList();
        var removed = 0;
        foreach (var name in sweep ? loose : [])
            if (await files.RemoveAsync(name, Young, () => IsNamedAsync(FileStore.HashOf(name))))
                removed++;
        Console.WriteLine($"ok    files without a row: {loose.Count}{(sweep ? $", {removed} removed" : "")}");

        Task<bool> IsNamedAsync(string hash) => db.Documents.IgnoreQueryFilters().AnyAsync(d => d.Sha256 == hash, ct);
    }
}
