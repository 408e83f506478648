using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Signs out, whoever is still signed in: a second press, or one in another tab, asks for nothing.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere]
public sealed class SignOutModel(SignInManager<Data.Account> signIn) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
