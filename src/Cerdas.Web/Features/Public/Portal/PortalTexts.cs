namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Sentences of the portal's pages below the front page.</summary>
internal static class PortalTexts
{
    public static string ExplanationTitle(string percent, string title, int year) =>
        Say($"Penjelasan {percent}: {title} {year}", $"Explanation of {percent}: {title} {year}");

    public static string RunOf(int realised, int planned, string percent) =>
        Say(
            $"{realised} dari {planned} program terbukti berjalan ({percent}), dengan laporan dan buktinya.",
            $"{realised} of {planned} programmes proven to run ({percent}), with reports and evidence."
        );

    public static string ProgrammeOf(string name, string regency, string state) =>
        Say($"{name}, program Smart City {regency}: {state}", $"{name}, a Smart City programme of {regency}: {state}");

    public static string Fingerprints =>
        Say(
            "Berkas bukti disimpan pemerintah daerah. Sidik jarinya (SHA-256) dicatat di sini, sehingga siapa pun yang menerima berkasnya "
                + "dapat memeriksa bahwa isinya tidak berubah.",
            "Evidence files are kept by the regency. Their fingerprint (SHA-256) is recorded here, so that anyone who is given a file can "
                + "check that it has not changed."
        );

    public static string NothingVerified => Say("Belum ada laporan yang terverifikasi.", "No report has been verified yet.");

    public static string LatestFirst => Say("Terbaru dulu; nilai kumulatif dalam tahun", "Latest first; values cumulative in the year");

    public static string Compared(int from, int to) => Say($"{from} dan {to} dibandingkan", $"{from} and {to} compared");

    public static string Points =>
        Say(
            "Selisih dua persentase yang belum dibulatkan, dalam poin. Rencana tiap tahun dapat berbeda: yang dibandingkan adalah bagian "
                + "program yang terbukti berjalan dari yang direncanakan tahun itu.",
            "Difference of the two unrounded percentages, in points. The plans of two years may differ: what is compared is the share of "
                + "programmes proven to run among those planned for the year."
        );

    public static string ChooseTwoYears => Say("Pilih dua tahun yang berbeda.", "Choose two different years.");

    public static string NotComparableYet(int year) =>
        Say(
            $"Tahun {year} belum punya laporan terverifikasi, jadi belum dapat dibandingkan.",
            $"{year} has no verified report yet, so it cannot be compared."
        );

    public static string BeganToRun(int from, int to) =>
        Say(
            $"Direncanakan di kedua tahun, berjalan pada {to} dan belum pada {from}",
            $"Planned in both years, running in {to} and not in {from}"
        );

    public static string NoLongerProven(int from, int to) =>
        Say(
            $"Direncanakan di kedua tahun, berjalan pada {from} dan tidak lagi terbukti pada {to}",
            $"Planned in both years, running in {from} and no longer proven in {to}"
        );

    public static string NewlyPlanned(int from, int to) =>
        Say($"Berjalan pada {to}, tidak direncanakan untuk {from}", $"Running in {to}, not planned for {from}");

    public static string NoLongerPlanned(int from, int to) =>
        Say($"Berjalan pada {from}, tidak direncanakan lagi untuk {to}", $"Running in {from}, no longer planned for {to}");

    public static string AndMore(int count) => Say($"dan {Format.Count(count)} lainnya", $"and {Format.Count(count)} more");

    /// <param name="plan">Title of the document in force; null where none is recorded.</param>
    public static string MissionsOf(string? plan) =>
        plan is null
            ? Say("Daerah ini belum mencatat RPJMD.", "This regency has recorded no development plan yet.")
            : Say(
                $"Misi menurut {plan}, dokumen yang berlaku untuk tahun itu.",
                $"Missions by {plan}, the document in force for the year."
            );
}
