using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>All agencies, with those that no longer take part.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Agency> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(PageNumber, await db.Agencies.CountAsync(ct));
        Rows = await db.Agencies.OrderBy(a => a.ShortName).Skip(Paging.Skip).Take(Paging.Size).AsNoTracking().ToListAsync(ct);
    }
}
