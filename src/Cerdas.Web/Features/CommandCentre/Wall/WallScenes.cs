using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Completeness;

namespace Cerdas.Web.Features.CommandCentre.Wall;

public sealed record CityScene(ClosedRow? Latest, QuotaSum? Quota, (int In, int Owed, Period Period)? Reports)
{
    /// <summary>Budget, reports, innovations, the latest index.</summary>
    public IEnumerable<WallTile> TilesOf(WallView v)
    {
        var (total, year) = (v.Year.Total, v.Year.Year);
        yield return new(
            Say("Anggaran terserap", "Budget absorbed"),
            v.Figure("serapan", Format.Percent(total.Absorbed), v.WhyAll),
            $"{Format.RupiahShort(total.Spent)} / {Format.RupiahShort(total.Budget)}"
        );
        yield return new(
            Say("Laporan terverifikasi", "Reports verified"),
            Reports is { } r
                ? v.Figure("laporan", $"{Format.Count(r.In)} / {Format.Count(r.Owed)}", $"/kelengkapan?tahun={year}")
                : v.Figure("laporan", Format.NoData),
            Reports?.Period.Name()
        );
        yield return new(
            Say("OPD memenuhi kuota inovasi", "Agencies with their innovations"),
            Quota is { } q
                ? v.Figure("kuota", $"{Format.Count(q.Met)} / {Format.Count(q.Owing)}", $"/register-inovasi/kuota?tahun={year}")
                : v.Figure("kuota", Format.NoData),
            Quota is { } sum
                ? Say($"{Format.Count(sum.Accepted)} inovasi diterima", $"{Format.Count(sum.Accepted)} innovations accepted")
                : null
        );
        yield return new(
            Say("Indeks terakhir dari evaluator", "Latest index by evaluators"),
            Latest is { } l ? v.Figure("indeks", Format.Score(l.Index, l.Decimals), v.IndexAddress(l)) : v.Figure("indeks", Format.NoData),
            Latest is { } i ? Say($"dari {Format.Number(i.Max)}, tahun {i.Year}", $"of {Format.Number(i.Max)}, {i.Year}") : null
        );
    }
}

/// <summary>Agencies that brought what they owe, of all that owe something.</summary>
public sealed record QuotaSum(int Year, int Met, int Owing, int Accepted);

public sealed record DimensionScene(IReadOnlyList<AchievementLine> NotRunning, int Others);

/// <summary>One quarter of an agency: a sign, a colour, and the same in words.</summary>
public sealed record QuarterCell(string Key, string Tone, string Words)
{
    public string Sign =>
        Tone switch
        {
            "ok" => "✓",
            "wait" => "◷",
            "bad" => "–",
            _ => "·",
        };
}

public sealed record CompletenessScene(IReadOnlyList<AgencyReports> Rows)
{
    private const int Loose = 44;

    /// <summary>There are so many agencies that they must stand closer.</summary>
    public bool IsDense => Rows.Count > Loose;

    public static IEnumerable<QuarterCell> CellsOf(AgencyReports agency, int year) =>
        from q in agency.Quarters
        orderby q.Key
        let counts = q.Value.Asked == 0 ? Format.NoData : $"{q.Value.Verified} / {q.Value.Asked}"
        let words = $"{new Period(year, q.Key).Name()}: {counts}"
        select new QuarterCell($"{agency.AgencyId}-{q.Key}", ToneOf(q.Value), words);

    private static string ToneOf(QuarterReports reports) =>
        reports.Asked == 0 ? "none"
        : reports.Verified >= reports.Asked ? "ok"
        : reports.In > 0 ? "wait"
        : "bad";
}

public sealed record InnovationsScene(QuotaSum Count, IReadOnlyList<(string Agency, QuotaCell Cell)> Agencies, NewestInnovation? Newest)
{
    private const int Loose = 39;

    /// <summary>There are so many agencies that they must stand closer.</summary>
    public bool IsDense => Agencies.Count > Loose;
}

public sealed record NewestInnovation(int Id, string Title, string Agency, string Summary, int? PhotoId);

public sealed record GoalsScene(IReadOnlyList<GoalRow> Indicators, int Others, IReadOnlyList<ClosedRow> Indices);

public sealed record GoalRow(
    string Name,
    string Unit,
    Direction Direction,
    int Year,
    decimal? Target,
    string Result,
    bool? Met,
    IReadOnlyList<(int Year, string Result)> Before
)
{
    /// <summary>"2021: 3,1 · 2022: –".</summary>
    public string BeforeWords => string.Join(" · ", Before.Reverse().Select(b => $"{b.Year}: {b.Result}"));
    public string TargetWords => (Direction == Direction.Down ? "≤ " : "") + Format.Number(Target);
    public string MetTone =>
        Met switch
        {
            true => "ok",
            false => "bad",
            _ => "none",
        };
    public string MetWords =>
        Met switch
        {
            true => Say("tercapai", "met"),
            false => Say("belum", "not met"),
            _ => Format.NoData,
        };
}

public sealed record CalendarScene(IReadOnlyList<DateRow> Dates, DateOnly Today)
{
    public DateRow? Next => Dates.FirstOrDefault(d => d.Day >= Today);

    public int DaysUntil(DateRow date) => date.Day.DayNumber - Today.DayNumber;

    public string Countdown(DateRow date) =>
        DaysUntil(date) switch
        {
            0 => Say("Hari ini", "Today"),
            1 => Say("Besok", "Tomorrow"),
            var days => Say($"{days} hari", $"{days} days"),
        };

    /// <summary>Gone by, the one that comes next, or neither.</summary>
    public string? PlaceOf(DateRow date) =>
        date.Day < Today ? "past"
        : date == Next ? "next"
        : null;
}

/// <summary>A day to come or gone by, of an evaluation or of reporting.</summary>
public sealed record DateRow(DateOnly Day, string What, string Of);

public sealed record PhotosScene(IReadOnlyList<PhotoRow> Photos);

public sealed record PhotoRow(int DocumentId, string Title, string Programme, string Agency, Period Period);
