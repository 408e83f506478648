using Cerdas.Web.Features.CommandCentre.Screens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>The wall of one screen: the token in the address shows it and opens nothing else.</summary>
[AllowAnonymous]
public sealed class OfScreenModel(WallReader walls, ScreenDesk screens) : PageModel
{
    [FromRoute]
    public string Token { get; init; } = "";

    public WallView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(WallQuery query, CancellationToken ct)
    {
        if (await screens.FindAsync(Token, ct) is not { } screen)
            return NotFound();
        if (
            await walls.ReadAsync(
                screen.Order,
                new($"/layar/{Token}", Links: false, query.Slide, query.Year, query.Paused, Presenting: false),
                ct
            )
            is not { } view
        )
            return NotFound();
        View = view;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
