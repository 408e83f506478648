using System.Diagnostics;
using Cerdas.Web.Platform;
using Microsoft.Extensions.Caching.Memory;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>
/// The last ledger computed of each regency, and at most one computation of each at a time. Whoever may is given the last ledger while the
/// next is computed, where it was of the last commit at most a second before they asked; everybody else awaits the one computation.
/// </summary>
/// <remarks>docs/adr/0034-compute-a-ledger-once-for-all-who-ask.md</remarks>
public sealed class KeptLedgers(SharedReads shared, IMemoryCache cache, FigureLag lag)
{
    /// <summary>A computation holds a regency's rows in memory and takes a processor: so many of all regencies at a time.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async Task<RegencyLedger> ReadAsync(RegencyInView regency, Reading reading, CancellationToken ct)
    {
        var least = reading.LeastOf(regency.Code, regency.LedgerVersion);
        bool Serves(KeptLedger kept)
        {
            var current = kept.Ledger.LedgerVersion >= Math.Max(least, regency.LedgerVersion);
            if (current)
                kept.WasCurrentAt(regency);
            return current || (reading.MayLag && kept.Ledger.LedgerVersion >= least && kept.AgeFor(regency) < lag.AtMost);
        }
        RegencyLedger Give(KeptLedger kept)
        {
            reading.Lagged |= kept.Ledger.LedgerVersion < regency.LedgerVersion;
            return kept.Ledger;
        }

        if (Last(regency.Code) is { } last && Serves(last))
        {
            // With half of the time left the next is begun, so that it is there when nobody may be shown this one any more.
            if (last.Ledger.LedgerVersion < regency.LedgerVersion && last.AgeFor(regency) >= lag.AtMost / 2)
                Compute(regency.Code);
            return Give(last);
        }
        var (first, begun) = Compute(regency.Code);
        try
        {
            // One that began before may have seen less than this reader has.
            if (await first.WaitAsync(ct) is var computed && (begun || Serves(computed)))
                return Give(computed);
        }
        catch (Exception) when (!begun && first.IsFaulted) { }
        return Give(Last(regency.Code) is { } next && Serves(next) ? next : await Compute(regency.Code).Task.WaitAsync(ct));
    }

    private KeptLedger? Last(string regencyCode) => cache.Get<KeptLedger>(KeyOf(regencyCode));

    private static (string, string) KeyOf(string regencyCode) => ("ledger", regencyCode);

    private SharedRead<KeptLedger> Compute(string regencyCode) =>
        shared.Join(
            KeyOf(regencyCode),
            regencyCode,
            async services =>
            {
                var asked = services.GetRequiredService<Entrance>().Regency;
                // Another may have ended just before this one began.
                if (Last(regencyCode) is { } last && last.Ledger.LedgerVersion == asked.LedgerVersion)
                {
                    last.WasCurrentAt(asked);
                    return last;
                }
                var ledger = await services.GetRequiredService<Ledger>().ComputeAsync(CancellationToken.None);
                return cache.Set(
                    KeyOf(regencyCode),
                    new KeptLedger(ledger, asked.AskedAt),
                    new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = BytesOf(ledger) }
                );
            },
            Turns
        );

    /// <summary>About what a ledger takes in memory: a line for each programme and year, its reports, and what all lines share.</summary>
    public static long BytesOf(RegencyLedger ledger)
    {
        const int perLine = 640,
            perReport = 80,
            perProgramme = 200;
        var lines = ledger.Years.Values.Sum(y => (long)y.Lines.Count);
        var reports = ledger.Years.Values.Sum(y => y.Lines.Sum(l => (long)l.Programme.Verified.Count));
        var programmes = ledger.Years.Values.Max(y => (int?)y.Lines.Count) ?? 0;
        return 20_000 + (lines * perLine) + (reports * perReport) + (programmes * perProgramme);
    }
}

/// <summary>A ledger and the last moment at which it was seen to be of the last commit.</summary>
public sealed class KeptLedger(RegencyLedger ledger, long currentAt)
{
    private long currentAt = currentAt;

    public RegencyLedger Ledger { get; } = ledger;

    /// <summary>The reader's own look at the regency's version found this one.</summary>
    public void WasCurrentAt(RegencyInView regency)
    {
        if (regency.LedgerVersion == Ledger.LedgerVersion && regency.AskedAt > Volatile.Read(ref currentAt))
            Volatile.Write(ref currentAt, regency.AskedAt);
    }

    /// <summary>How long before the reader asked it was last seen current: longer it cannot have been superseded.</summary>
    public TimeSpan AgeFor(RegencyInView regency) => Stopwatch.GetElapsedTime(Volatile.Read(ref currentAt), regency.AskedAt);
}
