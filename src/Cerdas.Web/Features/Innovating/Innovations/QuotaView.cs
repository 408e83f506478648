using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An agency's year in the matrix.</summary>
public sealed record QuotaMark(QuotaAgency Agency, QuotaCell Cell)
{
    public string Url => $"/register-inovasi?opd={Agency.Id}&tahun={Cell.Year}";
    public string Tone => Cell.Light.Tone();
    public string Sign =>
        Cell.Light switch
        {
            Light.Green => "● ",
            Light.Amber => "◐ ",
            Light.Red => "○ ",
            _ => "",
        };

    /// <summary>"2/3 l": accepted, owed, some of them late.</summary>
    public string Count =>
        (Cell.Required == 0 && Cell.Accepted == 0 ? "–" : $"{Cell.Accepted}/{Cell.Required}") + (Cell.Late > 0 ? Say(" t", " l") : "");

    public string Words => $"{Agency.ShortName} {Cell.Year}, {Cell.Light.Name()}";

    /// <summary>"1 missing (2 being judged)".</summary>
    public string MissingWords =>
        Say($"kurang {Cell.Missing}", $"{Cell.Missing} missing")
        + (Cell.Waiting > 0 ? Say($" ({Cell.Waiting} sedang dinilai)", $" ({Cell.Waiting} being judged)") : "");
}

/// <summary>Agencies that lack something due on one day, those that lack most first.</summary>
public sealed record QuotaDue(string Sentence, IReadOnlyList<QuotaMark> Agencies);

/// <summary>The quota with one year looked at closely.</summary>
/// <param name="OwnId">The reader's own agency, which comes first.</param>
public sealed record QuotaView(QuotaTable Table, int Year, int? OwnId, DateOnly Today)
{
    private IReadOnlyList<QuotaCell> Cells { get; } = [.. Table.Of(Year)];

    /// <summary>The newest first: on a phone the matrix begins with what can still be mended.</summary>
    public IEnumerable<int> Years => Table.Years.OrderDescending();
    public IEnumerable<QuotaAgency> Agencies => Table.Agencies.OrderByDescending(a => a.Id == OwnId);
    public QuotaAgency? Own => Table.Agencies.FirstOrDefault(a => a.Id == OwnId);

    /// <summary>Years in which the reader's own agency lacks something, the newest first.</summary>
    public IReadOnlyList<QuotaMark> OwnLacking => Own is { } own ? [.. MarksOf(own).Where(m => m.Cell.Missing > 0)] : [];

    /// <summary>What is owed in the year, by which rule and why: for everybody to read.</summary>
    public IReadOnlyList<QuotaRule> Rules =>
        [.. Table.Rules.Where(r => r.HoldsIn(Year)).OrderBy(r => r.AgencyId is not null).ThenByDescending(r => r.FromYear)];

    /// <summary>"40 / 58" agencies that meet it.</summary>
    public string Met => Table.MetIn(Year) is var (met, owing) && owing == 0 ? Say("tidak diwajibkan", "none owed") : $"{met} / {owing}";
    public int Accepted => Cells.Sum(c => c.Accepted);
    public int Late => Cells.Sum(c => c.Late);
    public int Waiting => Cells.Sum(c => c.Waiting);
    public int Missing => Cells.Sum(c => c.Missing);
    public int Required => Cells.Sum(c => c.Required);
    public int MissingInAll => Table.Agencies.Sum(MissingOf);

    /// <summary>Agencies that owe something in the year, by the day it is due.</summary>
    public IReadOnlyList<QuotaDue> Due
    {
        get
        {
            var missing = Table
                .Agencies.Select(a => new QuotaMark(a, a.Cells.Single(c => c.Year == Year)))
                .Where(m => m.Cell.Missing > 0)
                .OrderByDescending(m => m.Cell.Missing)
                .ThenBy(m => m.Agency.ShortName, StringComparer.Ordinal);
            return [.. missing.GroupBy(m => m.Cell.DueOn).OrderBy(g => g.Key).Select(g => new QuotaDue(SentenceOf(g.Key), [.. g]))];
        }
    }

    /// <summary>An agency's years, in the order of the matrix.</summary>
    public static IEnumerable<QuotaMark> MarksOf(QuotaAgency agency) =>
        agency.Cells.OrderByDescending(c => c.Year).Select(c => new QuotaMark(agency, c));

    public static int MissingOf(QuotaAgency agency) => agency.Cells.Sum(c => c.Missing);

    public int MissingIn(int year) => Table.Of(year).Sum(c => c.Missing);

    public string NameOf(int? agencyId) =>
        agencyId is null ? Say("semua OPD", "every agency") : Table.Agencies.FirstOrDefault(a => a.Id == agencyId)?.ShortName ?? "–";

    private string SentenceOf(DateOnly due)
    {
        var days = due.DayNumber - Today.DayNumber;
        return days >= 0 ? QuotaTexts.DaysLeft(due, days) : QuotaTexts.DuePassed(due, Year);
    }
}
