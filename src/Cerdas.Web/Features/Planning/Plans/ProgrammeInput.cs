using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A programme as the planner enters it.</summary>
public sealed record ProgrammeInput : IValidatableObject
{
    private const int MostYears = 12;

    [Label("Kode", "Code"), Required, StringLength(PlannedProgramme.CodeMax), RegularExpression("[A-Za-z0-9][A-Za-z0-9.-]*")]
    public required string Code { get; init; }

    [Label("Nama program", "Programme name"), Required, StringLength(PlannedProgramme.NameMax)]
    public required string Name { get; init; }

    [Label("Sub-dimensi", "Sub-dimension"), Required]
    public required string SubDimensionCode { get; init; }

    [Label("OPD pemilik", "Owning agency"), Required]
    public required int? OwnerId { get; init; }

    [Label("OPD pendukung", "Supporting agencies")]
    public List<int> Supporting { get; init; } = [];

    [Label("Jangka", "Phase"), Required, EnumDataType(typeof(Phase))]
    public Phase Phase { get; init; } = Phase.ShortTerm;

    [Label("Quick Win", "Quick win")]
    public bool QuickWin { get; init; }

    [Label("Rencana aksi", "Action plan"), EnumDataType(typeof(ActionPlan))]
    public ActionPlan? ActionPlan { get; init; }

    [Label("Misi RPJMD", "RPJMD mission")]
    public int? MissionId { get; init; }

    [Label("Tahun mulai", "First year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? StartYear { get; init; }

    [Label("Tahun selesai", "Last year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? EndYear { get; init; }

    [Label("Indikator keluaran", "Output indicator"), Required, StringLength(PlannedProgramme.IndicatorMax)]
    public required string Indicator { get; init; }

    [Label("Satuan", "Unit"), Required, StringLength(PlannedProgramme.UnitMax)]
    public required string Unit { get; init; }

    [Label("Arah", "Direction"), Required, EnumDataType(typeof(Direction))]
    public Direction Direction { get; init; } = Direction.Up;
    public List<YearInput> Years { get; init; } = [];
    public int Version { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StartYear > EndYear)
            yield return new(
                Say("Tahun selesai tidak boleh mendahului tahun mulai.", "The last year may not lie before the first."),
                [nameof(EndYear)]
            );
        if (EndYear - StartYear >= MostYears)
            yield return new(Say($"Paling lama {MostYears} tahun.", $"At most {MostYears} years."), [nameof(EndYear)]);
    }

    public static ProgrammeInput Of(PlannedProgramme p) =>
        new()
        {
            Code = p.Programme!.Code,
            Name = p.Name,
            SubDimensionCode = p.SubDimensionCode,
            OwnerId = p.OwnerId,
            Supporting = [.. p.Supporting.Select(s => s.AgencyId)],
            Phase = p.Phase,
            QuickWin = p.QuickWin,
            ActionPlan = p.ActionPlan,
            MissionId = p.MissionId,
            StartYear = p.StartYear,
            EndYear = p.EndYear,
            Indicator = p.Indicator,
            Unit = p.Unit,
            Direction = p.Direction,
            Version = p.Version,
            Years = [.. Enumerable.Range(p.StartYear, p.EndYear - p.StartYear + 1).Select(y => YearInput.Of(p, y))],
        };

    /// <summary>Writes what was typed onto the plan; years outside the range are dropped.</summary>
    public void WriteTo(PlannedProgramme p)
    {
        (p.Name, p.SubDimensionCode, p.OwnerId, p.Phase, p.QuickWin, p.ActionPlan, p.MissionId) = (
            Name.Trim(),
            SubDimensionCode,
            OwnerId!.Value,
            Phase,
            QuickWin,
            ActionPlan,
            MissionId
        );
        (p.StartYear, p.EndYear, p.Indicator, p.Unit, p.Direction) = (
            StartYear!.Value,
            EndYear!.Value,
            Indicator.Trim(),
            Unit.Trim(),
            Direction
        );
        p.Supporting.RemoveAll(s => !Supporting.Contains(s.AgencyId) || s.AgencyId == OwnerId);
        p.Supporting.AddRange(
            Supporting
                .Distinct()
                .Where(id => id != OwnerId && !p.Supporting.Exists(s => s.AgencyId == id))
                .Select(id => new SupportingAgency { RegencyCode = p.RegencyCode, AgencyId = id })
        );
        p.Targets.RemoveAll(t => !p.RunsIn(t.Year));
        p.Budgets.RemoveAll(b => !p.RunsIn(b.Year));
        foreach (var year in Years.Where(y => p.RunsIn(y.Year)))
            year.WriteTo(p);
    }
}

/// <summary>A year of a programme: cumulative targets by quarter, money by source in rupiah.</summary>
public sealed record YearInput
{
    private const double Most = 1e15;

    public int Year { get; init; }

    [Label("Target TW I", "Target Q1"), Range(0, Most)]
    public decimal? Q1 { get; init; }

    [Label("Target TW II", "Target Q2"), Range(0, Most)]
    public decimal? Q2 { get; init; }

    [Label("Target TW III", "Target Q3"), Range(0, Most)]
    public decimal? Q3 { get; init; }

    [Label("Target TW IV (tahun)", "Target Q4 (year)"), Range(0, Most)]
    public decimal? Q4 { get; init; }

    [Label("APBD (Rp)", "APBD (Rp)"), Range(0, Most)]
    public decimal? Apbd { get; init; }

    [Label("APBN (Rp)", "APBN (Rp)"), Range(0, Most)]
    public decimal? Apbn { get; init; }

    [Label("CSR (Rp)", "CSR (Rp)"), Range(0, Most)]
    public decimal? Csr { get; init; }

    [Label("KPBU (Rp)", "KPBU (Rp)"), Range(0, Most)]
    public decimal? Kpbu { get; init; }

    [Label("Lainnya (Rp)", "Other (Rp)"), Range(0, Most)]
    public decimal? OtherSource { get; init; }

    public static YearInput Of(PlannedProgramme p, int year)
    {
        decimal? T(int quarter) => p.Targets.Find(t => t.Year == year && t.Quarter == quarter)?.Value;
        decimal? B(FundingSource source) => p.Budgets.Find(b => b.Year == year && b.Source == source)?.Amount;
        return new()
        {
            Year = year,
            Q1 = T(1),
            Q2 = T(2),
            Q3 = T(3),
            Q4 = T(4),
            Apbd = B(FundingSource.Apbd),
            Apbn = B(FundingSource.Apbn),
            Csr = B(FundingSource.Csr),
            Kpbu = B(FundingSource.Kpbu),
            OtherSource = B(FundingSource.Other),
        };
    }

    public void WriteTo(PlannedProgramme p)
    {
        foreach (var (quarter, value) in new[] { (1, Q1), (2, Q2), (3, Q3), (4, Q4) })
        {
            var target = p.Targets.Find(t => t.Year == Year && t.Quarter == quarter);
            if (value is not { } v)
                p.Targets.RemoveAll(t => t == target);
            else if (target is null)
                p.Targets.Add(
                    new Target
                    {
                        RegencyCode = p.RegencyCode,
                        Year = Year,
                        Quarter = quarter,
                        Value = v,
                    }
                );
            else
                target.Value = v;
        }
        foreach (
            var (source, amount) in new[]
            {
                (FundingSource.Apbd, Apbd),
                (FundingSource.Apbn, Apbn),
                (FundingSource.Csr, Csr),
                (FundingSource.Kpbu, Kpbu),
                (FundingSource.Other, OtherSource),
            }
        )
        {
            var budget = p.Budgets.Find(b => b.Year == Year && b.Source == source);
            if (amount is null or 0)
                p.Budgets.RemoveAll(b => b == budget);
            else if (budget is null)
                p.Budgets.Add(
                    new Budget
                    {
                        RegencyCode = p.RegencyCode,
                        Year = Year,
                        Source = source,
                        Amount = amount.Value,
                    }
                );
            else
                budget.Amount = amount.Value;
        }
    }
}
