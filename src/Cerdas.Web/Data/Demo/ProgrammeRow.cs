using System.Globalization;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Web.Data.Demo;

/// <summary>A line of data/demo/33.25/programmes.csv.</summary>
internal sealed class ProgrammeRow(IDictionary<string, string> row, DemoCalendar calendar)
{
    /// <summary>The last year the file tells of: what is planned to its end goes on.</summary>
    private const int LastInFile = 2025,
        LastPublished = 2023;

    public string Code { get; } = row["code"];
    public string Name { get; } = row["name"];
    public string Owner { get; } = row["owner"];
    public string Unit { get; } = row["unit"];
    public int Start { get; } = DemoRegency.Int(row["start"]);
    public int End { get; } = DemoRegency.Int(row["end"]) is var end && end < LastInFile ? end : Math.Max(end, calendar.PlannedUntil);
    public decimal Target { get; } = DemoRegency.Number(row["target"]) ?? 0;
    public Direction Direction { get; } = row["direction"] == "down" ? Direction.Down : Direction.Up;
    public decimal BudgetMillion { get; } = DemoRegency.Number(row["budget_million"]) ?? 0;
    public decimal CsrMillion { get; } = DemoRegency.Number(row["csr_million"]) ?? 0;
    public FundingSource Source { get; } = Enum.Parse<FundingSource>(row["source"], ignoreCase: true);
    public string[] Districts { get; } = row["districts"].Split(';', StringSplitOptions.RemoveEmptyEntries);
    private readonly HashSet<int> unrealised =
    [
        .. row["unrealised"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(DemoRegency.Int),
    ];

    /// <summary>Whether it does not run in a year: as the file says, in later years one in twelve.</summary>
    public bool IsUnrealised(int year) => year <= LastPublished ? unrealised.Contains(year) : DemoChance.Of(Code, year, 90) % 12 == 0;

    public PlannedProgramme Plan(
        MasterplanRevision revision,
        Programme programme,
        IReadOnlyDictionary<string, Agency> agencies,
        List<Mission> missions,
        Func<ProgrammeRow, int, decimal> money
    )
    {
        var plan = new PlannedProgramme
        {
            RegencyCode = DemoRegency.Code,
            Revision = revision,
            Programme = programme,
            Name = Name,
            SubDimensionCode = row["sub_dimension"],
            OwnerId = agencies[Owner].Id,
            Phase = row["phase"] switch
            {
                "short" => Phase.ShortTerm,
                "medium" => Phase.MediumTerm,
                _ => Phase.LongTerm,
            },
            QuickWin = row["quick_win"] == "1",
            ActionPlan = row["action_plan"] switch
            {
                "hr" => ActionPlan.HumanResources,
                "infrastructure" => ActionPlan.Infrastructure,
                "application" => ActionPlan.Application,
                "literacy" => ActionPlan.Literacy,
                _ => null,
            },
            MissionId = missions.Find(m => m.Number.ToString(CultureInfo.InvariantCulture) == row["mission"])?.Id,
            StartYear = Start,
            EndYear = End,
            Indicator = row["indicator"],
            Unit = Unit,
            Direction = Direction,
            Published = row["published"] == "1",
        };
        plan.Supporting.AddRange(
            row["supporting"]
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Distinct()
                .Select(s => new SupportingAgency { RegencyCode = DemoRegency.Code, AgencyId = agencies[s].Id })
        );
        for (var year = Start; year <= End; year++)
        {
            foreach (var quarter in Enumerable.Range(1, 4))
                plan.Targets.Add(
                    new Target
                    {
                        RegencyCode = DemoRegency.Code,
                        Year = year,
                        Quarter = quarter,
                        Value = TargetIn(quarter),
                    }
                );
            plan.Budgets.Add(
                new Budget
                {
                    RegencyCode = DemoRegency.Code,
                    Year = year,
                    Source = Source,
                    Amount = money(this, year),
                }
            );
            if (CsrMillion > 0 && year >= 2023)
                plan.Budgets.Add(
                    new Budget
                    {
                        RegencyCode = DemoRegency.Code,
                        Year = year,
                        Source = FundingSource.Csr,
                        Amount = CsrMillion * 1_000_000,
                    }
                );
        }
        return plan;
    }

    private decimal TargetIn(int quarter) =>
        Direction == Direction.Down || Unit == "persen" || quarter == 4 ? Target : Math.Ceiling(Target * quarter / 4);
}

/// <summary>One demo programme in one year: what it reported, chosen by its code and year alone.</summary>
/// <param name="Last">The last quarter that is due.</param>
/// <param name="Outcome">-1 realised; otherwise which way it is not: not started, stopped, no report, awaiting verification,
/// returned.</param>
internal sealed record DemoYear(ProgrammeRow Row, int Year, int Last, int Outcome, decimal Budget)
{
    public const int Waiting = 3,
        Returned = 4;

    /// <summary>FNV-1a over code, year and salt: the same on every machine.</summary>
    public int Seed(int salt)
    {
        var hash = 2166136261u;
        foreach (var c in $"{Row.Code}|{Year}|{salt}")
            hash = (hash ^ c) * 16777619u;
        return (int)(hash & int.MaxValue);
    }

    public int Pick(int salt, int min, int max) => min + (Seed(salt) % (max - min + 1));

    public ProgrammeState? StateIn(int quarter) =>
        Outcome switch
        {
            -1 => quarter == 4 && Row.End == Year && Pick(0, 0, 1) == 0 ? ProgrammeState.Done
            : quarter == 1 && Pick(1, 0, 3) == 0 ? ProgrammeState.NotStarted
            : ProgrammeState.Running,
            0 => quarter < Last ? ProgrammeState.NotStarted : null,
            1 => quarter < Last - 1 ? ProgrammeState.NotStarted : ProgrammeState.Stopped,
            _ => quarter == Last ? ProgrammeState.Running
            : quarter == 1 ? ProgrammeState.NotStarted
            : null,
        };

    public bool StaysDraftIn(int quarter) => Outcome == 2 && quarter == Last;

    public bool AwaitsVerificationIn(int quarter) => Outcome == Waiting && quarter == Last;

    public bool IsReturnedIn(int quarter) => Outcome == Returned && quarter == Last;

    public ReportedValues Values(int quarter, ProgrammeState state, DemoTexts texts)
    {
        if (state == ProgrammeState.NotStarted)
            return new(
                state,
                null,
                new Dictionary<FundingSource, decimal>(),
                texts.Obstacle(Pick(quarter + 10, 0, 99)),
                texts.NextStep(Pick(quarter + 11, 0, 99))
            );
        var reach = Pick(7, 70, 108) / 100m;
        var output =
            Row.Direction == Direction.Down
                ? Math.Round(Row.Target * (2 - reach), 0)
                : Math.Round(Row.Target * (Row.Unit == "persen" ? Math.Min(reach, 1) : reach * quarter / 4), 0);
        var absorbed = state == ProgrammeState.Stopped ? 0.1m : Pick(8, 55, 99) / 100m * quarter / 4;
        var spent = new Dictionary<FundingSource, decimal> { [Row.Source] = Math.Floor(Budget * absorbed / 1000) * 1000 };
        if (Row.CsrMillion > 0 && Year >= 2023)
            spent[FundingSource.Csr] = Math.Floor(Row.CsrMillion * 1000 * absorbed) * 1000;
        var trouble = state == ProgrammeState.Stopped || Pick(quarter + 12, 0, 3) == 0;
        return new(
            state,
            output,
            spent,
            trouble ? texts.Obstacle(Pick(quarter + 10, 0, 99)) : null,
            trouble ? texts.NextStep(Pick(quarter + 11, 0, 99)) : null
        );
    }
}

/// <summary>Sentences of data/demo/33.25/texts.csv.</summary>
internal sealed class DemoTexts(IEnumerable<IDictionary<string, string>> rows)
{
    private readonly ILookup<string, string> texts = rows.ToLookup(r => r["kind"], r => r["text"]);

    public string Obstacle(int pick) => Nth("obstacle", pick);

    public string NextStep(int pick) => Nth("next_step", pick);

    public string Return(int pick) => Nth("return_reason", pick);

    public string Document(int pick, string period, string programme) =>
        Nth("document_title", pick)
            .Replace("triwulan {period}", "{period}", StringComparison.OrdinalIgnoreCase)
            .Replace("{period}", period, StringComparison.Ordinal)
            .Replace("{programme}", programme, StringComparison.Ordinal);

    private string Nth(string kind, int pick) => texts[kind].ElementAt(pick % texts[kind].Count());
}
