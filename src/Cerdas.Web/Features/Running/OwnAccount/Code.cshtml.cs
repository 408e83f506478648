using System.ComponentModel.DataAnnotations;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, Paced(Cost.SignIn)]
public sealed class CodeModel(SignIn signIn) : PageModel
{
    public const string Address = "/masuk/kode";

    [BindProperty]
    public CodeInput Input { get; set; } = new() { Code = "" };

    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    [BindProperty(Name = KeptForm.Field)]
    public string? Kept { get; set; }

    public CarriedForm Carried { get; private set; } = new(null, null);

    public void OnGet() { }

    /// <summary>From the password, with a form that goes through the sign-in; no code is typed yet.</summary>
    public void OnPostCarry() => (Carried, _) = (new(Kept, Return), ModelState.Remove("Input.Code"));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Carried = new(Kept, Return);
        if (!ModelState.IsValid)
            return this.Again();
        var result = await signIn.WithCodeAsync(Input.Code, HttpContext.Connection.RemoteIpAddress, ct);
        if (result.Succeeded && Carried.IsThere)
        {
            Carried = Carried with { Now = true };
            return Page();
        }
        if (result.Succeeded)
            return LocalRedirect(ReturnAddress.Of(Return, "/kerja"));
        ModelState.AddModelError(
            "Input.Code",
            result.IsLockedOut
                ? Say("Terlalu banyak percobaan. Coba lagi beberapa menit lagi.", "Too many attempts. Try again in a few minutes.")
                : Say("Kode tidak benar.", "The code is not right.")
        );
        return result.IsLockedOut ? this.TooMany() : this.Again();
    }

    public sealed record CodeInput
    {
        [Label("Kode", "Code"), Required, StringLength(32)]
        public required string Code { get; init; }
    }
}
