using System.Security.Cryptography;
using System.Text.Json;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace Cerdas.Web.Platform;

/// <summary>An account that a sign-in recognised, with the stamp it had then.</summary>
public sealed record RecognisedAccount(int Id, string? Stamp);

/// <summary>What a sign-in recognised where it was more than one account: one of them is entered.</summary>
/// <param name="Provider">Of the organisation's own sign-in; null of the password.</param>
/// <param name="SecondFactorDone">The provider asked for one.</param>
public sealed record Recognised(IReadOnlyList<RecognisedAccount> Accounts, string? Provider, bool SecondFactorDone)
{
    public bool Holds(Account account) => Accounts.Contains(new(account.Id, account.SecurityStamp));
}

/// <summary>
/// Between the sign-in and the choice of a regency there is no session: what was recognised waits for a few minutes in a sealed cookie that
/// opens nothing but the choice.
/// </summary>
public sealed class RegencyChoice(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "cerdas-pilihan";
    private static readonly TimeSpan Waits = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("cerdas.regency-choice");
    private readonly HostCookies cookies = new();

    /// <param name="recognised">Null keeps nothing.</param>
    public void Keep(HttpContext http, Recognised? recognised)
    {
        if (recognised is not null)
            cookies.AppendResponseCookie(
                http,
                Cookie,
                protector.Protect(JsonSerializer.Serialize(new Waiting(recognised, clock.GetUtcNow() + Waits))),
                Options()
            );
    }

    /// <summary>Null where nothing waits any more.</summary>
    public Recognised? Of(HttpContext http)
    {
        try
        {
            return
                cookies.GetRequestCookie(http, Cookie) is { } kept
                && JsonSerializer.Deserialize<Waiting>(protector.Unprotect(kept)) is { } waiting
                && waiting.Until > clock.GetUtcNow()
                ? waiting.Recognised
                : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http) => cookies.DeleteCookie(http, Cookie, Options());

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax };

    private sealed record Waiting(Recognised Recognised, DateTimeOffset Until);
}
