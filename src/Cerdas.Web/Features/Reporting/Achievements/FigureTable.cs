using System.Globalization;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>A line of figures: what, its tally, where its explanation is.</summary>
/// <param name="Plotted">Whether the chart beside draws it: a year of which nothing is verified yet would look like a collapse.</param>
public sealed record FigureRow(string Name, Tally Tally, string? Href, bool Part = false, bool Plotted = true)
{
    /// <summary>Where the percentage is explained; null where there is none to explain.</summary>
    public string? Why => Tally.Percent is null ? null : Href;

    public string SeeWhy
    {
        get
        {
            var percent = Format.Percent(Tally.Percent);
            return Say($"{Name}: {percent}, lihat penjelasan", $"{Name}: {percent}, see the explanation");
        }
    }

    public string? PercentForChart => Tally.Percent?.ToString(CultureInfo.InvariantCulture);
    public string BudgetForChart => (Tally.Budget ?? 0).ToString(CultureInfo.InvariantCulture);

    public string? Css(bool total) =>
        Part ? "sub"
        : total ? "total"
        : Plotted ? "plot"
        : null;
}

/// <summary>A table of figures; the chart beside it draws the rows that are not parts.</summary>
public sealed record FigureTable(
    string Id,
    string Caption,
    string First,
    IReadOnlyList<FigureRow> Rows,
    FigureRow? Total,
    bool Money = false
)
{
    /// <summary>The rows, the total last.</summary>
    public IEnumerable<(FigureRow Row, bool Total)> All => Rows.Select(r => (r, false)).Concat(Total is null ? [] : [(Total, true)]);

    public static FigureTable Dimensions(
        string id,
        RegencyLedger ledger,
        YearAchievement year,
        bool parts,
        string caption,
        Func<Slice, string> explain
    ) =>
        new(
            id,
            caption,
            Say("Dimensi", "Dimension"),
            [
                .. ledger.Dimensions.SelectMany(d =>
                    (FigureRow[])
                        [
                            new FigureRow(d.Name, year.Of(d.Code), explain(new Slice { Dimension = d.Code })),
                            .. parts
                                ? d.Parts.Select(p => new FigureRow(
                                    p.Name,
                                    year.SubDimensions.GetValueOrDefault(p.Code) ?? Achievement.Tally([]),
                                    explain(new Slice { Part = p.Code }),
                                    Part: true
                                ))
                                : [],
                        ]
                ),
            ],
            new FigureRow(Say("Total (gabungan semua program)", "Total (all programmes pooled)"), year.Total, explain(new Slice())),
            Money: parts
        );

    /// <summary>The missions of the document in force for the year, and the programmes that serve none of them.</summary>
    public static FigureTable Missions(RegencyLedger ledger, YearAchievement year, Func<Slice, string> explain) =>
        new(
            "misi",
            AchievementTexts.ByMission(year.Year),
            Say("Misi", "Mission"),
            [
                .. year
                    .Missions.Select(m => (Row: ledger.Missions[m.Key], m.Key, m.Value))
                    .OrderBy(m => m.Row.Number)
                    .Select(m => new FigureRow(m.Row.Name, m.Value, explain(new Slice { MissionId = m.Key }))),
                .. year.WithoutMission.Planned == 0
                    ? Array.Empty<FigureRow>()
                    : [new(AchievementTexts.NoMission, year.WithoutMission, explain(new Slice { MissionId = Slice.NoMission }))],
            ],
            null,
            Money: true
        );

    /// <summary>The four action plans and the quick wins.</summary>
    public static FigureTable CrossCutting(YearAchievement year, Func<Slice, string> explain, bool money = false) =>
        new(
            "lintas",
            AchievementTexts.CrossCutting(year.Year),
            Say("Kelompok", "Group"),
            [
                .. Enum.GetValues<ActionPlan>()
                    .Select(p => new FigureRow(
                        p.Name(),
                        year.ActionPlans.GetValueOrDefault(p) ?? Achievement.Tally([]),
                        explain(new Slice { ActionPlan = p })
                    )),
                new FigureRow("Quick Win", year.QuickWins, explain(new Slice { QuickWin = true })),
            ],
            null,
            Money: money
        );
}
