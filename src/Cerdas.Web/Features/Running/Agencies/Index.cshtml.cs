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
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Agency> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public string ToneOf(Agency agency) => agency.ExistsOn(me.Today) ? "ok" : "none";

    public string StateOf(Agency agency) =>
        agency.Until < me.Today ? Say($"ditutup {Format.Date(agency.Until)}", $"closed {Format.Date(agency.Until)}")
        : agency.From > me.Today ? Say($"mulai {Format.Date(agency.From)}", $"from {Format.Date(agency.From)}")
        : agency.Until is { } last ? Say($"aktif sampai {Format.Date(last)}", $"active until {Format.Date(last)}")
        : Say("aktif", "active");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(PageNumber, await db.Agencies.CountAsync(ct));
        Rows = await db.Agencies.OrderBy(a => a.ShortNameKey).Skip(Paging.Skip).Take(Paging.Size).AsNoTracking().ToListAsync(ct);
    }
}
