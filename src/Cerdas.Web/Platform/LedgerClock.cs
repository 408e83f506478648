using System.Collections.Concurrent;

namespace Cerdas.Web.Platform;

/// <summary>
/// Counts, in this process, the commits that changed what everybody reads of a regency. Cached pages carry the count in their key: a
/// page rendered before
/// a commit can never be found after it, even when the rendering ended later.
/// </summary>
public sealed class LedgerClock
{
    private readonly ConcurrentDictionary<string, long> moves = new();
    private long all;

    public long Of(string regencyCode) => moves.GetValueOrDefault(regencyCode);

    /// <summary>Moves of any regency: for pages that show several.</summary>
    public long All => Interlocked.Read(ref all);

    public void Moved(string regencyCode)
    {
        moves.AddOrUpdate(regencyCode, 1, (_, n) => n + 1);
        Interlocked.Increment(ref all);
    }
}
