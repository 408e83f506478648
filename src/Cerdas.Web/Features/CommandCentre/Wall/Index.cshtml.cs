using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>What the address of a wall asks for; the same with an account and with a screen's token.</summary>
public sealed record WallQuery
{
    [FromQuery(Name = "adegan")]
    public string? Slide { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    [FromQuery(Name = "jeda")]
    public bool Paused { get; init; }

    [FromQuery(Name = "paparan")]
    public bool Presenting { get; init; }
}

/// <summary>The wall for who is signed in: every figure leads to its explanation, and it can be presented.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(WallReader walls) : PageModel
{
    public WallView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(WallQuery query, CancellationToken ct)
    {
        if (
            await walls.ReadAsync(
                Screen.Usual,
                new("/pusat-kendali", Links: true, query.Slide, query.Year, query.Paused, query.Presenting),
                ct
            )
            is not { } view
        )
            return NotFound();
        View = view;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
