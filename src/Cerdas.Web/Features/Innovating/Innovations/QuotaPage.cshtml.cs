using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Agency by year since 2018: who has brought its three, who has not, and until when.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class QuotaPageModel(QuotaReader quota, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? Year { get; init; }

    public QuotaView View { get; private set; } = null!;
    public bool MaySetRules => me.May(Permission.ManageInnovations);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Year is < QuotaReader.FirstYear || Year > me.Today.Year || !ModelState.IsValid)
            return NotFound();
        var table = await quota.ReadAsync(QuotaReader.FirstYear, me.Today.Year, me.Zone, ct);
        View = new(table, Year ?? table.LastBrought, me.Officer.AgencyId, me.Today);
        return Page();
    }
}
