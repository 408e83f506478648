using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Two years beside each other, and which programmes began to run or fell away.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class CompareModel(Ledger ledgers) : PageModel
{
    public const int Shown = 50;

    [BindProperty(SupportsGet = true, Name = "dari"), Label("Tahun", "Year")]
    public int? Dari { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke"), Label("dengan", "with")]
    public int? Ke { get; set; }

    public RegencyLedger Ledger { get; private set; } = null!;
    public YearAchievement From { get; private set; } = null!;
    public YearAchievement To { get; private set; } = null!;
    public IEnumerable<(string Name, Tally From, Tally To, Slice Slice, bool Total)> Rows =>
        Ledger
            .Dimensions.Select(d => (d.Name, From.Of(d.Code), To.Of(d.Code), new Slice { Dimensi = d.Code }, false))
            .Append((Say("Total (gabungan)", "Total (pooled)"), From.Total, To.Total, new Slice(), true));

    /// <summary>Only years with verified reports can be compared: of the others nothing is known yet.</summary>
    public bool Comparable => From.Reported > 0 && To.Reported > 0 && From.Year != To.Year;

    /// <summary>Programmes that run in the later year: planned in the earlier and not running then, or new.</summary>
    public (IReadOnlyList<ProgrammeInYear> Running, IReadOnlyList<ProgrammeInYear> New) Started => Only(To, From);

    /// <summary>Programmes that ran in the earlier year: planned in the later and not proven, or no longer planned.</summary>
    public (IReadOnlyList<ProgrammeInYear> Lost, IReadOnlyList<ProgrammeInYear> Ended) Gone => Only(From, To);
    public string Sentence => SummaryWords.Of(Ledger, To.Year, From.Year);

    public IEnumerable<SelectListItem> Choices(int chosen) =>
        Ledger
            .Years.Keys.Where(y => Ledger.Of(y).Reported > 0 || y == chosen)
            .Order()
            .Select(y => new SelectListItem($"{y}", $"{y}", y == chosen));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Dari is { } a && !Period.IsYear(a)) || (Ke is { } b && !Period.IsYear(b)))
            return NotFound();
        var ledger = Ledger = await ledgers.ReadAsync(ct);
        To = ledger.Of(Ke ?? ledger.DefaultYear);
        From = ledger.Of(Dari ?? To.Year - 1);
        // Asked the other way round, the earlier year is still the one that is compared with.
        if (From.Year > To.Year)
            (From, To) = (To, From);
        (Dari, Ke) = (From.Year, To.Year);
        return Page();
    }

    private static (IReadOnlyList<ProgrammeInYear> Planned, IReadOnlyList<ProgrammeInYear> Unplanned) Only(
        YearAchievement here,
        YearAchievement there
    )
    {
        var others = there.Lines.ToDictionary(l => l.Programme.ProgrammeId, l => l.Counted);
        var only = here
            .Lines.Where(l => l.Counted && !others.GetValueOrDefault(l.Programme.ProgrammeId))
            .Select(l => l.Programme)
            .ToLookup(p => others.ContainsKey(p.ProgrammeId));
        return ([.. only[true]], [.. only[false]]);
    }
}
