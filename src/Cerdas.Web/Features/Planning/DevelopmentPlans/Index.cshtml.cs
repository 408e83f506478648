using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>The regency's development plans, one after the other.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(DevelopmentPlanReader documents, CurrentOfficer me) : PageModel
{
    public IReadOnlyList<DevelopmentPlanRow> Rows { get; private set; } = [];
    public bool MayEdit => me.May(Permission.EditPlan);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await documents.RowsAsync(ct);
}
