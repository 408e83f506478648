using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A figure of one of the two years, with its explanation.</summary>
public sealed record ComparedFigure(int Year, Tally Tally, string Url);

/// <summary>A dimension, or the total, in both years.</summary>
/// <param name="Change">In points; null where the years cannot be compared.</param>
public sealed record ComparedRow(string Name, ComparedFigure From, ComparedFigure To, decimal? Change, bool Total)
{
    public IReadOnlyList<ComparedFigure> Figures => [From, To];
    public string ChangeWords => Change is { } c ? (c > 0 ? "+" : "") + Format.Score(c, 1) : "–";
}

/// <summary>Programmes that changed in one way.</summary>
public sealed record ChangedProgrammes(string Title, IReadOnlyList<ProgrammeInYear> All)
{
    private const int Most = 50;

    public IEnumerable<ProgrammeInYear> Shown => All.Take(Most);
    public int Others => Math.Max(0, All.Count - Most);
}

/// <summary>Two years of a regency beside each other.</summary>
public sealed record CompareView(RegencyLedger Ledger, YearAchievement From, YearAchievement To)
{
    public bool HasPlan => Ledger.Years.Count > 0;
    public string Sentence => SummaryWords.Of(Ledger, To.Year, From.Year);
    public string Title =>
        HasPlan
            ? $"{PortalTexts.Compared(From.Year, To.Year)}, {Ledger.Name}"
            : Say($"Bandingkan tahun, {Ledger.Name}", $"Compare years, {Ledger.Name}");

    /// <summary>Only years with verified reports can be compared: of the others nothing is known yet.</summary>
    public bool Comparable => From.Reported > 0 && To.Reported > 0 && From.Year != To.Year;

    public string WhyNotCompared =>
        From.Year == To.Year ? PortalTexts.ChooseTwoYears : PortalTexts.NotComparableYet(To.Reported == 0 ? To.Year : From.Year);

    public IEnumerable<ComparedRow> Rows =>
        Ledger
            .Dimensions.Select(d => Row(d.Name, y => y.Of(d.Code), new() { Dimension = d.Code }))
            .Append(Row(Say("Total (gabungan)", "Total (pooled)"), y => y.Total, new(), total: true));

    /// <summary>Programmes that began to run and that no longer do, planned in both years or in one.</summary>
    public IReadOnlyList<ChangedProgrammes> Changes
    {
        get
        {
            var ((running, added), (lost, ended)) = (Only(To, From), Only(From, To));
            return
            [
                new(PortalTexts.BeganToRun(From.Year, To.Year), running),
                new(PortalTexts.NoLongerProven(From.Year, To.Year), lost),
                new(PortalTexts.NewlyPlanned(From.Year, To.Year), added),
                new(PortalTexts.NoLongerPlanned(From.Year, To.Year), ended),
            ];
        }
    }

    /// <summary>Years to choose from; the one chosen is always among them.</summary>
    public IEnumerable<SelectListItem> Choices(int chosen) =>
        Ledger
            .Years.Keys.Where(y => Ledger.Of(y).Reported > 0 || y == chosen)
            .Order()
            .Select(y => new SelectListItem($"{y}", $"{y}", y == chosen));

    private ComparedRow Row(string name, Func<YearAchievement, Tally> of, Slice slice, bool total = false)
    {
        ComparedFigure Figure(YearAchievement year) =>
            new(year.Year, of(year), $"/daerah/{Ledger.Code}/penjelasan{slice.Query(year.Year)}");
        return new(name, Figure(From), Figure(To), Comparable ? of(To).Percent - of(From).Percent : null, total);
    }

    /// <summary>Programmes that run in a year and not in another: planned for the other, too, or not.</summary>
    private static (IReadOnlyList<ProgrammeInYear> Planned, IReadOnlyList<ProgrammeInYear> Unplanned) Only(
        YearAchievement here,
        YearAchievement there
    )
    {
        var others = there.Lines.ToDictionary(l => l.Programme.ProgrammeId, l => l.Counted);
        var only = here
            .Lines.Where(l => l.Counted && !others.GetValueOrDefault(l.Programme.ProgrammeId))
            .Select(l => l.Programme)
            .ToLookup(p => others.ContainsKey(p.ProgrammeId));
        return ([.. only[true]], [.. only[false]]);
    }
}
