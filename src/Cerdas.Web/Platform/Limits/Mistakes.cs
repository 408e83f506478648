using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Platform.Limits;

/// <summary>
/// Counts wrong passwords and codes by whose they are and where they come from: strangers who guess keep themselves out, and nobody else. A
/// try is counted before it is checked, so that many at once are not more than one after another, and is forgotten when it was right.
/// </summary>
public sealed class Mistakes(TimeProvider clock, IOptions<RateLimits> limits)
{
    private const int Kept = 20_000;
    private readonly ConcurrentDictionary<string, (int Tries, DateTime Until)> counted = new(StringComparer.Ordinal);

    /// <param name="whose">Account or address with the network, or the account alone behind a session.</param>
    /// <returns>How long to wait; null where it may be tried.</returns>
    public TimeSpan? Try(string whose)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (counted.Count > Kept)
            foreach (var (old, _) in counted.Where(c => c.Value.Until <= now))
                counted.TryRemove(old, out _);
        var first = (1, now + TimeSpan.FromMinutes(limits.Value.MistakeMinutes));
        var (tries, until) = counted.AddOrUpdate(whose, first, (_, c) => c.Until <= now ? first : (c.Tries + 1, c.Until));
        return tries > limits.Value.Mistakes ? until - now : null;
    }

    public void Forget(string whose) => counted.TryRemove(whose, out _);
}
