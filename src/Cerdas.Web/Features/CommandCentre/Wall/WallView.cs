using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Completeness;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>How a wall is looked at: its address, and what the address asks for.</summary>
/// <param name="Base">"/pusat-kendali", or "/layar/…" for a screen with a token.</param>
/// <param name="Links">Figures lead to their explanation: only for who is signed in.</param>
public sealed record WallPlace(string Base, bool Links, string? SlideKey, int? Year, bool Paused, bool Presenting);

/// <summary>How new the figures are.</summary>
/// <param name="VerifiedAt">When the last report was verified; null where none is.</param>
/// <param name="Newest">The newest quarter with a verified report.</param>
/// <param name="Expected">The quarter that should be verified by now.</param>
public sealed record WallAge(DateTime Now, DateTime? VerifiedAt, Period? Newest, Period Expected)
{
    public bool IsOld => Presenting.Freshness.IsOld(Newest, Expected);
}

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

    /// <summary>A figure; where one may look further it leads to the programmes behind it. Its key tells the script which figure moved.</summary>
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
    public string Why(Slice slice) => "/capaian/penjelasan" + slice.Query(Year.Year);

    public IHtmlContent Percent(string key, decimal? percent, Slice slice) =>
        Figure(key, Format.Percent(percent), percent is null ? null : Why(slice));
}

public sealed record CityScene(ClosedRow? Latest, QuotaSum? Quota, (int In, int Owed, Period Period)? Reports);

/// <summary>Agencies that brought what they owe, of all that owe something.</summary>
public sealed record QuotaSum(int Year, int Met, int Owing, int Accepted);

public sealed record DimensionScene(IReadOnlyList<AchievementLine> NotRunning, int Others);

public sealed record CompletenessScene(IReadOnlyList<AgencyReports> Rows);

public sealed record InnovationsScene(QuotaSum Count, IReadOnlyList<(string Agency, QuotaCell Cell)> Agencies, NewestInnovation? Newest);

public sealed record NewestInnovation(int Id, string Title, string Agency, string Summary, int? PhotoId);

public sealed record GoalsScene(IReadOnlyList<GoalRow> Indicators, int Others, IReadOnlyList<ClosedRow> Indices);

public sealed record GoalRow(
    string Name,
    string Unit,
    Direction Direction,
    int Year,
    decimal? Target,
    decimal? Result,
    bool? Met,
    IReadOnlyList<(int Year, decimal? Result)> Before
);

public sealed record CalendarScene(IReadOnlyList<DateRow> Dates, DateOnly Today);

/// <summary>A day to come or gone by, of an evaluation or of reporting.</summary>
public sealed record DateRow(DateOnly Day, string What, string Of);

public sealed record PhotosScene(IReadOnlyList<PhotoRow> Photos);

public sealed record PhotoRow(int DocumentId, string Title, string Programme, string Agency, Period Period);
