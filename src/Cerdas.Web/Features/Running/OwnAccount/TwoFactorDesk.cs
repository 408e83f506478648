using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using AccountRow = Cerdas.Web.Data.Account;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>A code of the authenticator app, when the second step is turned on.</summary>
public sealed record FirstCode
{
    [Label("Kode enam angka", "Six-digit code"), Required, StringLength(10)]
    public required string Code { get; init; }
}

/// <summary>The secret an authenticator app is set up with, and its picture; both empty where none is made.</summary>
public sealed record TwoFactorKey(string Key, string Qr);

/// <summary>
/// Turns the second step of one's own account on and off. Every change ends the person's other sessions and renews this one.
/// </summary>
public sealed class TwoFactorDesk(UserManager<AccountRow> users, SignInManager<AccountRow> signIn, CurrentPassword current)
{
    private const int RecoveryCodes = 8,
        PixelsPerModule = 6;

    public async Task<TwoFactorKey> KeyAsync(ClaimsPrincipal person)
    {
        var account = await AccountAsync(person);
        var key = account.TwoFactorEnabled ? "" : await users.GetAuthenticatorKeyAsync(account) ?? "";
        if (key.Length == 0)
            return new("", "");
        var uri = $"otpauth://totp/Cerdas:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=Cerdas&digits=6";
        using var data = new QRCodeGenerator().CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return new(key, Convert.ToBase64String(png.GetGraphic(PixelsPerModule)));
    }

    /// <returns>False where a factor is on: who found an open session replaces none, it is turned off by the password first.</returns>
    public async Task<bool> MakeKeyAsync(ClaimsPrincipal person)
    {
        var account = await AccountAsync(person);
        if (account.TwoFactorEnabled)
            return false;
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return true;
    }

    public async Task<bool> IsOnAsync(ClaimsPrincipal person) => (await AccountAsync(person)).TwoFactorEnabled;

    /// <returns>The recovery codes; null where the code is not right.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(ClaimsPrincipal person, string code)
    {
        var account = await AccountAsync(person);
        var (provider, plain) = (users.Options.Tokens.AuthenticatorTokenProvider, code.Replace(" ", "", StringComparison.Ordinal));
        if (!await users.VerifyTwoFactorTokenAsync(account, provider, plain))
            return null;
        await users.SetTwoFactorEnabledAsync(account, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await signIn.RefreshSignInAsync(account);
        return [.. codes!];
    }

    /// <returns>Null where it is off now; else how long to wait before the password may be tried again.</returns>
    public async Task<TimeSpan?> TurnOffAsync(ClaimsPrincipal person, string password, IPAddress? from)
    {
        var account = await AccountAsync(person);
        if (await current.WhyNotAsync(account, password, from) is { } wait)
            return wait;
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return null;
    }

    private async Task<AccountRow> AccountAsync(ClaimsPrincipal person) => (await users.GetUserAsync(person))!;
}
