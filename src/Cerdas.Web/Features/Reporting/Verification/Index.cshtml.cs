using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Verification;

[Needs(Permission.Verify)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var waiting = db.Realisations.Where(r => r.State == RealisationState.Submitted);
        Paging = new Paging(PageNumber, await waiting.CountAsync(ct));
        Rows = await waiting
            .OrderBy(r => r.SubmittedAt)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(r => new Row(
                r.Id,
                r.Programme!.Code,
                r.Programme.Plans.OrderByDescending(p => p.Id).Select(p => p.Name).First(),
                r.Programme.Plans.OrderByDescending(p => p.Id).Select(p => p.Owner!.ShortName).First(),
                new Period(r.Year, r.Quarter),
                r.Sequence,
                r.SubmittedAt,
                r.Late,
                r.Evidence.Count
            ))
            .ToListAsync(ct);
    }

    public sealed record Row(
        int Id,
        string Code,
        string Name,
        string Agency,
        Period Period,
        int Sequence,
        DateTime? SubmittedAt,
        bool Late,
        int Evidence
    );
}
