using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, Paced(Cost.SignIn)]
public sealed class SignInModel(SignIn signIn, DemoMode demo, IAuthenticationSchemeProvider schemes, RegencyChoice choice) : PageModel
{
    [BindProperty]
    public Credentials Input { get; set; } = new() { Email = "", Password = "" };

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    [BindProperty(SupportsGet = true, Name = KeptForm.Field)]
    public string? Kept { get; set; }

    /// <summary>A form whose session ended while it was written; it goes through the sign-in with its reader.</summary>
    public CarriedForm Carried { get; private set; } = new(null, null);

    public bool Demo => demo.On;
    public string? OidcName { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "tolak")] bool refused = false)
    {
        Carried = new(Kept, Return);
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (refused)
            ModelState.AddModelError("", AccountTexts.NotInvited);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Carried = new(Kept, Return);
        OidcName = (await schemes.GetSchemeAsync(Session.OidcScheme))?.DisplayName;
        if (!ModelState.IsValid)
            return this.Again();
        var answer = await signIn.WithPasswordAsync(Input.Email, Input.Password, HttpContext.Connection.RemoteIpAddress, ct);
        choice.Keep(HttpContext, answer.Recognised);
        if (answer.GoesOn)
        {
            Carried = Carried with { Now = true, Before = answer.Before };
            return Carried.IsThere ? Page() : Redirect(answer.NextOf(Return));
        }
        // One text for all: who has an account is nobody's business.
        ModelState.AddModelError("", answer.Wait is { } wait ? AccountTexts.TooManyTries(wait) : AccountTexts.NotRight);
        return answer.Wait is null ? this.Again() : this.TooMany(answer.Wait);
    }
}
