using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A year in plain words, made of its figures by rule: nobody writes it and no model guesses it.</summary>
public static class SummaryWords
{
    /// <param name="former">The year it is compared with; the one before when left out.</param>
    public static string Of(RegencyLedger ledger, int year, int? former = null)
    {
        var before = former ?? year - 1;
        var s = Summary.Of(ledger.Of(year), before == year ? null : ledger.Years.GetValueOrDefault(before));
        var (planned, realised, reported) = (Format.Count(s.Total.Planned), Format.Count(s.Total.Realised), Format.Count(s.Reported));
        var (percent, change) = (Format.Percent(s.Total.Percent), Change(s.Change, before));
        return s.Outlook switch
        {
            Outlook.NothingPlanned => Say($"Untuk {year} belum ada program yang direncanakan.", $"No programme is planned for {year}."),
            Outlook.NothingVerified => Say(
                $"Untuk {year} direncanakan {planned} program. Belum ada laporan yang terverifikasi, "
                    + "jadi belum ada yang dapat dikatakan tentang hasilnya.",
                $"For {year}, {planned} programmes are planned. No report is verified yet, so nothing can be said of the results."
            ),
            Outlook.Early => Say(
                $"Tahun {year} masih berjalan: baru {reported} dari {planned} program punya laporan terverifikasi, "
                    + $"dan {realised} di antaranya terbukti berjalan.",
                $"{year} is still running: only {reported} of {planned} programmes have a verified report, "
                    + $"and {realised} of them are proven to run."
            ),
            _ => Say(
                $"Pada {year}, {realised} dari {planned} program Smart City yang direncanakan terbukti berjalan ({percent}){change}.",
                $"In {year}, {realised} of the {planned} Smart City programmes planned were proven to run ({percent}){change}."
            )
                + Best(s, ledger)
                + Behind(s, ledger, ledger.Of(year))
                + Money(s),
        };
    }

    private static string Change(decimal? change, int before) =>
        change switch
        {
            null => "",
            > -0.05m and < 0.05m => Say($", sama dengan {before}", $", the same as in {before}"),
            > 0 => Say($", naik {Points(change.Value)} poin dari {before}", $", {Points(change.Value)} points more than in {before}"),
            _ => Say($", turun {Points(-change.Value)} poin dari {before}", $", {Points(-change.Value)} points less than in {before}"),
        };

    private static string Points(decimal points) => Format.Score(points, 1);

    private static string Best(Summary s, RegencyLedger ledger) =>
        s.Best.Count == 0 ? "" : " " + Say($"Yang terbaik: {Names(s.Best, ledger)}.", $"Best: {Names(s.Best, ledger)}.");

    private static string Behind(Summary s, RegencyLedger ledger, YearAchievement year)
    {
        if (s.Behind.Count == 0 && s.Lagging.Count == 0)
            return " " + Say("Tidak ada program yang tertinggal.", "No programme is behind.");
        if (s.Behind.Count == 0)
        {
            var lagging = string.Join(", ", s.Lagging.Select(code => Lag(code, year.Of(code), ledger)));
            return " "
                + Say(
                    $"Semua program berjalan, tetapi keluaran atau belanjanya tertinggal: {lagging}.",
                    $"Every programme runs, but output or spending is behind: {lagging}."
                );
        }
        var (names, by) = (Names(s.Behind, ledger), Format.Count(s.BehindBy));
        var each = s.Behind.Count > 1 ? Say(" masing-masing", " each") : "";
        return " "
            + Say(
                $"Paling banyak yang belum berjalan: {names} ({by} program{each}).",
                $"Most programmes not running: {names} ({by}{each})."
            );
    }

    /// <summary>"Smart Living (realisasi fisik 14,3 %, serapan 16,7 %)".</summary>
    private static string Lag(string code, Tally t, RegencyLedger ledger)
    {
        var (name, progress, absorbed) = (
            ledger.Dimensions.First(d => d.Code == code).Name,
            Format.Percent(t.Progress),
            Format.Percent(t.Absorbed)
        );
        return Say(
            $"{name} (realisasi fisik {progress}, serapan {absorbed})",
            $"{name} (physical progress {progress}, absorbed {absorbed})"
        );
    }

    private static string Money(Summary s) =>
        (s.Total.Budget, s.Total.Spent) switch
        {
            (null or 0, _) => "",
            ({ } budget, null) => " " + Say($"Anggaran {Format.RupiahShort(budget)}.", $"Budget {Format.RupiahShort(budget)}."),
            ({ } budget, { } spent) => " "
                + Say(
                    $"Anggaran {Format.RupiahShort(budget)}, sudah dibelanjakan {Format.RupiahShort(spent)}.",
                    $"Budget {Format.RupiahShort(budget)}, of which {Format.RupiahShort(spent)} is spent."
                ),
        };

    private static string Names(IReadOnlyList<string> codes, RegencyLedger ledger)
    {
        var names = ledger.Dimensions.Where(d => codes.Contains(d.Code)).Select(d => d.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + Say(" dan ", " and ") + names[^1];
    }
}
