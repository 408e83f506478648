using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[Needs(Permission.OwnAccount)]
public sealed class SignOutModel(SignInManager<Data.Account> signIn) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
