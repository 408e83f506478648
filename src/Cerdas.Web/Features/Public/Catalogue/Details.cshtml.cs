using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>
/// An innovation as a citizen understands it. Its two forms act for nobody, so they carry no session's token: a page that is only read sets
/// no cookie.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, ResponseCache(NoStore = true)]
public sealed class DetailsModel(CatalogueReader catalogue, CitizenDesk citizens) : PageModel
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public CommentInput Comment { get; set; } = new();

    public CatalogueEntry Entry { get; private set; } = null!;
    public bool Pressed { get; private set; }

    [FromQuery(Name = "terkirim")]
    public bool Sent { get; init; }

    public Voices Voices => new(Entry.Comments, Entry.Zone, Sent, Comment, $"/inovasi/{InnovationId}?handler=Comment");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUsefulAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        ModelState.Clear();
        var known = AnonymousToken.Of(Request, CitizenDesk.Cookie);
        var token = known ?? AnonymousToken.New();
        if (!await citizens.PressAsync(Entry.Row, token, isNew: known is null, HttpContext.Connection.RemoteIpAddress, ct))
        {
            this.Refuses("comment.too-fast");
            return this.TooMany();
        }
        AnonymousToken.Keep(HttpContext, CitizenDesk.Cookie, token);
        return LocalRedirect($"/inovasi/{InnovationId}#pendapat");
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        return await this.SayAsync(citizens, new(Entry.Row.RegencyCode, InnovationId, null), Comment, $"/inovasi/{InnovationId}", ct);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await catalogue.FindAsync(InnovationId, ct) is not { } entry)
            return false;
        Entry = entry;
        Pressed = await citizens.HasPressedAsync(InnovationId, AnonymousToken.Of(Request, CitizenDesk.Cookie), ct);
        return true;
    }
}
