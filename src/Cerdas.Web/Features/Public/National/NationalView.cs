using Cerdas.Evaluating;
using Microsoft.AspNetCore.Html;

namespace Cerdas.Web.Features.Public.National;

/// <summary>A province's tile with what it says.</summary>
/// <param name="Median">Of the indices of its regencies, as shown; null where none has a result.</param>
/// <param name="Class">Quarter of the instrument's range, 0 without a result.</param>
public sealed record ProvinceMark(ProvinceTile Tile, int Class, string? Median, int Results, string Text, string Url)
{
    public const int Size = 60;

    public int X => Tile.Column * Size;
    public int Y => Tile.Row * Size;

    /// <summary>Written here, since a view takes SVG's "text" for its own.</summary>
    public HtmlString Lettering
    {
        get
        {
            var label = $"<text x=\"{X + 30}\" y=\"{Y + (Median is null ? 34 : 22)}\">{Tile.Label}</text>";
            var median = Median is null ? "" : $"<text x=\"{X + 30}\" y=\"{Y + 39}\">{Median}</text>";
            var count = Median is null ? "" : $"{Results}/{Tile.Regencies.Count}";
            var share = $"<text class=\"s\" x=\"{X + 30}\" y=\"{Y + 53}\">{count}</text>";
            return new($"<g aria-hidden=\"true\" class=\"tile-t t{Class}\">{label}{median}{share}</g>");
        }
    }
}

/// <summary>A comparison as the page shows it.</summary>
/// <param name="Active">Regencies that use Cerdas, with a result or without.</param>
/// <param name="Key">The contest's name in the address.</param>
/// <param name="ProvinceCode">The province that the table is of; null for all.</param>
public sealed record NationalView(Comparison Comparison, int Active, string Key, string? ProvinceCode, int PageNumber)
{
    private readonly Dictionary<string, Standing> byCode = Comparison.Standings.ToDictionary(s => s.Code);
    private readonly ILookup<string, Standing> byProvince = Comparison.Standings.ToLookup(s => s.ProvinceCode);
    private readonly IReadOnlyList<Standing> found =
    [
        .. Comparison.Standings.Where(s => string.IsNullOrEmpty(ProvinceCode) || s.ProvinceCode == ProvinceCode),
    ];

    public static TileGrid Grid => TileGrid.Indonesia;
    public static int All => Grid.Provinces.Sum(p => p.Regencies.Count);
    private Instrument Instrument => Comparison.Instrument;
    private IReadOnlyList<Standing> Standings => Comparison.Standings;
    public bool HasDemo => Standings.Any(s => s.Demo);
    public bool IsOne => Standings.Count == 1;
    public bool Graded => Instrument.Bands.Count > 0;
    public string Description => NationalTexts.Judged(Standings.Count, Instrument.Title.Text(), Comparison.Contest.Year);
    public string HaveResult => NationalTexts.HaveResult(Standings.Count, All, Comparison.Contest, Instrument.Title.Text());

    /// <summary>Median, lowest and highest, where there are several.</summary>
    public string? Spread =>
        Standings.Count > 1
            ? NationalTexts.Spread(
                Score(Comparison.Median(Standings.Select(s => s.Index))),
                Score(Standings[^1].Index),
                Score(Standings[0].Index)
            )
            : null;

    public string OnlyTheSame => NationalTexts.OnlyTheSame(Comparison.Contest.Sha256[..12], Active);

    /// <summary>Classes of colour with the range of each.</summary>
    public IEnumerable<(int Class, string Text)> Classes
    {
        get
        {
            var (min, max) = Instrument.RangeOf(0);
            string Edge(int quarter) => Format.Number(min + ((max - min) * quarter / 4));
            return Enumerable.Range(1, 4).Select(q => (q, $"{Edge(q - 1)}–{Edge(q)}")).Append((0, Say("tidak ada hasil", "no result")));
        }
    }

    public IEnumerable<ProvinceMark> Provinces => Grid.Provinces.Select(MarkOf);

    /// <summary>Regencies with a result by class of colour.</summary>
    public IEnumerable<(int Class, IReadOnlyList<(RegencyTile Tile, string Text)> Regencies)> Judged =>
        from tile in Grid.Provinces.SelectMany(p => p.Regencies)
        where byCode.ContainsKey(tile.Code)
        group (tile, $"{tile.Name}: {ScoreOf(byCode[tile.Code])}") by Comparison.ClassOf(byCode[tile.Code].Index) into g
        select (g.Key, (IReadOnlyList<(RegencyTile, string)>)[.. g]);

    public Paging Paging => new(PageNumber, found.Count);
    public IReadOnlyList<Standing> Shown => [.. found.Skip(Paging.Skip).Take(Paging.Size)];

    public string TableHeading =>
        ProvinceCode is { Length: > 0 } chosen ? Grid.Provinces.First(p => p.Code == chosen).Name : Say("Semua hasil", "Every result");

    public string ScoreOf(Standing standing) => Score(standing.Index);

    /// <summary>Where a result is explained.</summary>
    public string UrlOf(Standing s)
    {
        var contest = Comparison.Contest;
        return $"/daerah/{s.Code}/indeks/{contest.Year}/{contest.Stage}/{contest.InstrumentId}";
    }

    /// <summary>Tiles of the regencies without a result, as one path.</summary>
    public string UnjudgedOf(ProvinceTile province) =>
        string.Concat(province.Regencies.Where(r => !byCode.ContainsKey(r.Code)).Select(r => r.Path));

    /// <summary>The province's short name above its block. Written here, since a view takes SVG's "text" for its own.</summary>
    public static HtmlString LabelOf(ProvinceTile province)
    {
        var first = province.Regencies[0];
        return new($"<text class=\"tile-p\" x=\"{first.X * 10}\" y=\"{(first.Y * 10) - 2}\">{province.Label}</text>");
    }

    private ProvinceMark MarkOf(ProvinceTile tile)
    {
        var (here, all) = (byProvince[tile.Code].ToList(), tile.Regencies.Count);
        var url = $"/nasional?evaluasi={Uri.EscapeDataString(Key)}&provinsi={tile.Code}#tabel";
        if (Comparison.Median(here.Select(s => s.Index)) is not { } median)
            return new(tile, 0, null, 0, NationalTexts.NoResult(tile.Name, all), url);
        var text = NationalTexts.Median(tile.Name, Score(median), here.Count, all);
        return new(tile, Comparison.ClassOf(median), Score(median), here.Count, text, url);
    }

    private string Score(decimal? value) => value is { } v ? Format.Score(v, Instrument.Rounding.Decimals) : Format.NoData;
}
