using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Sentences of the working of a figure.</summary>
internal static class ExplanationTexts
{
    public static string NothingVerified(int planned, int year) =>
        Say(
            $"{Format.Count(planned)} program direncanakan untuk {year}; belum satu pun laporan tahun itu diverifikasi, "
                + "jadi capaian belum dihitung (bukan 0 %).",
            $"{Format.Count(planned)} programmes are planned for {year}; no report of that year is verified yet, "
                + "so there is no achievement to compute (it is not 0%)."
        );

    public static string Formula(Tally t) =>
        $"{Say("Capaian", "Achievement")} = {Format.Count(t.Realised)} / {Format.Count(t.Planned)} × 100 = {Format.Percent(t.Percent)}";

    public static string InWords(Tally t, int year)
    {
        var (planned, realised, rest) = (Format.Count(t.Planned), Format.Count(t.Realised), t.Planned - t.Realised);
        return Say(
            $"{planned} program direncanakan untuk {year}; {realised} di antaranya terealisasi: laporan terverifikasi terakhir tahun itu "
                + $"menyatakan berjalan atau selesai. {Format.Count(rest)} belum, dengan sebabnya di bawah.",
            $"{planned} programmes were planned for {year}; {realised} of them are realised: their last verified report of that year "
                + $"says running or done. {(rest == 1 ? "1 is" : $"{Format.Count(rest)} are")} not, each with its reason below."
        );
    }

    public static string Money(Tally t, long version)
    {
        var (budget, spent, share) = (Format.Rupiah(t.Budget), Format.Rupiah(t.Spent), Format.Percent(t.Absorbed));
        return Say(
            $"Anggaran {budget}, terserap {spent} ({share}).{Missing(t.WithoutMoney)} Data capaian versi {version}.",
            $"Budget {budget}, absorbed {spent} ({share}).{Missing(t.WithoutMoney)} Ledger version {version}."
        );
    }

    /// <summary>How many verified reports say nothing of money; nothing where all do.</summary>
    private static string Missing(int programmes) =>
        programmes == 0
            ? ""
            : " "
                + Say(
                    $"Laporan {Format.Count(programmes)} program tidak menyebut uang; itu belum terhitung, bukan nol.",
                    programmes == 1
                        ? "The report of 1 programme says nothing of money: not counted yet, not zero."
                        : $"The reports of {Format.Count(programmes)} programmes say nothing of money: not counted yet, not zero."
                );

    public static string AsJson(bool same) =>
        same
            ? Say("Daftar yang sama sebagai JSON", "The same list as JSON")
            : Say("Semua program tahun ini sebagai JSON", "Every programme of the year as JSON");

    public static string NothingPlanned =>
        Say(
            "Tidak ada program yang direncanakan di sini untuk tahun ini, sehingga capaian tidak dihitung (bukan 0 %).",
            "Nothing is planned here for this year, so there is no achievement to compute (it is not 0 %)."
        );

    public static string Waits(string quarter, bool submitted) =>
        submitted
            ? Say($"laporan {quarter} menunggu verifikasi", $"report of {quarter} awaits verification")
            : Say($"laporan {quarter} belum selesai", $"report of {quarter} not finished");

    public static string Overspent(AchievementLine line) =>
        Say($"melebihi anggaran: {Format.Percent(line.Absorbed)}", $"over budget: {Format.Percent(line.Absorbed)}");

    public static string Apart(AchievementLine line)
    {
        var (absorbed, progress) = (Format.Percent(line.Absorbed), Format.Percent(line.Progress));
        return Say($"terserap {absorbed}, fisik {progress}", $"absorbed {absorbed}, progress {progress}");
    }
}
