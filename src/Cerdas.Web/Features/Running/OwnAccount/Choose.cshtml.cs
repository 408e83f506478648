using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Who serves several regencies chooses one, after the password and before the session.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, Paced(Cost.SignIn)]
public sealed class ChooseModel(SignIn signIn, RegencyChoice choice, ChoosableAccounts accounts, SessionEnd session) : PageModel
{
    public const string Address = "/masuk/daerah";

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    [BindProperty(Name = KeptForm.Field)]
    public string? Kept { get; set; }

    public CarriedForm Carried { get; private set; } = new(null, null);
    public IReadOnlyList<ChoosableAccount> Accounts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    /// <summary>From the password, with a form that goes through the sign-in.</summary>
    public Task OnPostCarryAsync(CancellationToken ct)
    {
        Carried = new(Kept, Return);
        return ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "akun")] int accountId, CancellationToken ct)
    {
        Carried = new(Kept, Return);
        if (choice.Of(HttpContext) is not { } recognised)
            return Anew();
        await session.EndAsync(HttpContext, ct);
        var answer = new SignInAnswer(await signIn.WithChoiceAsync(recognised, accountId, ct), null);
        choice.Forget(HttpContext);
        if (!answer.GoesOn)
            return Anew();
        if (!Carried.IsThere)
            return Redirect(answer.NextOf(Return));
        Carried = Carried with { Now = true, Before = answer.Before };
        return Page();
    }

    public string SignInAddress => "/masuk?kembali=" + Uri.EscapeDataString(Return ?? "");

    /// <summary>To the sign-in; with a form in hand the page stays, so that its words do.</summary>
    private IActionResult Anew() => Carried.IsThere ? Page() : Redirect(SignInAddress);

    private async Task ReadAsync(CancellationToken ct) =>
        Accounts = choice.Of(HttpContext) is { } recognised ? await accounts.ReadAsync(recognised, ct) : [];
}
