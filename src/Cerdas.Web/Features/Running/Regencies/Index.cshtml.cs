using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Regencies;

/// <summary>The national viewer chooses the regency in view. Nobody else has a choice: for them this page does not exist.</summary>
[Needs(Permission.OwnAccount)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>The page that was asked for before a regency was chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "kembali")]
    public string? Return { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (me.Officer.Role != Role.NationalViewer)
            return NotFound();
        var active = db.Regencies.Where(r => r.Active);
        Paging = new Paging(PageNumber, await active.CountAsync(ct));
        Rows = await active
            .OrderBy(r => r.Code)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(r => new Row(r.Code, r.Name, r.Province!.Name))
            .ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (
            me.Officer.Role != Role.NationalViewer
            || await db.Regencies.SingleOrDefaultAsync(r => r.Code == code && r.Active, ct) is not { } regency
        )
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

    public sealed record Row(string Code, string Name, string Province);
}
