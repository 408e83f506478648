using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Reporting.Completeness;

/// <summary>Who has reported what: agency by quarter.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, Ledger ledgers, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<AgencyReports> Rows { get; private set; } = [];

    public Chart Heat => new("heat", "kelengkapan", $"kelengkapan-{Year}", CompletenessTexts.Heat);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var ledger = await ledgers.ReadAsync(ct);
        Year = AskedYear ?? (ledger.Years.Count == 0 ? me.Today.Year : ledger.DefaultYear);
        Years = [.. ledger.Years.Keys.Where(y => y <= Math.Max(me.Today.Year, ledger.DefaultYear)).Order()];
        Rows = await CompletenessTable.ReadAsync(db, Year, ct);
    }
}
