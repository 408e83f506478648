using System.ComponentModel.DataAnnotations;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Account;

[AllowAnonymous]
public sealed class SignInModel(SignIn signIn, DemoMode demo, IAuthenticationSchemeProvider schemes) : PageModel
{
    [BindProperty] public Credentials Input { get; set; } = new() { Email = "", Password = "" };
    [BindProperty(SupportsGet = true, Name = "kembali")] public string? Kembali { get; set; }

    public bool Demo => demo.On;
    public string? OidcName { get; private set; }

    public async Task OnGetAsync() => OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (!ModelState.IsValid) return this.Again();
        var result = await signIn.WithPasswordAsync(Input.Email, Input.Password, ct);
        if (result.RequiresTwoFactor) return Redirect("/masuk/kode?kembali=" + Uri.EscapeDataString(Kembali ?? ""));
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(Kembali) ? Kembali! : "/kerja");
        ModelState.AddModelError("", result.IsLockedOut
            ? Words.Say("Terlalu banyak percobaan. Coba lagi beberapa menit lagi.", "Too many attempts. Try again in a few minutes.")
            : Words.Say("Surel atau kata sandi tidak benar.", "The e-mail address or the password is not right."));
        return this.Again();
    }

    public sealed record Credentials
    {
        [Label("Surel", "E-mail"), Required, StringLength(256)] public required string Email { get; init; }
        [Label("Kata sandi", "Password"), Required, StringLength(256)] public required string Password { get; init; }
    }
}
