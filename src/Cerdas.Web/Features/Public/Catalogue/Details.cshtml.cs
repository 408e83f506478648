using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>
/// An innovation as a citizen understands it. Its two forms act for nobody, so they carry no session's token: a page that is only read sets
/// no cookie.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, ResponseCache(NoStore = true)]
public sealed class DetailsModel(CatalogueReader catalogue, CitizenDesk citizens) : PageOf<CatalogueEntry>
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public CommentInput Comment { get; set; } = new();

    public bool Pressed { get; private set; }

    [FromQuery(Name = "terkirim")]
    public bool Sent { get; init; }

    public Voices Voices => new(View.Comments, View.Zone, Sent, Comment, $"/inovasi/{InnovationId}?handler=Comment");

    public void OnGet() { }

    public async Task<IActionResult> OnPostUsefulAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var known = AnonymousToken.Of(Request, CitizenDesk.Cookie);
        var token = known ?? AnonymousToken.New();
        if (!await citizens.PressAsync(View.Row, token, isNew: known is null, HttpContext.Connection.RemoteIpAddress, ct))
        {
            this.Refuses("comment.too-fast");
            return this.TooMany();
        }
        AnonymousToken.Keep(HttpContext, CitizenDesk.Cookie, token);
        return LocalRedirect($"/inovasi/{InnovationId}#pendapat");
    }

    public Task<IActionResult> OnPostCommentAsync(CancellationToken ct) =>
        this.SayAsync(citizens, new(View.Row.RegencyCode, InnovationId, null), Comment, $"/inovasi/{InnovationId}", ct);

    protected override async Task<CatalogueEntry?> OpenAsync(CancellationToken ct)
    {
        if (await catalogue.FindAsync(InnovationId, ct) is not { } entry)
            return null;
        Pressed = await citizens.HasPressedAsync(InnovationId, AnonymousToken.Of(Request, CitizenDesk.Cookie), ct);
        return entry;
    }
}
