using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Features.Running.OwnAccount;

[Needs(Permission.OwnAccount)]
public sealed class ProfileModel(
    UserManager<Data.Account> users,
    SignInManager<Data.Account> signIn,
    CurrentPassword current,
    OwnField own,
    IOptions<IdentityOptions> options
) : PageOf<OwnFacts>
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new() { Current = "", New = "" };

    public string PasswordHint => AccountTexts.PasswordHint(options.Value.Password.RequiredLength);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Again();
        var account = (await users.GetUserAsync(User))!;
        if (await current.WhyNotAsync(account, Input.Current, HttpContext.Connection.RemoteIpAddress) is { } wait)
            return current.Refused(this, "Input.Current", wait);
        var result = await users.ChangePasswordAsync(account, Input.Current, Input.New);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError("Input.New", error.Description);
            return this.Again();
        }
        await signIn.RefreshSignInAsync(account);
        return this.Done(Say("Kata sandi diganti.", "Password changed."), "/akun");
    }

    protected override Task<OwnFacts?> OpenAsync(CancellationToken ct) => own.FactsAsync(ct);

    public sealed record PasswordInput
    {
        [Label("Kata sandi sekarang", "Current password"), Required, StringLength(256)]
        public required string Current { get; init; }

        [Label("Kata sandi baru", "New password"), Required, StringLength(256)]
        public required string New { get; init; }
    }
}
