using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>
/// From one regency to another with the same address. The password is asked for: a session of one regency alone opens nothing in another.
/// </summary>
[Needs(Permission.OwnAccount)]
public sealed class SwitchModel(SignIn signIn, RegencyChoice choice, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new() { Password = "" };

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Again();
        var (found, wait) = await signIn.ElsewhereAsync(me.Officer.Id, Input.Password, ct);
        if (found is not null)
        {
            choice.Keep(HttpContext, found);
            return LocalRedirect(ChooseModel.Address);
        }
        ModelState.AddModelError("Input.Password", wait is { } time ? AccountTexts.TooManyTries(time) : AccountTexts.OpensNoOther);
        return wait is null ? this.Again() : this.TooMany(wait);
    }

    public sealed record PasswordInput
    {
        [Label("Kata sandi di daerah tujuan", "Password in the other regency"), Required, StringLength(256)]
        public required string Password { get; init; }
    }
}
