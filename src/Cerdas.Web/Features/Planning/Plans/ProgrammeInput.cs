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

    /// <summary>An empty form, for a programme of this year.</summary>
    public static ProgrammeInput From(int year) =>
        new()
        {
            Code = "",
            Name = "",
            SubDimensionCode = "",
            OwnerId = null,
            StartYear = year,
            EndYear = year,
            Indicator = "",
            Unit = "",
        };

    public bool Has(int year) => Years.Exists(y => y.Year == year);

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
