using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>The regency's wall screens.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me, LedgerFeed feed) : PageModel
{
    public IReadOnlyList<Screen> Rows { get; private set; } = [];
    public int Watching => feed.Watching;
    public TimeZoneInfo Zone => me.Zone;

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await db.Screens.Include(s => s.Scenes).OrderBy(s => s.Name).AsNoTracking().ToListAsync(ct);

    public static string ScenesOf(Screen screen) => string.Join(", ", screen.Order.Select(t => t.Scene.Name()));

    /// <summary>Minutes until a screen begins again; a dimension has a slide of its own.</summary>
    public static string Round(Screen screen) =>
        Format.Score(screen.Order.Sum(t => t.Seconds * (t.Scene == Scene.Dimensions ? DimensionNames.Codes.Count : 1)) / 60m, 1);
}
