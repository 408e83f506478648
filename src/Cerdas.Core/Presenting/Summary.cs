using Cerdas.Reporting;

namespace Cerdas.Presenting;

/// <summary>How much can be said of a year.</summary>
public enum Outlook
{
    NothingPlanned = 1,

    /// <summary>Planned, and nothing verified yet.</summary>
    NothingVerified,

    /// <summary>Fewer than half of the programmes have a verified report: too early to compare.</summary>
    Early,
    Known,
}

/// <summary>What a sentence about a year may say, found in its figures by rule; the words are the page's.</summary>
/// <param name="Change">Points against the year before, unrounded; null where either year is not known.</param>
/// <param name="Best">Codes of the dimensions with the highest percentage; empty where all are alike.</param>
/// <param name="Behind">Codes of the dimensions with most programmes not running; empty where every programme runs.</param>
/// <param name="BehindBy">How many programmes do not run in each of those.</param>
/// <param name="Lagging">Codes of the dimensions whose output or money lies more than the limit below what is planned.</param>
/// <remarks>docs/rules.md W-04. Worked example: SummaryTests.</remarks>
public sealed record Summary(
    Outlook Outlook,
    Tally Total,
    int Reported,
    decimal? Change,
    IReadOnlyList<string> Best,
    IReadOnlyList<string> Behind,
    int BehindBy,
    IReadOnlyList<string> Lagging
)
{
    /// <summary>Percent below which output against target, or money against budget, is told beside "every programme runs".</summary>
    public const decimal LagLimit = 100m - Achievement.DivergenceLimit;

    public static Summary Of(YearAchievement year, YearAchievement? before)
    {
        var outlook = OutlookOf(year);
        var change =
            outlook == Outlook.Known && before is not null && OutlookOf(before) == Outlook.Known
                ? year.Total.Percent - before.Total.Percent
                : null;
        if (outlook != Outlook.Known)
            return new(outlook, year.Total, year.Reported, change, [], [], 0, []);
        var highest = year.Dimensions.Values.Max(t => t.Percent);
        var most = year.Dimensions.Values.Max(t => t.Planned - t.Realised);
        string[] best = [.. year.Dimensions.Where(d => d.Value.Percent == highest).Select(d => d.Key)];
        string[] behind = most == 0 ? [] : [.. year.Dimensions.Where(d => d.Value.Planned - d.Value.Realised == most).Select(d => d.Key)];
        string[] lagging =
        [
            .. year
                .Dimensions.Where(d => d.Value.Progress < LagLimit || d.Value.Absorbed < LagLimit)
                .Select(d => d.Key)
                .Order(StringComparer.Ordinal),
        ];
        return new(outlook, year.Total, year.Reported, change, best.Length == year.Dimensions.Count ? [] : best, behind, most, lagging);
    }

    private static Outlook OutlookOf(YearAchievement year) =>
        year.Total.Planned == 0 ? Outlook.NothingPlanned
        : year.Reported == 0 ? Outlook.NothingVerified
        : year.Reported * 2 < year.Total.Planned ? Outlook.Early
        : Outlook.Known;
}
