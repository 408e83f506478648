using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Time-based codes (TOTP) as a second factor.</summary>
[Needs(Permission.OwnAccount)]
public sealed class TwoFactorModel(TwoFactorDesk desk, CurrentPassword current) : PageModel
{
    [BindProperty]
    public FirstCode Input { get; set; } = new() { Code = "" };

    [BindProperty, Label("Kata sandi", "Password")]
    public string? Password { get; set; }

    public TwoFactorKey View { get; private set; } = new("", "");
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>A secret and text from the address on one compressed page would let its length tell the secret (BREACH).</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        HttpContext.DoNotCompress();

    public async Task OnGetAsync() => View = await desk.KeyAsync(User);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await desk.IsOnAsync(User))
            return OnAlready();
        RecoveryCodes = ModelState.IsValid ? await desk.TurnOnAsync(User, Input.Code) : null;
        if (RecoveryCodes is not null)
            return Page();
        if (ModelState.IsValid)
            ModelState.AddModelError("Input.Code", AccountTexts.WrongCode);
        View = await desk.KeyAsync(User);
        return this.Again();
    }

    /// <summary>Makes the key. It ends the person's other sessions, so it is asked for and not done by opening the page.</summary>
    public async Task<IActionResult> OnPostStartAsync() => await desk.MakeKeyAsync(User) ? LocalRedirect("/akun/dua-langkah") : OnAlready();

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (await desk.TurnOffAsync(User, Password ?? "", HttpContext.Connection.RemoteIpAddress) is not { } wait)
            return this.Done(Say("Masuk dua langkah dimatikan.", "Two-step sign-in turned off."), "/akun");
        ModelState.Clear();
        return current.Refused(this, nameof(Password), wait);
    }

    private PageResult OnAlready()
    {
        ModelState.Clear();
        ModelState.AddModelError("", AccountTexts.TurnOffFirst);
        return this.Again();
    }
}
