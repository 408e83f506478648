using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>A programme and a quarter as the desk sees them: the plan that counts, the latest report, the dates.</summary>
public sealed record Desk(
    int ProgrammeId,
    string Code,
    Period Period,
    PlannedProgramme Plan,
    Realisation? Row,
    ReportingDates Dates,
    bool Locked,
    Reopening? Reopening
)
{
    /// <summary>False for a report of a programme that a later revision took out of the year: readable, no longer written.</summary>
    public bool Planned { get; init; } = true;

    public int OwnerId => Plan.OwnerId;

    /// <summary>Where the report is written.</summary>
    public string FormAddress => $"/program/{ProgrammeId}/realisasi/{Period.Year}/{Period.Quarter}";

    /// <summary>The last report of an earlier quarter of the year, whatever its state.</summary>
    public Realisation? Earlier { get; init; }

    private List<Budget> Budgets => Plan.Budgets.FindAll(b => b.Year == Period.Year);

    /// <summary>Rupiah of the year from all sources; null where none is stated.</summary>
    public decimal? Budget => Budgets.Count == 0 ? null : Budgets.Sum(b => b.Amount);
    public IReadOnlyList<Doubt> Doubts =>
        Row is null
            ? []
            : Plausibility.DoubtsOf(
                Row.ProgrammeState,
                Row.Output,
                Row.Spendings.ToDictionary(s => s.Source, s => s.Amount),
                Plan.Direction,
                Budgets.ToDictionary(b => b.Source, b => b.Amount),
                Plan.TargetOf(Period.Year),
                Earlier?.Output,
                Earlier?.Spent
            );

    /// <summary>Why the report came back, while it has not been submitted again.</summary>
    public string? ReturnReason => Row?.State == RealisationState.Returned ? Row.ReturnReason : null;

    /// <summary>The year's target, and the quarter's where it is another.</summary>
    public string TargetsInWords
    {
        get
        {
            var (year, quarter) = (Plan.TargetOf(Period.Year), Plan.TargetOf(Period));
            var words = year is { } goal ? Format.Number(goal) : "–";
            return quarter is { } part && Period.Quarter < 4
                ? words + Say($", sampai triwulan ini {Format.Number(part)}", $", by this quarter {Format.Number(part)}")
                : words;
        }
    }

    /// <summary>The quarter's target for the officer who types the output; the year's, called so, where the quarter has none.</summary>
    public string? TargetHint =>
        Plan.TargetOf(Period) is { } quarter ? $"Target: {Format.Number(quarter)}"
        : Plan.TargetOf(Period.Year) is { } year ? $"Target {Period.Year}: {Format.Number(year)}"
        : null;

    public string EarlierInWords =>
        Earlier is { } e
            ? $"{e.ProgrammeState.Name()}, {Format.Number(e.Output)}, {Format.Rupiah(e.Spent)}"
            : Say("tidak ada laporan", "no report");

    public string DatesInWords =>
        RealisationTexts.Due(
            Plan.Owner!.Name,
            Period.Name(),
            Format.Date(Dates.DueOn),
            Format.Date(Dates.OnTimeUntil),
            Format.Date(Dates.OpenUntil)
        ) + (Reopening is { } open ? RealisationTexts.ReopenedUntil(Format.Date(open.Until)) : "");

    /// <summary>Whether money from a source is asked for: it is budgeted or was spent, or nothing is budgeted at all.</summary>
    public bool Takes(FundingSource source)
    {
        var budgeted = Plan.Budgets.Where(b => b.Year == Period.Year).ToList();
        return budgeted.Count == 0 || budgeted.Exists(b => b.Source == source) || Row?.Spendings.Exists(s => s.Source == source) == true;
    }

    public string BudgetFrom(FundingSource source) =>
        Plan.Budgets.Find(b => b.Year == Period.Year && b.Source == source) is { Amount: var amount }
            ? Say($"Anggaran {Format.Rupiah(amount)}", $"Budget {Format.Rupiah(amount)}")
            : Say("Tidak dianggarkan dari sumber ini", "Not budgeted from this source");
}
