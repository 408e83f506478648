using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>What a wall is told: the ledger version it should show, and that the database answered just now.</summary>
/// <param name="Moved">A figure moved; otherwise a sign of life.</param>
public sealed record Pulse(bool Moved, long Version, DateTime At);

/// <summary>
/// Tells those who watch a regency when its figures moved, and the cache of public pages when another process changed what they show. One
/// query a second asks for the versions of all regencies in question, whoever moved them: this process, another, or the command line. While
/// the database does not answer nobody is told anything, and walls say so.
/// </summary>
/// <remarks>docs/adr/0019-feed-walls-from-one-watch.md</remarks>
public sealed partial class LedgerFeed(IServiceScopeFactory scopes, LedgerClock ledgers, TimeProvider clock, ILogger<LedgerFeed> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How a log of the database tells this query from those that somebody waits for.</summary>
    public const string Tag = "watch of the ledgers";
    private const long BeatMilliseconds = 10_000;
    private readonly ConcurrentDictionary<string, Watch> watches = new();

    /// <summary>Walls connected to this process now.</summary>
    public int Watching => watches.Values.Sum(w => w.Readers);

    /// <summary>The version that walls of a regency connected here were told of last; null where none is, or was told.</summary>
    public long? ToldOf(string code) => watches.TryGetValue(code, out var watch) && watch.Readers > 0 ? watch.Last?.Version : null;

    /// <summary>
    /// The present version within a second, then each change, and a sign of life every ten seconds. Ends only with the token.
    /// </summary>
    public async IAsyncEnumerable<Pulse> FollowAsync(string code, [EnumeratorCancellation] CancellationToken ct)
    {
        var watch = watches.GetOrAdd(code, _ => new Watch());
        Interlocked.Increment(ref watch.Readers);
        watch.Newcomer = true;
        try
        {
            var told = watch.Last;
            long? version = null;
            while (true)
            {
                // The task before the value: a pulse between the two is told now, and never missed.
                var next = watch.Next.Task;
                if (watch.Last is { } last && !ReferenceEquals(last, told))
                {
                    yield return last with
                    {
                        Moved = last.Version != version,
                    };
                    (told, version) = (last, last.Version);
                }
                else
                    await next.WaitAsync(ct);
            }
        }
        finally
        {
            Interlocked.Decrement(ref watch.Readers);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogSilent(log, e);
                }
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var watched = watches.Where(w => w.Value.Readers > 0).ToDictionary();
        var asked = ledgers.AskedWithin(PublicCache.Kept + Look);
        if (watched.Count == 0 && !asked)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CerdasDb>();
        var codes = watched.Keys.ToList();
        var stands = await db
            .Regencies.TagWith(Tag)
            .Where(r => (asked && r.Active) || codes.Contains(r.Code))
            .Select(r => new LedgerMove(r.Code, r.LedgerVersion, r.ShownVersion))
            .ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var at in stands)
        {
            ledgers.Stands(at);
            if (watched.TryGetValue(at.RegencyCode, out var watch))
                watch.Tell(at.LedgerVersion, now);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The watch of the ledger got no answer from the database")]
    private static partial void LogSilent(ILogger logger, Exception e);

    private sealed class Watch
    {
        public int Readers;
        public volatile bool Newcomer;
        public volatile Pulse? Last;
        public volatile TaskCompletionSource Next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long toldAt;

        public void Tell(long version, DateTime now)
        {
            if (Last?.Version == version && !Newcomer && Environment.TickCount64 - toldAt < BeatMilliseconds)
                return;
            (Newcomer, toldAt) = (false, Environment.TickCount64);
            var told = Next;
            Last = new(Last?.Version != version, version, now);
            Next = new(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }
}
