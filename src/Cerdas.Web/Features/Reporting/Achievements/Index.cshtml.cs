using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>The achievement dashboard: every figure a link to its working.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(Ledger ledgers, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    public RegencyLedger Ledger { get; private set; } = null!;
    public YearAchievement Year { get; private set; } = null!;
    public IEnumerable<int> Years => Ledger.Years.Keys.Where(y => y <= Math.Max(me.Today.Year, Ledger.DefaultYear)).Order();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Tahun is { } asked && !Period.IsYear(asked))
            return NotFound();
        Ledger = await ledgers.ReadAsync(ct);
        Year = Ledger.Of(Tahun ?? Ledger.DefaultYear);
        return Page();
    }

    public string Explain(Slice slice) => "/capaian/penjelasan" + slice.Query(Year.Year);

    public FigureTable Dimensions =>
        FigureTable.Dimensions(
            "dimensi",
            Ledger,
            Year,
            parts: false,
            Say($"Capaian per dimensi, {Year.Year}", $"Achievement by dimension, {Year.Year}"),
            Explain
        );

    public FigureTable Parts =>
        FigureTable.Dimensions(
            "bagian",
            Ledger,
            Year,
            parts: true,
            Say(
                $"Capaian, serapan, dan kemajuan per sub-dimensi, {Year.Year}",
                $"Achievement, absorption and progress by sub-dimension, {Year.Year}"
            ),
            Explain
        );

    public FigureTable ByAgency =>
        new(
            "opd",
            Say($"Capaian per OPD pemilik, {Year.Year}", $"Achievement by owning agency, {Year.Year}"),
            "OPD",
            [
                .. Year
                    .Agencies.Select(a => (Agency: Ledger.Agencies[a.Key], a.Key, a.Value))
                    .OrderBy(a => a.Agency.ShortName, StringComparer.OrdinalIgnoreCase)
                    .Select(a => new FigureRow(a.Agency.ShortName, a.Value, Explain(new Slice { Opd = a.Key }))),
            ],
            null,
            Money: true
        );

    public FigureTable CrossCutting =>
        new(
            "lintas",
            Say($"Rencana aksi dan Quick Win, {Year.Year}", $"Action plans and quick wins, {Year.Year}"),
            Say("Kelompok", "Group"),
            [
                .. Enum.GetValues<ActionPlan>()
                    .Select(p => new FigureRow(
                        p.Name(),
                        Year.ActionPlans.GetValueOrDefault(p) ?? Achievement.Tally([]),
                        Explain(new Slice { RencanaAksi = p })
                    )),
                new FigureRow("Quick Win", Year.QuickWins, Explain(new Slice { QuickWin = true })),
            ],
            null
        );

    public FigureTable OverYears =>
        new(
            "tahun",
            Say("Capaian gabungan per tahun", "Pooled achievement by year"),
            Say("Tahun", "Year"),
            [
                .. Years.Select(y => new FigureRow(
                    $"{y}",
                    Ledger.Of(y).Total,
                    "/capaian/penjelasan" + new Slice().Query(y),
                    Plotted: Ledger.Of(y).Reported > 0
                )),
            ],
            null,
            Money: true
        );
}
