using System.ComponentModel.DataAnnotations;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.OwnAccount;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Features.Running.People;

[AllowAnonymous, Paced(Cost.SignIn)]
public sealed class AcceptModel(Membership members, IOptions<IdentityOptions> options) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new() { Password = "" };

    public Invitation? Invitation { get; private set; }

    /// <summary>Nobody besides its maker has let the link yet.</summary>
    public bool Waits { get; private set; }
    public string PasswordHint => AccountTexts.PasswordHint(options.Value.Password.RequiredLength);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Invitation = await members.FindAsync(token, ct);
        if (Invitation is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        else
            Waits = await members.WaitsAsync(Invitation, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        Invitation = await members.FindAsync(token, ct);
        if (Invitation is null)
            return new StatusCodeResult(StatusCodes.Status410Gone);
        if (!ModelState.IsValid)
            return this.Again();
        var result = await members.AcceptAsync(Invitation, Input.Password, ct);
        if (result.Succeeded)
            return this.Done(Say("Akun siap. Silakan masuk.", "Your account is ready. Please sign in."), "/masuk");
        foreach (var error in result.Errors.DistinctBy(e => e.Description))
            ModelState.AddModelError("Input.Password", error.Description);
        return this.Again();
    }

    public sealed record PasswordInput
    {
        [Label("Kata sandi", "Password"), Required, StringLength(256)]
        public required string Password { get; init; }
    }
}
