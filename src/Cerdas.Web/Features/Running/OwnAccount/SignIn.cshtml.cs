using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[AllowAnonymous]
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
            ModelState.AddModelError("", AccountTexts.NotInvited);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (!ModelState.IsValid)
            return this.Again();
        var result = await signIn.WithPasswordAsync(Input.Email, Input.Password, ct);
        if (result.RequiresTwoFactor)
            return Redirect("/masuk/kode?kembali=" + Uri.EscapeDataString(Return ?? ""));
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/kerja");
        // One text for all: who has an account, and who is locked out, is nobody's business.
        ModelState.AddModelError("", AccountTexts.NotRight);
        return this.Again();
    }
}
