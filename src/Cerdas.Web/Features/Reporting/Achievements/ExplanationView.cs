using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>An explanation and where its figures and programmes lead: to public pages or to those for who is signed in.</summary>
/// <param name="Address">Of the explanations, without the query that says which.</param>
public sealed record ExplanationView(
    Explanation Of,
    string Address,
    Func<ProgrammeInYear, string> ProgrammeUrl,
    Func<ProgrammeInYear, DecidingReport, string> ReportUrl,
    TimeZoneInfo Zone
)
{
    /// <summary>Something is planned and no report of the year is verified.</summary>
    public bool NothingVerified => Of.Tally is { Percent: null, Planned: > 0 };

    public IEnumerable<ExplanationRow> Rows =>
        Of.Lines.Select(line => new ExplanationRow(
            line,
            line.Last is { } last ? Of.Reports.GetValueOrDefault(last.RealisationId) : null,
            Of.Ledger.Agencies[line.Programme.AgencyId].ShortName,
            Of.Pending.GetValueOrDefault(line.Programme.ProgrammeId),
            Of.Year.Year
        ));

    /// <summary>The figures this one is a part of, the widest first, with their addresses.</summary>
    public IEnumerable<(string Title, string Url)> Above =>
        Of
            .Slice.Above(Of.Ledger)
            .Select(s =>
                (
                    s.Dimension is { } code ? Of.Ledger.Dimensions.First(d => d.Code == code).Name : Say("Semua dimensi", "All dimensions"),
                    Address + s.Query(Of.Year.Year)
                )
            );

    /// <summary>Whether the API can be asked for just these programmes.</summary>
    public bool WorkingIsSame => Of.Slice is { AgencyId: null, ActionPlan: null, QuickWin: false, Diverging: false };

    /// <summary>The programmes as JSON.</summary>
    public string Working =>
        $"/api/v1/regencies/{Of.Ledger.Code}/achievements/working?year={Of.Year.Year}"
        + string.Concat(
            new[] { ("dimension", Of.Slice.Dimension), ("subDimension", Of.Slice.Part), ("district", Of.Slice.District) }
                .Where(p => WorkingIsSame && p.Item2 is not null)
                .Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}")
        );

    /// <summary>The figures that make this one up, each with its own explanation; null where programmes come next.</summary>
    public FigureTable? Parts =>
        Of.Slice.Below(Of.Ledger) is { Count: > 0 } below
            ? new FigureTable(
                "bagian",
                Say("Angka ini terdiri dari", "This figure is made of"),
                Of.Slice.Dimension is null ? Say("Dimensi", "Dimension") : Say("Sub-dimensi", "Sub-dimension"),
                [
                    .. below
                        .Select(b => (b, Tally: b.Slice.TallyOf(Of.Year)))
                        .Select(x => new FigureRow(
                            x.b.Name,
                            x.Tally,
                            x.Tally.Planned == 0 ? null : Address + x.b.Slice.Query(Of.Year.Year)
                        )),
                ],
                null
            )
            : null;
}

/// <summary>A programme in the working of a figure, with the report that decided.</summary>
/// <param name="Pending">A report of the year that is written but not verified.</param>
public sealed record ExplanationRow(AchievementLine Line, DecidingReport? Report, string Agency, PendingReport? Pending, int Year)
{
    public string Quarter => Report is null ? "" : new Period(Year, Report.Quarter).Name();
    public string QuarterOfReport => Quarter + (Report is { Sequence: > 0 } ? Say(", perbaikan", ", amended") : "");

    /// <summary>What else is to be said of it: a report under way, money and progress far apart.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Pending is { } pending)
                yield return ExplanationTexts.Waits(new Period(Year, pending.Quarter).Name(), pending.State == RealisationState.Submitted);
            if (Line.Overspent)
                yield return ExplanationTexts.Overspent(Line);
            if (Line.Last is { Spent: null })
                yield return Say("uang tidak disebut", "nothing said of money");
            if (Line.Diverges)
                yield return ExplanationTexts.Apart(Line);
        }
    }
}
