using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Regencies;

/// <summary>The national viewer chooses the regency in view. Nobody else has a choice: for them this page does not exist.</summary>
[Needs(Permission.OwnAccount)]
public sealed class IndexModel(RegencyReader regencies, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>The page that was asked for before a regency was chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    public RegencyList View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (me.Officer.Role != Role.NationalViewer)
            return NotFound();
        View = await regencies.ReadAsync(PageNumber, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (me.Officer.Role != Role.NationalViewer || await regencies.FindAsync(code, ct) is not { } regency)
            return NotFound();
        Response.Cookies.Append(
            Session.RegencyCookie,
            regency.Code,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
        return this.Done(Say($"Sekarang melihat {regency.Name}.", $"Now viewing {regency.Name}."), ReturnAddress.Of(Return, "/capaian"));
    }
}
