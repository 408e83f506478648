using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Signs out, whoever is still signed in: a second press, or one in another tab, asks for nothing.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere]
public sealed class SignOutModel(SignInManager<Data.Account> signIn, SessionEnd session) : PageModel
{
    public void OnGet() { }

    /// <summary>Here and everywhere: the session ends, and not only this browser's cookie.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await session.EndAsync(HttpContext, ct);
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
