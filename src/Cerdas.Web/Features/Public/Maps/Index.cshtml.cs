using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>A regency's programmes by district, for everybody.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(Ledger ledgers, MapDesk maps) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? AskedYear { get; init; }

    public RegencyLedger Ledger { get; private set; } = null!;
    public YearAchievement Year { get; private set; } = null!;

    /// <summary>Null where no boundaries are imported: the table stands alone.</summary>
    public DistrictMap? Map { get; private set; }
    public FigureTable Table { get; private set; } = null!;

    /// <summary>Programmes that work in some district.</summary>
    public int Located => Year.Total.Planned - Year.Everywhere.Planned;

    public bool HasPlan => Ledger.Years.Count > 0;
    public string Title =>
        HasPlan
            ? Say($"Peta Smart City {Ledger.Name} {Year.Year}", $"Smart City map of {Ledger.Name} {Year.Year}")
            : Say($"Peta {Ledger.Name}", $"Map of {Ledger.Name}");
    public string Sentence => MapTexts.Located(Located, Year.Total.Planned, Year.Everywhere.Planned, Year.Year);

    /// <summary>Years with a report, and the one shown.</summary>
    public IEnumerable<int> Years => Ledger.Years.Values.Where(y => y.Reported > 0 || y.Year == Year.Year).Select(y => y.Year).Order();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (AskedYear is { } asked && !Period.IsYear(asked))
            return NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        (Ledger, Year) = (ledger, ledger.Of(AskedYear ?? ledger.DefaultYear));
        string Explain(Slice slice) => $"/daerah/{ledger.Code}/penjelasan{slice.Query(Year.Year)}";
        if (await maps.DrawAsync(ct) is { } drawing)
            Map = DistrictMap.Of(drawing, ledger, Year, Explain);
        Table = DistrictMap.Table(ledger, Year, Explain);
        return Page();
    }
}
