using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using AccountRow = Cerdas.Web.Data.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>
/// Opens a session: by password, by second factor, or by the organisation's own sign-in. Every attempt on an account leaves an audit row.
/// </summary>
public sealed class SignIn(SignInManager<AccountRow> signIn, UserManager<AccountRow> users, CerdasDb db, DemoMode demo, TimeProvider clock)
{
    /// <summary>Checked against when nobody has the address, so that the answer takes as long as for a wrong password.</summary>
    private static readonly string NobodysHash = new PasswordHasher<AccountRow>().HashPassword(null!, Guid.NewGuid().ToString());

    public async Task<SignInResult> WithPasswordAsync(string email, string password, CancellationToken ct)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account is null || !MayEnter(account))
        {
            new PasswordHasher<AccountRow>().VerifyHashedPassword(null!, NobodysHash, password);
            if (account is not null)
                await NoteAsync(account, false, ct);
            return SignInResult.Failed;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.RequiresTwoFactor)
            await NoteAsync(account, result.Succeeded, ct);
        return result;
    }

    public async Task<SignInResult> WithCodeAsync(string code, CancellationToken ct)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null || !MayEnter(account))
            return SignInResult.Failed;
        var plain = code.Replace(" ", "", StringComparison.Ordinal);
        var result =
            plain.Length == 6
                ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        await NoteAsync(account, result.Succeeded, ct);
        return result;
    }

    /// <summary>After the organisation's sign-in came back: the invited account with the same confirmed address, else nobody.</summary>
    public async Task<bool> WithOidcAsync(CancellationToken ct)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } info)
            return false;
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
        if (account is null || !MayEnter(account) || await users.IsLockedOutAsync(account))
            return false;
        await signIn.SignInAsync(account, isPersistent: false);
        await NoteAsync(account, true, ct);
        return true;
    }

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
