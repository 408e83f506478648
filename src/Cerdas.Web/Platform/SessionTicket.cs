using Cerdas.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>
/// What a session's cookie says of the session itself: which one it is, and when it began. Renewing the cookie changes neither.
/// </summary>
/// <param name="IdHash">SHA-256 of the id.</param>
public sealed record SessionTicket(string IdHash, DateTimeOffset Begun)
{
    /// <summary>However busy: after this the password is asked for again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Without a request: configured for the cookie.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(10);
    private const string Id = "session",
        Begin = "begun";

    /// <summary>Where it has none yet.</summary>
    public static void Stamp(AuthenticationProperties properties, TimeProvider clock)
    {
        properties.Items.TryAdd(Id, LinkToken.New());
        properties.Items.TryAdd(Begin, clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Null for a cookie without one.</summary>
    public static SessionTicket? Of(AuthenticationProperties? properties) =>
        properties is not null
        && properties.Items.TryGetValue(Id, out var id)
        && properties.Items.TryGetValue(Begin, out var begun)
        && long.TryParse(begun, out var seconds)
            ? new(LinkToken.Hash(id!), DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    /// <summary>The one that opened this request.</summary>
    public static SessionTicket? Of(HttpContext http)
    {
        var features = http.Features;
        return Of(features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties);
    }

    public bool IsOver(TimeProvider clock) => clock.GetUtcNow() - Begun > Longest;

    /// <summary>From here on no copy of the cookie opens anything.</summary>
    public async Task EndAsync(CerdasDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.EndedSessions.Where(s => s.ForgetAt < now).ExecuteDeleteAsync(ct);
        if (await db.EndedSessions.AnyAsync(s => s.IdHash == IdHash, ct))
            return;
        db.Add(new EndedSession { IdHash = IdHash, ForgetAt = now + Longest + Idle });
        await db.SaveChangesAsync(ct);
    }
}
