using Cerdas.Reporting;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>A programme in the list, with the reports of the year.</summary>
public sealed record ProgrammeRow(
    int Id,
    string Code,
    string Name,
    string Agency,
    string Dimension,
    bool QuickWin,
    IReadOnlyList<QuarterReport> Reports
)
{
    public static IReadOnlyList<int> Quarters { get; } = [1, 2, 3, 4];

    /// <summary>The latest report of each quarter, an amendment before what it amends; null where there is none.</summary>
    public IEnumerable<(int Quarter, QuarterReport? Report)> ReportByQuarter =>
        Quarters.Select(q => (q, Reports.Where(r => r.Quarter == q).MaxBy(r => r.Sequence)));
}

/// <summary>A report of a quarter; Sequence is 0, and more for an amendment.</summary>
public sealed record QuarterReport(int Id, int Quarter, int Sequence, RealisationState State);
