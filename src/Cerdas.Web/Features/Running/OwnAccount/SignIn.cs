using System.Net;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using AccountRow = Cerdas.Web.Data.Account;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>
/// Opens a session: by password, by second factor, or by the organisation's own sign-in. Every attempt on an account leaves an audit row,
/// until there are too many of them.
/// </summary>
public sealed class SignIn(
    AccountSignIn signIn,
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
    /// Whether the address is known, locked, or tried too often, the answer takes the time of two passwords and says the same: that of
    /// somebody with accounts in two regencies. Tried too often is an address from one network: nobody is kept out by what others type
    /// elsewhere.
    /// </summary>
    public async Task<SignInAnswer> WithPasswordAsync(string email, string password, IPAddress? from, CancellationToken ct)
    {
        var whose = $"password {Network.Of(from)} {users.NormalizeEmail(email.Trim())}";
        var wait = mistakes.Try(whose);
        var accounts = await OfAddressAsync(email, ct);
        var opened = wait is null ? await OpenedAsync(accounts, password) : [];
        for (var checkedSoFar = wait is null ? accounts.Count : 0; checkedSoFar < PasswordsChecked; checkedSoFar++)
            nobody.Check(password);
        if (opened.Count == 0)
        {
            foreach (var account in wait is null ? accounts : [])
                await NoteAsync(account, false, ct);
            log.SignInRefused(accounts.Count > 0 ? accounts[0].Id : null, from, wait is not null);
            return new(SignInResult.Failed, wait);
        }
        mistakes.Forget(whose);
        return await EnterOrChooseAsync(opened, null, false, ct);
    }

    /// <summary>The other accounts of a signed-in person that a password opens; how long to wait where it was tried too often.</summary>
    public async Task<(Recognised? Found, TimeSpan? Wait)> ElsewhereAsync(int ownId, string password, CancellationToken ct)
    {
        var whose = $"current password {ownId}";
        if (mistakes.Try(whose) is { } wait)
            return (null, wait);
        var email = await db.Users.Where(a => a.Id == ownId).Select(a => a.Email!).SingleAsync(ct);
        var accounts = await OfAddressAsync(email, ct);
        var opened = await OpenedAsync(accounts, password);
        for (var checkedSoFar = accounts.Count; checkedSoFar < PasswordsChecked; checkedSoFar++)
            nobody.Check(password);
        if (opened.Count > 0)
            mistakes.Forget(whose);
        return (opened.Exists(a => a.Id != ownId) ? RecognisedOf(opened, null, false) : null, null);
    }

    /// <summary>One of the accounts that were recognised, unless something about it changed since.</summary>
    public async Task<SignInResult> WithChoiceAsync(Recognised recognised, int accountId, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, ct);
        return account is not null && recognised.Holds(account) && await IsOpenAsync(account)
            ? await EnterAsync(account, recognised.Provider, recognised.SecondFactorDone, ct)
            : SignInResult.Failed;
    }

    private async Task<SignInAnswer> EnterOrChooseAsync(List<AccountRow> opened, string? provider, bool factorDone, CancellationToken ct) =>
        opened.Count > 1
            ? new(SignInResult.Failed, null) { Recognised = RecognisedOf(opened, provider, factorDone) }
            : new(await EnterAsync(opened[0], provider, factorDone, ct), null);

    private static Recognised RecognisedOf(List<AccountRow> opened, string? provider, bool factorDone) =>
        new([.. opened.Select(a => new RecognisedAccount(a.Id, a.SecurityStamp))], provider, factorDone);

    private async Task<SignInResult> EnterAsync(AccountRow account, string? provider, bool factorDone, CancellationToken ct)
    {
        var result = await signIn.EnterAsync(account, provider, factorDone);
        if (result.Succeeded)
            await NoteAsync(account, true, ct);
        return result;
    }

    /// <summary>An address has one account in each regency it serves.</summary>
    private Task<List<AccountRow>> OfAddressAsync(string email, CancellationToken ct)
    {
        var address = users.NormalizeEmail(email.Trim());
        return db.Users.Where(a => a.NormalizedEmail == address).OrderBy(a => a.Id).ToListAsync(ct);
    }

    private async Task<List<AccountRow>> OpenedAsync(List<AccountRow> accounts, string password)
    {
        var opened = new List<AccountRow>();
        foreach (var account in accounts)
        {
            // Also of one that is closed: the answer takes the same time.
            var right = await users.CheckPasswordAsync(account, password);
            if (right && await IsOpenAsync(account))
                opened.Add(account);
        }
        return opened;
    }

    private async Task<bool> IsOpenAsync(AccountRow account) => MayEnter(account) && !await users.IsLockedOutAsync(account);

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
    /// After the organisation's sign-in came back: the invited accounts with the same confirmed address, else nobody. An account with a
    /// second factor is asked for it here, unless the provider says that it asked for one.
    /// </summary>
    public async Task<SignInAnswer> WithOidcAsync(IPAddress? from, CancellationToken ct)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } info)
            return new(SignInResult.Failed, null);
        var known = await users.FindByLoginAsync(info.LoginProvider, info.ProviderKey);
        var found = known is null ? [] : new List<AccountRow> { known };
        if (info.Principal.FindFirst("email_verified")?.Value is "true" or "True" && info.Principal.FindFirst("email")?.Value is { } email)
            found.AddRange((await OfAddressAsync(email, ct)).Where(a => a.Id != known?.Id));
        var opened = new List<AccountRow>();
        foreach (var account in found)
            if (await IsOpenAsync(account))
                opened.Add(account);
        if (opened.Count == 0)
        {
            log.SignInRefused(found.Count > 0 ? found[0].Id : null, from, tooMany: false);
            return new(SignInResult.Failed, null);
        }
        // The provider's key is one person's: the first account keeps it, the others are found by the confirmed address.
        if (known is null)
            await users.AddLoginAsync(opened[0], info);
        return await EnterOrChooseAsync(opened, info.LoginProvider, factors.Value.AreIn(info.Principal), ct);
    }

    /// <summary>How many passwords an answer takes the time of, at least.</summary>
    private const int PasswordsChecked = 2;
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
public sealed record SignInAnswer(SignInResult Result, TimeSpan? Wait)
{
    /// <summary>Several accounts: nobody is signed in before one is chosen. Null otherwise.</summary>
    public Recognised? Recognised { get; init; }

    /// <summary>It was right.</summary>
    public bool GoesOn => Result.Succeeded || Before is not null;

    /// <summary>The page that comes before the session; null where it is open.</summary>
    public string? Before =>
        Recognised is not null ? ChooseModel.Address
        : Result.RequiresTwoFactor ? CodeModel.Address
        : null;

    /// <param name="asked">What was to be opened.</param>
    public string NextOf(string? asked) =>
        Before is { } first ? $"{first}?kembali={Uri.EscapeDataString(asked ?? "")}" : ReturnAddress.Of(asked, "/kerja");
}
