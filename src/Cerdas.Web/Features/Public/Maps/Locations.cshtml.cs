using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>Every programme with the districts it works in.</summary>
[Needs(Permission.ReadLedger)]
public sealed class LocationsModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public bool MayEdit => me.May(Permission.EditPlan);

    public string Places(Row row) =>
        row.Districts.Count == 0
            ? Say("seluruh daerah", "the whole regency")
            : string.Join(", ", row.Districts.Select(d => Districts.Name(me.RegencyCode, d) ?? d));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Programmes.Where(p => p.Plans.Any());
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var text = Search.Trim().ToLowerInvariant();
            found = found.Where(p => p.Code.ToLower().Contains(text) || p.Plans.Any(x => x.Name.ToLower().Contains(text)));
        }
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await found
            .OrderBy(p => p.Code)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(p => new Row(
                p.Id,
                p.Code,
                p.Plans.OrderByDescending(x => x.Revision!.Number).Select(x => x.Name).First(),
                p.Districts.OrderBy(d => d.DistrictCode).Select(d => d.DistrictCode).ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(ct);
    }

    public sealed record Row(int Id, string Code, string Name, IReadOnlyList<string> Districts);
}
