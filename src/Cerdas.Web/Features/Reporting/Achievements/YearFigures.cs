using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>What the dashboard shows of a year: its tables and the charts drawn from them, each figure a link to its working.</summary>
/// <param name="LastYear">Later years are not offered.</param>
public sealed record YearFigures(RegencyLedger Ledger, YearAchievement Year, int LastYear)
{
    public IEnumerable<int> Years => Ledger.Years.Keys.Where(y => y <= Math.Max(LastYear, Ledger.DefaultYear)).Order();
    public Tally Total => Year.Total;

    /// <summary>Some programmes have no verified report of the year.</summary>
    public bool Incomplete => Year.Reported < Total.Planned;

    public static string Explain(Slice slice, int year) => "/capaian/penjelasan" + slice.Query(year);

    private string Explain(Slice slice) => Explain(slice, Year.Year);

    public string Why => Explain(new Slice());
    public string WhyDiverging => Explain(new Slice { Diverging = true });

    public FigureTable Dimensions =>
        FigureTable.Dimensions("dimensi", Ledger, Year, parts: false, AchievementTexts.ByDimension(Year.Year), Explain);

    public FigureTable Parts => FigureTable.Dimensions("bagian", Ledger, Year, parts: true, AchievementTexts.ByPart(Year.Year), Explain);

    public FigureTable ByAgency =>
        new(
            "opd",
            Say($"Capaian per OPD pemilik, {Year.Year}", $"Achievement by owning agency, {Year.Year}"),
            "OPD",
            [
                .. Year
                    .Agencies.Select(a => (Agency: Ledger.Agencies[a.Key], a.Key, a.Value))
                    .OrderBy(a => a.Agency.ShortName, StringComparer.OrdinalIgnoreCase)
                    .Select(a => new FigureRow(a.Agency.ShortName, a.Value, Explain(new Slice { AgencyId = a.Key }))),
            ],
            null,
            Money: true
        );

    public FigureTable CrossCutting => FigureTable.CrossCutting(Year, Explain);
    public FigureTable ByMission => FigureTable.Missions(Ledger, Year, Explain);

    public FigureTable OverYears =>
        new(
            "tahun",
            Say("Capaian gabungan per tahun", "Pooled achievement by year"),
            Say("Tahun", "Year"),
            [.. Years.Select(y => new FigureRow($"{y}", Ledger.Of(y).Total, Explain(new Slice(), y), Plotted: Ledger.Of(y).Reported > 0))],
            null,
            Money: true
        );

    public Chart Radar => new("radar", "dimensi", $"capaian-dimensi-{Year.Year}", AchievementTexts.Radar);
    public Chart Bars => new("bars", "lintas", $"capaian-rencana-aksi-{Year.Year}", AchievementTexts.Bars);
    public Chart Treemap => new("treemap", "bagian", $"anggaran-{Year.Year}", AchievementTexts.Treemap);
    public Chart Trend => new("trend", "tahun", "capaian-per-tahun", AchievementTexts.Trend);
}
