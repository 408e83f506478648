using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Realisations;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>A report of a programme.</summary>
public sealed record ReportRow(
    int Id,
    int Year,
    int Quarter,
    int Sequence,
    RealisationState State,
    ProgrammeState ProgrammeState,
    decimal? Output,
    decimal? Spent
)
{
    public string Amendment => Sequence > 0 ? Say(" perbaikan", " amendment") : "";
}

/// <summary>What happened to a report.</summary>
public sealed record StepRow(
    int RealisationId,
    int Year,
    int Quarter,
    RealisationAction Action,
    string OfficerName,
    DateTime At,
    string? Reason
)
{
    public Period Period => new(Year, Quarter);
}

/// <summary>A quarter of the year shown.</summary>
/// <param name="Target">Cumulative; a dash where none is set.</param>
/// <param name="MayReport">The reader may report it now.</param>
/// <param name="IsLocked">The reader could, but the calendar closed it.</param>
public sealed record QuarterRow(Period Period, string Target, IReadOnlyList<ReportRow> Reports, bool MayReport, bool IsLocked)
{
    public ReportRow? Last => Reports.Count == 0 ? null : Reports[^1];
}

/// <summary>A programme: its plan, and one year of it quarter by quarter.</summary>
/// <param name="Mission">The mission it serves in the year, in the document in force then.</param>
/// <param name="MayWrite">The reader reports this programme.</param>
public sealed record ProgrammeView(
    PlannedProgramme Plan,
    int Year,
    Mission? Mission,
    IReadOnlyList<ReportRow> Reports,
    IReadOnlyList<StepRow> Steps,
    ReportingCalendar Calendar,
    bool MayWrite,
    DateOnly Today
)
{
    private const int MostYears = 13,
        QuartersOfYear = 4;

    public int Revision => Plan.Revision!.Number;

    public string Dimension
    {
        get
        {
            var part = Plan.SubDimension!;
            return $"{Say(part.Dimension!.NameId, part.Dimension.NameEn)}: {Say(part.NameId, part.NameEn)}";
        }
    }

    public string Supporting => string.Join(", ", Plan.Supporting.Select(s => s.Agency!.ShortName).Order());

    public string Place
    {
        get
        {
            var districts = Plan.Programme!.Districts;
            return districts.Count == 0
                ? Say("seluruh daerah", "the whole regency")
                : string.Join(", ", districts.Select(d => Districts.Name(Plan.RegencyCode, d.DistrictCode)).Order());
        }
    }

    public IEnumerable<int> Years => Enumerable.Range(Plan.StartYear, Math.Min(Plan.EndYear - Plan.StartYear + 1, MostYears));

    public string Caption
    {
        get
        {
            var budgets = Plan.Budgets.Where(b => b.Year == Year).ToList();
            var sum = Format.Rupiah(budgets.Count == 0 ? null : budgets.Sum(b => b.Amount));
            var sources = string.Join(", ", budgets.Select(b => $"{b.Source.Name()} {Format.Rupiah(b.Amount)}"));
            return Say(
                $"Target dan realisasi {Year}, kumulatif; anggaran {sum} ({sources})",
                $"Target and realisation {Year}, cumulative; budget {sum} ({sources})"
            );
        }
    }

    public IEnumerable<QuarterRow> Quarters
    {
        get
        {
            var writes = MayWrite && Plan.RunsIn(Year);
            return Enumerable
                .Range(1, QuartersOfYear)
                .Select(q => new Period(Year, q))
                .Select(period => new QuarterRow(
                    period,
                    Plan.TargetOf(period) is { } target ? Format.Number(target) : "–",
                    [.. Reports.Where(r => r.Year == Year && r.Quarter == period.Quarter)],
                    writes && period.FirstDay <= Today,
                    writes && Calendar.IsLocked(Plan.OwnerId, period, Plan.Programme!.InPlanSince)
                ));
        }
    }
}
