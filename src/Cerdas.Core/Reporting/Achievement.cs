using Cerdas.Planning;

namespace Cerdas.Reporting;

/// <summary>A verified report of a quarter, as the achievement reads it. Output and spending are cumulative in the year.</summary>
/// <param name="Spent">Rupiah from all sources; null where the report says nothing of money, which is not zero.</param>
public readonly record struct VerifiedQuarter(
    int RealisationId,
    int Quarter,
    int Sequence,
    ProgrammeState State,
    decimal? Output,
    decimal? Spent,
    int EvidenceCount
);

/// <summary>A programme planned for a year, with everything the year's figures need of it.</summary>
/// <param name="Budget">Rupiah planned for the year, all sources; null where none is stated, which is not zero.</param>
/// <param name="Target">The output indicator's target at the year's end; null where none is set.</param>
/// <param name="Districts">Codes of the districts it works in; none is the whole regency.</param>
public sealed record ProgrammeInYear(
    int ProgrammeId,
    string Code,
    string Name,
    string DimensionCode,
    string SubDimensionCode,
    int AgencyId,
    ActionPlan? ActionPlan,
    bool QuickWin,
    decimal? Budget,
    decimal? Target,
    Direction Direction,
    IReadOnlyList<VerifiedQuarter> Verified,
    IReadOnlyList<string> Districts
)
{
    /// <summary>The mission it serves in the document in force for the year; null where it serves none of that document.</summary>
    public int? MissionId { get; init; }
}

/// <summary>Why a programme counts as realised, or does not.</summary>
public enum Verdict
{
    Running = 1,
    Done,
    NotStarted,
    Stopped,
    NothingVerified,
}

/// <summary>One programme in the working of a figure.</summary>
/// <param name="Last">The verified report that decided: the latest quarter, in it the latest amendment.</param>
/// <param name="Progress">Output against the year's target in percent, 0 to 100; null without target or output.</param>
public sealed record AchievementLine(ProgrammeInYear Programme, Verdict Verdict, VerifiedQuarter? Last, decimal? Progress)
{
    public bool Counted => Verdict is Verdict.Running or Verdict.Done;

    /// <summary>Money spent against the year's budget in percent; null without a budget, or where nothing is said of money.</summary>
    public decimal? Absorbed => Achievement.Absorbed(Programme.Budget, Last?.Spent);

    /// <summary>More is spent than the year's budget.</summary>
    public bool Overspent => Absorbed > 100;

    public bool Diverges => Achievement.Diverges(Absorbed, Progress);
}

/// <summary>Counts of a group of programmes.</summary>
/// <param name="Budget">Sum of the budgets that are stated; null where none is.</param>
/// <param name="Spent">Sum of the money that reports tell of; null where none does.</param>
public sealed record Tally(int Planned, int Realised, decimal? Budget, decimal? Spent, decimal? Progress)
{
    /// <summary>Programmes with a verified report that says nothing of money: their spending is missing, not zero.</summary>
    public int WithoutMoney { get; init; }

    /// <summary>False in a year of which no report at all is verified yet: nothing can be said, which is not 0 %.</summary>
    public bool Begun { get; init; } = true;

    /// <summary>Capaian: realised / planned x 100, unrounded; null (not 0) where nothing is planned or the year has not begun.</summary>
    public decimal? Percent => Planned == 0 || !Begun ? null : Realised * 100m / Planned;

    public decimal? Absorbed => Begun ? Achievement.Absorbed(Budget, Spent) : null;

    /// <summary>More is spent than the budget.</summary>
    public bool Overspent => Absorbed > 100;

    public bool Diverges => Achievement.Diverges(Absorbed, Progress);
}

/// <summary>A year's achievement (capaian) with its working: any figure is the tally of the lines that belong to it.</summary>
public sealed class YearAchievement(int year, IReadOnlyList<AchievementLine> lines)
{
    private readonly bool begun = lines.Any(l => l.Last is not null);

    public int Year { get; } = year;
    public IReadOnlyList<AchievementLine> Lines { get; } = lines;

    /// <summary>The pooled ratio over all programmes, not the mean of the dimensions.</summary>
    public Tally Total => field ??= TallyOf(Lines);
    public IReadOnlyDictionary<string, Tally> Dimensions => field ??= Group(Lines, l => l.Programme.DimensionCode);
    public IReadOnlyDictionary<string, Tally> SubDimensions => field ??= Group(Lines, l => l.Programme.SubDimensionCode);
    public IReadOnlyDictionary<int, Tally> Agencies => field ??= Group(Lines, l => l.Programme.AgencyId);
    public IReadOnlyDictionary<ActionPlan, Tally> ActionPlans =>
        field ??= Group(Lines.Where(l => l.Programme.ActionPlan is not null), l => l.Programme.ActionPlan!.Value);

    /// <summary>By the missions of the document in force for the year.</summary>
    public IReadOnlyDictionary<int, Tally> Missions =>
        field ??= Group(Lines.Where(l => l.Programme.MissionId is not null), l => l.Programme.MissionId!.Value);

    /// <summary>Programmes that serve no mission of the document in force.</summary>
    public Tally WithoutMission => field ??= TallyOf(Lines.Where(l => l.Programme.MissionId is null));

    /// <summary>By district. A programme of several districts counts in each: the districts do not add up to the total.</summary>
    public IReadOnlyDictionary<string, Tally> Districts =>
        field ??= Lines
            .SelectMany(l => l.Programme.Districts, (l, district) => (l, district))
            .GroupBy(x => x.district, x => x.l)
            .ToDictionary(g => g.Key, TallyOf);

    /// <summary>Programmes of no district: those for the whole regency.</summary>
    public Tally Everywhere => field ??= TallyOf(Lines.Where(l => l.Programme.Districts.Count == 0));

    /// <summary>Programmes with at least one verified report of the year: below the plan while a year runs.</summary>
    public int Reported { get; } = lines.Count(l => l.Last is not null);

    /// <summary>Programmes whose money and progress lie more than the limit apart.</summary>
    public int Diverging { get; } = lines.Count(l => l.Diverges);
    public Tally QuickWins => field ??= TallyOf(Lines.Where(l => l.Programme.QuickWin));

    /// <summary>A dimension's tally; all zero, with a null percentage, where nothing is planned.</summary>
    public Tally Of(string dimensionCode) => Dimensions.TryGetValue(dimensionCode, out var tally) ? tally : Achievement.Tally([]);

    /// <summary>A district's tally; all zero, with a null percentage, where no programme works in it.</summary>
    public Tally OfDistrict(string code) => Districts.TryGetValue(code, out var tally) ? tally : Achievement.Tally([]);

    /// <summary>The tally of some of the year's lines.</summary>
    public Tally TallyOf(IEnumerable<AchievementLine> some) => Achievement.Tally(some) with { Begun = begun };

    private Dictionary<TKey, Tally> Group<TKey>(IEnumerable<AchievementLine> lines, Func<AchievementLine, TKey> by)
        where TKey : notnull => lines.GroupBy(by).ToDictionary(g => g.Key, TallyOf);
}

/// <summary>
/// Capaian: the programmes that verifiably run, divided by the programmes planned for the year. A programme counts when its last verified
/// report of the year says running or done.
/// </summary>
/// <remarks>docs/rules.md A-01..A-06. Worked example: AchievementTests.Batang_2022_as_published.</remarks>
public static class Achievement
{
    /// <summary>Points between budget absorbed and physical progress from which a programme is flagged.</summary>
    public const decimal DivergenceLimit = 25m;

    public static YearAchievement Compute(int year, IEnumerable<ProgrammeInYear> planned) =>
        new(year, [.. planned.OrderBy(p => p.Code, StringComparer.Ordinal).Select(Line)]);

    private static AchievementLine Line(ProgrammeInYear programme)
    {
        VerifiedQuarter? last = null;
        foreach (var report in programme.Verified)
            if (last is not { } best || (report.Quarter, report.Sequence).CompareTo((best.Quarter, best.Sequence)) > 0)
                last = report;
        return new AchievementLine(programme, VerdictOf(last), last, Progress(programme.Target, last?.Output, programme.Direction));
    }

    private static Verdict VerdictOf(VerifiedQuarter? last) =>
        last?.State switch
        {
            ProgrammeState.Running => Verdict.Running,
            ProgrammeState.Done => Verdict.Done,
            ProgrammeState.NotStarted => Verdict.NotStarted,
            ProgrammeState.Stopped => Verdict.Stopped,
            _ => Verdict.NothingVerified,
        };

    /// <summary>
    /// Output against target in percent, 0 to 100. For "less is better" the target is met at or below it, else target / output.
    /// </summary>
    public static decimal? Progress(decimal? target, decimal? output, Direction direction) =>
        (target, output) switch
        {
            (null, _) or (_, null) => null,
            ({ } t, { } o) when direction == Direction.Down => o <= t ? 100 : Math.Clamp(t * 100m / o, 0, 100),
            ({ } t, { } o) => t == 0 ? null : Math.Clamp(o * 100m / t, 0, 100),
        };

    /// <summary>Spent / budget x 100; null where either is not known, or the budget is zero.</summary>
    public static decimal? Absorbed(decimal? budget, decimal? spent) => budget is > 0 ? spent * 100m / budget : null;

    public static bool Diverges(decimal? absorbed, decimal? progress) =>
        absorbed is { } a && progress is { } p && Math.Abs(a - p) > DivergenceLimit;

    /// <summary>Progress of a group is the simple mean over its programmes that have one.</summary>
    public static Tally Tally(IEnumerable<AchievementLine> lines)
    {
        int planned = 0,
            realised = 0,
            measured = 0,
            withoutMoney = 0;
        decimal? budget = null,
            spent = null;
        decimal progress = 0;
        foreach (var line in lines)
        {
            planned++;
            if (line.Counted)
                realised++;
            budget = Sum(budget, line.Programme.Budget);
            spent = Sum(spent, line.Last?.Spent);
            if (line.Last is { Spent: null })
                withoutMoney++;
            if (line.Progress is { } p)
                (measured, progress) = (measured + 1, progress + p);
        }
        return new Tally(planned, realised, budget, spent, measured == 0 ? null : progress / measured) { WithoutMoney = withoutMoney };
    }

    private static decimal? Sum(decimal? sum, decimal? more) => more is null ? sum : (sum ?? 0) + more;
}
