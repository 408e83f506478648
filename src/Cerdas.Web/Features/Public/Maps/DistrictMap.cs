using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>A district on the map: its shape, number, class of colour, and what it says when pointed at.</summary>
/// <param name="Class">0 none planned, 1 below half, 2 below three quarters, 3 below all, 4 all.</param>
public sealed record MapArea(DistrictShape Shape, int Number, int Class, string Text, string? Href)
{
    /// <summary>Its number, in its middle. Written here, since a view takes SVG's "text" for its own.</summary>
    public HtmlString NumberMark =>
        new(FormattableString.Invariant($"<text class=\"c{Class}\" x=\"{Shape.X}\" y=\"{Shape.Y}\">{Number}</text>"));
}

/// <summary>A map with its description. The table beside it says the same.</summary>
public sealed record DistrictMap(MapDrawing Drawing, string Text, IReadOnlyList<MapArea> Areas)
{
    /// <summary>The classes with their words, for the legend.</summary>
    public static IReadOnlyList<(int Class, string Text)> Classes =>
        [
            (1, Say("di bawah 50 %", "below 50%")),
            (2, Say("50–75 %", "50–75%")),
            (3, Say("75 % ke atas", "75% and more")),
            (4, Say("100 %", "100%")),
            (0, Say("belum ada data", "no data yet")),
        ];

    public static int ClassOf(decimal? percent) =>
        percent switch
        {
            null => 0,
            < 50 => 1,
            < 75 => 2,
            < 100 => 3,
            _ => 4,
        };

    /// <summary>Boundaries alone.</summary>
    public static DistrictMap Plain(MapDrawing drawing, IReadOnlyList<District> districts) =>
        new(drawing, Say("Batas kecamatan", "District boundaries"), Drawn(drawing, districts, d => (0, d.Name, null)));

    public static DistrictMap Of(MapDrawing drawing, RegencyLedger ledger, YearAchievement year, Func<Slice, string> explain) =>
        new(
            drawing,
            Say(
                $"Peta capaian {year.Year} per kecamatan; tabel di sampingnya menyebut angka yang sama.",
                $"Map of the achievement of {year.Year} by district; the table beside it says the same figures."
            ),
            Drawn(
                drawing,
                Districts.Of(ledger.Code),
                d =>
                {
                    var t = year.OfDistrict(d.Code);
                    return (
                        ClassOf(t.Percent),
                        t.Percent is null
                            ? (
                                t.Planned == 0
                                    ? Say($"{d.Name}: tidak ada program khusus", $"{d.Name}: no programme of its own")
                                    : Say(
                                        $"{d.Name}: {t.Planned} program, belum ada laporan",
                                        $"{d.Name}: {t.Planned} programmes, no report yet"
                                    )
                            )
                            : Say(
                                $"{d.Name}: {Format.Percent(t.Percent)}, {t.Realised} dari {t.Planned} program",
                                $"{d.Name}: {Format.Percent(t.Percent)}, {t.Realised} of {t.Planned} programmes"
                            ),
                        t.Planned == 0 ? null : explain(new Slice { District = d.Code })
                    );
                }
            )
        );

    private static List<MapArea> Drawn(
        MapDrawing drawing,
        IReadOnlyList<District> districts,
        Func<District, (int Class, string Text, string? Href)> of
    ) =>
        [
            .. districts
                .Index()
                .Join(drawing.Districts, d => d.Item.Code, s => s.Code, (d, shape) => (Number: d.Index + 1, shape, Of: of(d.Item)))
                .Select(x => new MapArea(x.shape, x.Number, x.Of.Class, x.Of.Text, x.Of.Href)),
        ];

    /// <summary>Districts as a table, numbered as on the map, and what is for the whole regency.</summary>
    public static FigureTable Table(RegencyLedger ledger, YearAchievement year, Func<Slice, string> explain) =>
        new(
            "kecamatan",
            Say($"Capaian per kecamatan, {year.Year}", $"Achievement by district, {year.Year}"),
            Say("Kecamatan", "District"),
            [
                .. Districts
                    .Of(ledger.Code)
                    .Select((d, i) => (d, i, Tally: year.OfDistrict(d.Code)))
                    .Select(x => new FigureRow(
                        $"{x.i + 1}. {x.d.Name}",
                        x.Tally,
                        x.Tally.Planned == 0 ? null : explain(new Slice { District = x.d.Code })
                    )),
                new FigureRow(
                    Say("Untuk seluruh daerah", "For the whole regency"),
                    year.Everywhere,
                    year.Everywhere.Planned == 0 ? null : explain(new Slice { District = Slice.Everywhere })
                ),
            ],
            null
        );
}
