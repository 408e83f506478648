using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Agencies;

[Needs(Permission.ManageRegency)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public IReadOnlyList<Agency> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(Hal, await db.Agencies.CountAsync(ct));
        Rows = await db.Agencies.OrderBy(a => a.ShortName).Skip(Paging.Skip).Take(Paging.Size).AsNoTracking().ToListAsync(ct);
    }
}
