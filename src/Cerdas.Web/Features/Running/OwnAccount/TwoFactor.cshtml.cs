using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Time-based codes (TOTP) as a second factor.</summary>
[Needs(Permission.OwnAccount)]
public sealed class TwoFactorModel(UserManager<Data.Account> users, SignInManager<Data.Account> signIn, CurrentPassword current) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new() { Code = "" };

    [BindProperty, Label("Kata sandi", "Password")]
    public string? Password { get; set; }

    public string Key { get; private set; } = "";
    public string Qr { get; private set; } = "";
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>A secret and text from the address on one compressed page would let its length tell the secret (BREACH).</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        HttpContext.DoNotCompress();

    public async Task OnGetAsync() => await ShowKeyAsync((await users.GetUserAsync(User))!);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        if (account.TwoFactorEnabled)
            return OnAlready();
        var good =
            ModelState.IsValid
            && await users.VerifyTwoFactorTokenAsync(
                account,
                users.Options.Tokens.AuthenticatorTokenProvider,
                Input.Code.Replace(" ", "", StringComparison.Ordinal)
            );
        if (!good)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError(
                    "Input.Code",
                    Say("Kode tidak benar. Periksa jam ponsel Anda.", "The code is not right. Check your phone's clock.")
                );
            await ShowKeyAsync(account);
            return this.Again();
        }
        await users.SetTwoFactorEnabledAsync(account, true);
        RecoveryCodes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 8))!];
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    /// <summary>Makes the key. It ends the person's other sessions, so it is asked for and not done by opening the page.</summary>
    public async Task<IActionResult> OnPostStartAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        if (account.TwoFactorEnabled)
            return OnAlready();
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect("/akun/dua-langkah");
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        if (await current.WhyNotAsync(account, Password ?? "", HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            ModelState.Clear();
            return current.Refused(this, nameof(Password), wait);
        }
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        return this.Done(Say("Masuk dua langkah dimatikan.", "Two-step sign-in turned off."), "/akun");
    }

    /// <summary>Who found an open session replaces no factor that is there: it is turned off by the password first.</summary>
    private PageResult OnAlready()
    {
        ModelState.Clear();
        ModelState.AddModelError("", AccountTexts.TurnOffFirst);
        return this.Again();
    }

    private async Task ShowKeyAsync(Data.Account account)
    {
        Key = account.TwoFactorEnabled ? "" : await users.GetAuthenticatorKeyAsync(account) ?? "";
        if (Key.Length == 0)
            return;
        var uri = $"otpauth://totp/Cerdas:{Uri.EscapeDataString(account.Email!)}?secret={Key}&issuer=Cerdas&digits=6";
        using var data = new QRCodeGenerator().CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        Qr = Convert.ToBase64String(png.GetGraphic(6));
    }

    public sealed record CodeInput
    {
        [Label("Kode enam angka", "Six-digit code"), Required, StringLength(10)]
        public required string Code { get; init; }
    }
}
