using System.Net;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using AccountRow = Cerdas.Web.Data.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>
/// Opens a session: by password, by second factor, or by the organisation's own sign-in. Every attempt on an account leaves an audit row,
/// until there are too many of them.
/// </summary>
public sealed class SignIn(
    SignInManager<AccountRow> signIn,
    UserManager<AccountRow> users,
    CerdasDb db,
    DemoMode demo,
    Nobody nobody,
    Mistakes mistakes,
    SecurityLog log,
    IOptions<OidcFactors> factors,
    TimeProvider clock
)
{
    /// <summary>
    /// Whether the address is known, locked, or tried too often, the answer takes one password's time and says the same. Tried too often is
    /// an address from one network: nobody is kept out by what others type elsewhere.
    /// </summary>
    public async Task<SignInAnswer> WithPasswordAsync(string email, string password, IPAddress? from, CancellationToken ct)
    {
        var whose = $"password {Network.Of(from)} {users.NormalizeEmail(email.Trim())}";
        var wait = mistakes.Try(whose);
        var account = await users.FindByEmailAsync(email.Trim());
        if (wait is not null || account is null || !MayEnter(account) || await users.IsLockedOutAsync(account))
        {
            nobody.Check(password);
            if (account is not null && wait is null)
                await NoteAsync(account, false, ct);
            log.SignInRefused(account?.Id, from, wait is not null);
            return new(SignInResult.Failed, wait);
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded || result.RequiresTwoFactor)
            mistakes.Forget(whose);
        else
            log.SignInRefused(account.Id, from, tooMany: false);
        if (!result.RequiresTwoFactor)
            await NoteAsync(account, result.Succeeded, ct);
        return new(result, null);
    }

    /// <summary>A code of the authenticator, or one of the recovery codes: five wrong ones lock the second step for a while.</summary>
    public async Task<SignInResult> WithCodeAsync(string code, IPAddress? from, CancellationToken ct)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null || !MayEnter(account))
            return SignInResult.Failed;
        if (await users.IsLockedOutAsync(account))
            return SignInResult.LockedOut;
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        SignInResult result;
        if (plain.Length == CodeLength)
            result = await signIn.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false);
        else
        {
            result = await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
            if (!result.Succeeded)
                await users.AccessFailedAsync(account);
        }
        await NoteAsync(account, result.Succeeded, ct);
        if (!result.Succeeded)
            log.SignInRefused(account.Id, from, result.IsLockedOut);
        return result;
    }

    /// <summary>
    /// After the organisation's sign-in came back: the invited account with the same confirmed address, else nobody. An account with a
    /// second factor is asked for it here, unless the provider says that it asked for one.
    /// </summary>
    public async Task<SignInResult> WithOidcAsync(IPAddress? from, CancellationToken ct)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } info)
            return SignInResult.Failed;
        var account = await users.FindByLoginAsync(info.LoginProvider, info.ProviderKey);
        if (
            account is null
            && info.Principal.FindFirst("email_verified")?.Value is "true" or "True"
            && info.Principal.FindFirst("email")?.Value is { } email
        )
        {
            account = await users.FindByEmailAsync(email);
            if (account is not null && MayEnter(account))
                await users.AddLoginAsync(account, info);
        }
        if (account is null || !MayEnter(account))
        {
            log.SignInRefused(account?.Id, from, tooMany: false);
            return SignInResult.Failed;
        }
        var result = await signIn.ExternalLoginSignInAsync(
            info.LoginProvider,
            info.ProviderKey,
            isPersistent: false,
            bypassTwoFactor: factors.Value.AreIn(info.Principal)
        );
        if (result.Succeeded)
            await NoteAsync(account, true, ct);
        return result;
    }

    private const int CodeLength = 6;

    private bool MayEnter(AccountRow account) => account.Active && (!account.Demo || demo.On);

    private async Task NoteAsync(AccountRow account, bool good, CancellationToken ct)
    {
        db.Audit.Add(
            new AuditRow
            {
                RegencyCode = account.RegencyCode ?? "",
                At = clock.GetUtcNow().UtcDateTime,
                OfficerId = account.Id,
                OfficerName = account.Name,
                Action = good ? AuditAction.SignedIn : AuditAction.SignInRefused,
                Entity = nameof(Account),
                EntityKey = account.Id.ToString(),
                Changes = "{}",
            }
        );
        await db.SaveChangesAsync(ct);
    }
}

/// <param name="Wait">How long to wait before the next attempt; null where there were not too many.</param>
public sealed record SignInAnswer(SignInResult Result, TimeSpan? Wait);
