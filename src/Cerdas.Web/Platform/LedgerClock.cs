using System.Collections.Concurrent;

namespace Cerdas.Web.Platform;

/// <summary>
/// Where what everybody reads of a regency stands, as far as this process knows: raised by its own commits at once, and by those of other
/// processes when <see cref="LedgerFeed"/> has looked. Cached pages carry it in their key: a page rendered before a commit can never be
/// found after it, even when the rendering ended later.
/// </summary>
public sealed class LedgerClock
{
    private readonly ConcurrentDictionary<string, long> stands = new(StringComparer.Ordinal);
    private long all,
        askedAt = long.MinValue / 2;

    public long Of(string regencyCode)
    {
        Volatile.Write(ref askedAt, Environment.TickCount64);
        return stands.GetValueOrDefault(regencyCode);
    }

    /// <summary>Moves of any regency: for pages that show several.</summary>
    public long All
    {
        get
        {
            Volatile.Write(ref askedAt, Environment.TickCount64);
            return Interlocked.Read(ref all);
        }
    }

    /// <summary>Whether a page was asked for lately, so that one may still be kept.</summary>
    public bool AskedWithin(TimeSpan span) => Environment.TickCount64 - Volatile.Read(ref askedAt) <= span.TotalMilliseconds;

    /// <summary>A commit is known, made here or elsewhere. One that is known already, or older, changes nothing.</summary>
    public void Stands(LedgerMove at)
    {
        var position = at.LedgerVersion + at.ShownVersion;
        while (true)
        {
            var known = stands.GetValueOrDefault(at.RegencyCode);
            if (position <= known)
                return;
            if (known == 0 ? stands.TryAdd(at.RegencyCode, position) : stands.TryUpdate(at.RegencyCode, position, known))
                break;
        }
        Interlocked.Increment(ref all);
    }
}

/// <summary>Where a regency stands: the version of its figures, and how often what is shown beside them has changed.</summary>
public readonly record struct LedgerMove(string RegencyCode, long LedgerVersion, long ShownVersion);
