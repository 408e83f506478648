using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Cerdas.Web.Platform;

/// <summary>
/// Codes of an authenticator (RFC 6238), each good once: a code of a time that was used, or of an earlier one, is none. The clock of a
/// phone may be half a minute off.
/// </summary>
public sealed class OneTimeCodes(CerdasDb db, TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private static readonly VerificationWindow HalfAMinute = new(previous: 1, future: 1);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (
            await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, HalfAMinute)
        )
            return false;
        // One statement: of two who send the same code at once, one is let in.
        var first = await db
            .Users.Where(u => u.Id == user.Id && (u.LastCodeStep == null || u.LastCodeStep < step))
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.LastCodeStep, step));
        if (first == 1)
            user.LastCodeStep = step;
        return first == 1;
    }
}
