using System.ComponentModel.DataAnnotations;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[AllowAnonymous, Paced(Cost.SignIn)]
public sealed class SignInModel(SignIn signIn, DemoMode demo, IAuthenticationSchemeProvider schemes) : PageModel
{
    [BindProperty]
    public Credentials Input { get; set; } = new() { Email = "", Password = "" };

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    public bool Demo => demo.On;
    public string? OidcName { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "tolak")] bool refused = false)
    {
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (refused)
            ModelState.AddModelError(
                "",
                Say(
                    "Akun itu belum diundang di sini, atau surelnya belum terverifikasi.",
                    "That account has not been invited here, or its address is not verified."
                )
            );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (!ModelState.IsValid)
            return this.Again();
        var (result, wait) = await signIn.WithPasswordAsync(Input.Email, Input.Password, HttpContext.Connection.RemoteIpAddress, ct);
        if (result.RequiresTwoFactor)
            return Redirect("/masuk/kode?kembali=" + Uri.EscapeDataString(Return ?? ""));
        if (result.Succeeded)
            return LocalRedirect(ReturnAddress.Of(Return, "/kerja"));
        // One text for all: who has an account is nobody's business.
        ModelState.AddModelError("", wait is null ? AccountTexts.NotRight : AccountTexts.TooManyTries(wait.Value));
        return wait is null ? this.Again() : this.TooMany(wait);
    }

    public sealed record Credentials
    {
        [Label("Surel", "E-mail"), Required, StringLength(256)]
        public required string Email { get; init; }

        [Label("Kata sandi", "Password"), Required, StringLength(256)]
        public required string Password { get; init; }
    }
}
