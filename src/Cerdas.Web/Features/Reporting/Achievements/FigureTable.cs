using System.Globalization;
using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;

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
}
