using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>The risk register of the quick wins, the gravest first.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public RiskRegister View { get; private set; } = null!;

    public bool MayWrite(QuickWin quickWin) => Realisation.WhyNotReporter(me.Officer, quickWin.OwnerId, me.RegencyCode) is null;

    public async Task OnGetAsync(CancellationToken ct) => View = await RiskRegister.ReadAsync(db, me.Today.Year, PageNumber, ct);
}
