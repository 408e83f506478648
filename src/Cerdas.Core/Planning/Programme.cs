namespace Cerdas.Planning;

public enum Phase
{
    ShortTerm = 1,
    MediumTerm,
    LongTerm,
}

public enum Direction
{
    /// <summary>More is better.</summary>
    Up = 1,

    /// <summary>Less is better: minutes of waiting, tonnes of waste.</summary>
    Down,
}

/// <summary>The four action plans (rencana aksi) that cut across the dimensions.</summary>
public enum ActionPlan
{
    HumanResources = 1,
    Infrastructure,
    Application,
    Literacy,
}

public enum FundingSource
{
    Apbd = 1,
    Apbn,
    Csr,
    Kpbu,
    Other,
}

/// <summary>
/// A programme through all revisions: its code and what was reported. What was planned stands in <see cref="PlannedProgramme"/>.
/// </summary>
[Row(Audit.Whole, Figures.Stay, ShownToAll = true)]
public sealed class Programme : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Unique in the regency: "GV-01".</summary>
    public required string Code { get; init; }

    /// <summary>The code as it is compared: "GV-01" and "gv-01" are one, on every database.</summary>
    [Untold]
    public string CodeKey
    {
        get => KeyOf(Code);
        private set { }
    }
    public List<PlannedProgramme> Plans { get; init; } = [];

    /// <summary>
    /// The day an adopted revision first held it, as Cerdas saw it: the regulation may bear an earlier date. Nothing was asked of it
    /// before.
    /// </summary>
    /// <remarks>docs/rules.md R-15.</remarks>
    [Untold]
    public DateOnly? InPlanSince { get; private set; }

    /// <summary>
    /// The districts (kecamatan) it works in; none is the whole regency. Not part of a revision: a place can be corrected without
    /// revising the plan.
    /// </summary>
    public List<ProgrammeDistrict> Districts { get; init; } = [];
    public int Version { get; private set; }

    public static string KeyOf(string code) => code.Trim().ToUpperInvariant();

    public void EnterPlan(DateOnly today) => InPlanSince ??= today;

    /// <summary>Sets the districts to exactly these codes.</summary>
    public void Locate(IReadOnlyCollection<string> districts)
    {
        Districts.RemoveAll(d => !districts.Contains(d.DistrictCode));
        Districts.AddRange(
            districts
                .Distinct()
                .Where(code => !Districts.Exists(d => d.DistrictCode == code))
                .Select(code => new ProgrammeDistrict { RegencyCode = RegencyCode, DistrictCode = code })
        );
    }
}

/// <summary>A district that a programme works in.</summary>
[Row(Audit.Whole, Figures.Move)]
public sealed class ProgrammeDistrict : IBelongsToRegency
{
    public int ProgrammeId { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Code of the Home Ministry: "33.25.11".</summary>
    public required string DistrictCode { get; init; }
}

/// <summary>A programme as one revision of the masterplan plans it.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class PlannedProgramme : IBelongsToRegency, IVersioned
{
    public const int NameMax = 250,
        IndicatorMax = 300,
        UnitMax = 40,
        CodeMax = 20;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int RevisionId { get; init; }
    public MasterplanRevision? Revision { get; init; }
    public int ProgrammeId { get; init; }
    public Programme? Programme { get; init; }
    public required string Name { get; set; }
    public required string SubDimensionCode { get; set; }
    public SubDimension? SubDimension { get; init; }
    public required int OwnerId { get; set; }
    public Agency? Owner { get; init; }
    public Phase Phase { get; set; }
    public bool QuickWin { get; set; }
    public ActionPlan? ActionPlan { get; set; }
    public int? MissionId { get; set; }
    public Mission? Mission { get; init; }
    public required int StartYear { get; set; }
    public required int EndYear { get; set; }
    public required string Indicator { get; set; }
    public required string Unit { get; set; }
    public Direction Direction { get; set; } = Direction.Up;

    /// <summary>Published fact, as opposed to illustrative demo data.</summary>
    public bool Published { get; set; }
    public List<SupportingAgency> Supporting { get; init; } = [];
    public List<Target> Targets { get; init; } = [];
    public List<Budget> Budgets { get; init; } = [];
    public int Version { get; private set; }

    /// <summary>The target of a quarter, cumulative; null where none is set. Another quarter's never stands in for it.</summary>
    public decimal? TargetOf(Period period) => Targets.Find(t => t.Year == period.Year && t.Quarter == period.Quarter)?.Value;

    /// <summary>See <see cref="Target.OfYear"/>.</summary>
    public decimal? TargetOf(int year) => Target.OfYear(Targets.Where(t => t.Year == year).Select(t => (t.Quarter, t.Value)));

    public bool RunsIn(int year) => StartYear <= year && year <= EndYear;

    /// <summary>The same plan for the next revision.</summary>
    public PlannedProgramme CopyTo(MasterplanRevision revision) =>
        new()
        {
            RegencyCode = RegencyCode,
            Revision = revision,
            ProgrammeId = ProgrammeId,
            Name = Name,
            SubDimensionCode = SubDimensionCode,
            OwnerId = OwnerId,
            Phase = Phase,
            QuickWin = QuickWin,
            ActionPlan = ActionPlan,
            MissionId = MissionId,
            StartYear = StartYear,
            EndYear = EndYear,
            Indicator = Indicator,
            Unit = Unit,
            Direction = Direction,
            Published = Published,
            Supporting = [.. Supporting.Select(s => new SupportingAgency { RegencyCode = RegencyCode, AgencyId = s.AgencyId })],
            Targets =
            [
                .. Targets.Select(t => new Target
                {
                    RegencyCode = RegencyCode,
                    Year = t.Year,
                    Quarter = t.Quarter,
                    Value = t.Value,
                }),
            ],
            Budgets =
            [
                .. Budgets.Select(b => new Budget
                {
                    RegencyCode = RegencyCode,
                    Year = b.Year,
                    Source = b.Source,
                    Amount = b.Amount,
                }),
            ],
        };
}

[Row(Audit.Whole, Figures.Stay)]
public sealed class SupportingAgency : IBelongsToRegency
{
    public int PlannedProgrammeId { get; private set; }
    public required string RegencyCode { get; init; }
    public required int AgencyId { get; init; }
    public Agency? Agency { get; init; }
}

/// <summary>
/// What the output indicator should reach from 1 January to the end of a quarter (1-4), in the programme's unit; by the fourth, in the
/// year.
/// </summary>
/// <remarks>docs/rules.md P-08.</remarks>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Target : IBelongsToRegency
{
    /// <summary>What the year is measured against: the target of its last quarter that has one; null where none has.</summary>
    public static decimal? OfYear(IEnumerable<(int Quarter, decimal Value)> targets) =>
        targets.OrderBy(t => t.Quarter).Select(t => (decimal?)t.Value).LastOrDefault();

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int PlannedProgrammeId { get; private set; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }
    public required decimal Value { get; set; }
}

/// <summary>Money planned for a year from one source, in rupiah.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Budget : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int PlannedProgrammeId { get; private set; }
    public required int Year { get; init; }
    public required FundingSource Source { get; init; }
    public required decimal Amount { get; set; }
}
