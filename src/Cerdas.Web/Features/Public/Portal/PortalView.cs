using Cerdas.Reporting;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>What the public page tells of a regency's year.</summary>
/// <param name="VerifiedAt">When the last report of the year was verified.</param>
/// <param name="Home">The page stands at "/": this instance has one regency.</param>
public sealed record PortalView(
    RegencyLedger Ledger,
    YearAchievement Year,
    IReadOnlyList<ClosedRow> Evaluations,
    DateTime? VerifiedAt,
    DataAge Data,
    bool Home
)
{
    private const int BeginningShown = 5;

    public string Code => Ledger.Code;
    public bool HasPlan => Ledger.Years.Count > 0;
    public Tally Total => Year.Total;
    public string Sentence => SummaryWords.Of(Ledger, Year.Year);
    public string Explanation => Address("/penjelasan", Year.Year);
    public string Picture => $"/daerah/{Code}/gambar.png?{(HasPlan ? $"tahun={Year.Year}&" : "")}bahasa={Lang}";

    /// <summary>Years with a report, and all up to the one shown unasked.</summary>
    public IEnumerable<int> Years =>
        Ledger.Years.Values.Where(y => y.Reported > 0 || y.Year == Year.Year || y.Year <= Ledger.DefaultYear).Select(y => y.Year).Order();

    public string PercentNote =>
        Total.Percent is null
            ? Say("belum ada yang dapat dihitung", "nothing to compute yet")
            : Say("Klik persentase mana pun untuk melihat asalnya.", "Follow any percentage to see where it comes from.");

    public string BudgetNote => $"{Format.Rupiah(Total.Budget)}; {Say("terserap", "absorbed")} {Format.Percent(Total.Absorbed)}";

    /// <summary>How old the figures are, and how many of the realised have evidence.</summary>
    public string Age
    {
        get
        {
            var age = VerifiedAt is null ? IndexTexts.NothingVerified : IndexTexts.DataAsOf(Format.Moment(VerifiedAt, Ledger.Zone));
            var proven = Year.Lines.Count(l => l is { Counted: true, Last.EvidenceCount: > 0 });
            return Total.Realised == 0 ? age : $"{age} {IndexTexts.WithEvidence(Format.Count(proven), Format.Count(Total.Realised))}";
        }
    }

    public string Promised
    {
        get
        {
            var wins = Year.QuickWins.Planned;
            var promised = IndexTexts.Promised(Format.Count(Total.Planned), Year.Year);
            return promised + (wins > 0 ? $", {IndexTexts.QuickWins(Format.Count(wins))}" : "") + ".";
        }
    }

    public string Running =>
        Total.Percent is null
            ? Format.NoData
            : IndexTexts.Running(Format.Count(Total.Realised), Format.Count(Total.Planned - Total.Realised));

    public string Cost => Total.Budget is null or 0 ? Format.NoData : IndexTexts.Cost(Total);

    public YearAchievement Next => Ledger.Of(Year.Year + 1);

    /// <summary>Programmes planned for the next year and not for this one.</summary>
    public IReadOnlyList<ProgrammeInYear> Beginning
    {
        get
        {
            var known = Year.Lines.Select(l => l.Programme.ProgrammeId).ToHashSet();
            return [.. Next.Lines.Select(l => l.Programme).Where(p => !known.Contains(p.ProgrammeId)).Take(BeginningShown)];
        }
    }

    /// <summary>Some evaluation ends in a grade.</summary>
    public bool Graded => Evaluations.Any(e => e.Band is not null);

    public FigureTable Table =>
        FigureTable.Dimensions(
            "dimensi",
            Ledger,
            Year,
            parts: false,
            Say($"Capaian per dimensi, {Year.Year}", $"Achievement by dimension, {Year.Year}"),
            slice => $"/daerah/{Code}/penjelasan{slice.Query(Year.Year)}"
        );

    public string Address(string under, int year) => $"{(Home && under.Length == 0 ? "/" : $"/daerah/{Code}{under}")}?tahun={year}";
}
