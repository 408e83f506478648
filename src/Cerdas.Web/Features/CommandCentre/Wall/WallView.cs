using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>How a wall is looked at: its address, and what the address asks for.</summary>
/// <param name="Base">"/pusat-kendali", or "/layar/…" for a screen with a token.</param>
/// <param name="Links">Figures lead to their explanation: only for who is signed in.</param>
public sealed record WallPlace(string Base, bool Links, string? SlideKey, int? Year, bool Paused, bool Presenting);

/// <summary>How new the figures are.</summary>
/// <param name="VerifiedAt">When the last report was verified; null where none is.</param>
public sealed record WallAge(DateTime Now, DateTime? VerifiedAt, DataAge Data);

/// <summary>One bar: programmes proven to run of those planned.</summary>
public sealed record WallBar(string Name, Tally Tally, IHtmlContent Figure)
{
    public string Count => $"{Format.Count(Tally.Realised)} / {Format.Count(Tally.Planned)}";
}

/// <summary>A figure with its name above and a remark below.</summary>
public sealed record WallTile(string Label, IHtmlContent Figure, string? Note);

/// <summary>A slide with everything it shows.</summary>
public sealed record WallView(
    WallPlace Place,
    RegencyLedger Ledger,
    YearAchievement Year,
    IReadOnlyList<Slide> Slides,
    Slide Slide,
    WallAge Age,
    object? Content
)
{
    private const int TrendYears = 7;

    private int Index => Slides.ToList().IndexOf(Slide);
    public Slide Next => Slides[(Index + 1) % Slides.Count];
    public Slide Previous => Slides[(Index + Slides.Count - 1) % Slides.Count];
    public string Title => Slide.Dimension?.Name ?? Slide.Scene.Name();
    public bool Turns => !Place.Paused && !Place.Presenting;
    public int Number => Index + 1;
    public string Stream => Place.Base + "/aliran";

    public string Address(Slide slide, bool? paused = null)
    {
        var query = new List<string> { "adegan=" + slide.Key };
        if (Place.Year is { } year)
            query.Add($"tahun={year}");
        if (paused ?? Place.Paused)
            query.Add("jeda=true");
        if (Place.Presenting)
            query.Add("paparan=true");
        if (Words.IsEnglish)
            query.Add("bahasa=en");
        return Place.Base + "?" + string.Join('&', query);
    }

    /// <summary>No plan is adopted, and the slide shows what follows from one.</summary>
    public bool LacksPlan => Ledger.Years.Count == 0 && Slide.Scene is not (Scene.Calendar or Scene.Photos);

    /// <summary>Begins a presentation with this slide, or ends it there.</summary>
    public string PresentationAddress => Place.Base + (Place.Presenting ? "?adegan=" : "?paparan=true&adegan=") + Slide.Key;

    /// <summary>The last years with a report, up to the one shown.</summary>
    public IReadOnlyList<YearAchievement> Trend =>
        [.. Ledger.Years.Values.Where(y => y.Reported > 0 && y.Year <= Year.Year).OrderBy(y => y.Year).TakeLast(TrendYears)];

    public IEnumerable<WallBar> DimensionBars =>
        Ledger.Dimensions.Select(d => new WallBar(d.Name, Year.Of(d.Code), Percent(d.Code, Year.Of(d.Code).Percent, Of(d.Code))));

    /// <summary>Sub-dimensions of the slide's dimension.</summary>
    public IEnumerable<WallBar> PartBars =>
        from part in Slide.Dimension!.Parts
        let tally = Year.SubDimensions.GetValueOrDefault(part.Code) ?? Achievement.Tally([])
        select new WallBar(part.Name, tally, Percent(part.Code, tally.Percent, new() { Part = part.Code }));

    public string WhyAll => Why(new());
    public string WhyDiverging => Why(new() { Diverging = true });

    public string WhyDimension(string code) => Why(Of(code));

    public string Clock => Format.Moment(Age.Now, Ledger.Zone);

    /// <summary>Where an evaluation's index is explained.</summary>
    public string IndexAddress(ClosedRow of) => $"/daerah/{Ledger.Code}/indeks/{of.Year}/{of.Stage}/{of.InstrumentId}";

    /// <summary>
    /// A figure; where one may look further it leads to the programmes behind it. Its key tells the script which figure moved.
    /// </summary>
    public IHtmlContent Figure(string key, string text, string? href = null)
    {
        var tag = new TagBuilder(Place.Links && href is not null ? "a" : "span");
        tag.Attributes["data-figure"] = key;
        if (Place.Links && href is not null)
            tag.Attributes["href"] = href;
        tag.InnerHtml.Append(text);
        return tag;
    }

    /// <summary>Where the working of a figure of the year stands.</summary>
    private string Why(Slice slice) => "/capaian/penjelasan" + slice.Query(Year.Year);

    private IHtmlContent Percent(string key, decimal? percent, Slice slice) =>
        Figure(key, Format.Percent(percent), percent is null ? null : Why(slice));

    public IHtmlContent YearPercent(YearAchievement of) =>
        Figure($"tahun-{of.Year}", Format.Percent(of.Total.Percent), "/capaian/penjelasan" + new Slice().Query(of.Year));

    public IHtmlContent IndexFigure(ClosedRow of) =>
        Figure($"indeks-{of.Year}-{of.Stage}-{of.InstrumentId}", Format.Score(of.Index, of.Decimals), IndexAddress(of));

    public IHtmlContent TotalPercent => Percent("total", Year.Total.Percent, new());

    public IHtmlContent DimensionPercent(string code, decimal? percent) => Percent(code, percent, Of(code));

    private static Slice Of(string dimension) => new() { Dimension = dimension };
}
