using System.Net;
using System.Threading.RateLimiting;

namespace Cerdas.Web.Platform.Limits;

/// <summary>
/// Holds what citizens send to a pace, each kind by its own, where the page itself says so and keeps what was typed. Networks are kept in
/// memory for minutes and never written.
/// </summary>
public sealed class Pace : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<(string Who, int Most)> limiter = PartitionedRateLimiter.Create<(string Who, int Most), string>(
        asked =>
            RateLimitPartition.GetFixedWindowLimiter(
                $"{asked.Who}/{asked.Most}",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = asked.Most,
                    Window = Window,
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            )
    );

    /// <param name="what">Each is counted on its own.</param>
    /// <param name="most">So often in ten minutes.</param>
    public bool Admits(IPAddress? from, string what, int most)
    {
        using var lease = limiter.AttemptAcquire(($"{what} {Network.Of(from)}", most));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
