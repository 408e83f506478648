using Cerdas.Innovating;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>Sentences of the page of my work.</summary>
internal static class MyWorkTexts
{
    public static string NothingToScore =>
        Say("Tidak ada evaluasi atau inovasi yang menunggu nilai Anda.", "No evaluation or innovation waits for your scores.");

    /// <summary>What an agency still owes of a year, and until when it is in time.</summary>
    public static string Owed(QuotaCell q, DateOnly today)
    {
        var (due, year, accepted) = (Format.Date(q.DueOn), q.Year, q.Accepted);
        var missing = Say(
            $"Inovasi {year}: {accepted} dari {q.Required} diterima; kurang {q.Missing}",
            $"Innovations {year}: {accepted} of {q.Required} accepted; {q.Missing} missing"
        );
        return missing
            + (
                today <= q.DueOn
                    ? Say($", paling lambat {due}.", $", due {due}.")
                    : Say("; yang diajukan sekarang dihitung terlambat.", "; what is submitted now counts as late.")
            );
    }

    public static string OwedOfBefore =>
        Say("Kuota inovasi tahun sebelumnya yang masih kurang:", "Quota of innovations of years before, still missing:");

    public static string CountsForItsYear =>
        Say(
            "Yang diajukan sekarang dihitung untuk tahunnya dengan tanda terlambat.",
            "What is submitted now counts for its year, marked late."
        );

    public static string PastOnTime(int count) => Say($"{count} melewati batas tepat waktu", $"{count} past the on-time date");

    public static string NoPlanYet =>
        Say(
            "Belum ada masterplan yang ditetapkan, jadi belum ada yang dilaporkan.",
            "No masterplan is adopted yet, so there is nothing to report."
        );

    public static string AllSubmitted =>
        Say("Semua laporan yang dapat diisi sudah diajukan.", "Every report that can be written is submitted.");
}
