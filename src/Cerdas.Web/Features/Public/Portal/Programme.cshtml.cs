using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A programme as a citizen may see it: adopted plans and verified reports, no drafts, evidence by title and hash.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, OutputCache(PolicyName = PublicCache.Name)]
public sealed class ProgrammeModel(ProgrammeReader programmes, CitizenDesk citizens) : PageModel
{
    [BindProperty]
    public CommentInput Comment { get; set; } = new();

    [FromQuery(Name = "terkirim")]
    public bool Sent { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    public ProgrammeView View { get; private set; } = null!;
    public Voices Voices => new(View.Comments, View.Ledger.Zone, Sent, Comment);

    public async Task<IActionResult> OnGetAsync(string programmeCode, CancellationToken ct) =>
        await OpenAsync(programmeCode, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string programmeCode, CancellationToken ct)
    {
        if (!await OpenAsync(programmeCode, ct))
            return NotFound();
        var (regency, programme) = (View.Ledger.Code, View.Programme);
        return await this.SayAsync(
            citizens,
            new(regency, null, programme.ProgrammeId),
            Comment,
            $"/daerah/{regency}/program/{programmeCode}",
            ct
        );
    }

    private async Task<bool> OpenAsync(string programmeCode, CancellationToken ct)
    {
        if (await programmes.ReadAsync(programmeCode, Year, ct) is not { } view)
            return false;
        View = view;
        return true;
    }
}
