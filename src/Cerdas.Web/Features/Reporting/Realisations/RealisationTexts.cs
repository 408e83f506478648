namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>Sentences of a report's form and of the page that shows it.</summary>
internal static class RealisationTexts
{
    public static string Verified =>
        Say("Laporan terverifikasi; angka capaian diperbarui.", "Report verified; the figures are up to date.");

    public static string Withdrawn => Say("Laporan ditarik kembali menjadi draf.", "Report withdrawn to a draft.");

    public static string AmendmentOpened =>
        Say("Perbaikan dibuka. Ubah nilainya, lalu ajukan.", "Amendment opened. Change the values, then submit.");

    public static string ValuesAreCumulative =>
        Say("Isi laporan; nilai kumulatif sejak Januari", "Report; values cumulative since January");

    public static string VerifyingMovesFigures =>
        Say(
            "Isi sesuai dengan bukti: angka publik berubah saat itu juga.",
            "The report matches its evidence: the public figure changes at once."
        );

    public static string FormerValueStays =>
        Say(
            "Nilai lama tetap tersimpan dan terbaca; nilai baru berlaku setelah diverifikasi.",
            "The former value stays and can be read; the new one holds once verified."
        );

    public static string LockedAndNeverReported =>
        Say(
            "Triwulan ini sudah dikunci dan belum pernah dilaporkan. Laporan sekarang dicatat sebagai perbaikan dengan alasannya.",
            "This quarter is locked and was never reported. A report now is recorded as an amendment with its reason."
        );

    public static string MoneySpentTo(string quarter) =>
        Say($"Realisasi anggaran kumulatif s.d. {quarter} (Rp)", $"Money spent from January to the end of {quarter} (Rp)");

    public static string SavedFirst(bool bySelf) =>
        bySelf
            ? Say("Anda sudah menyimpan laporan ini dari tab lain.", "You saved this report from another tab already.")
            : Say("Orang lain menyimpan laporan ini lebih dulu.", "Someone else saved this report first.");

    public static string CompareAndSaveAgain =>
        Say(
            "Isian Anda masih ada di formulir di bawah. Bandingkan, ubah bila perlu, lalu simpan lagi; atau",
            "What you typed is still in the form below. Compare, change what you need and save again; or"
        );

    public static string Submitted => Say("Laporan diajukan untuk diverifikasi.", "Report submitted for verification.");

    public static string DraftSavedAt(string moment) => Say($"Draf tersimpan {moment}", $"Draft saved {moment}");

    public static string NoEvidenceYet =>
        Say(
            "Belum ada bukti. Program yang berjalan atau selesai memerlukan paling sedikit satu.",
            "No evidence yet. A running or finished programme needs at least one."
        );

    public static string FilesTaken(long most) =>
        Say(
            $"PDF, JPG, PNG, XLSX atau DOCX, paling besar {Format.Size(most)} per berkas dan 50 MB sekali kirim.",
            $"PDF, JPG, PNG, XLSX or DOCX, at most {Format.Size(most)} each and 50 MB at a time."
        );

    public static string WithoutSides(Document d) => $"{d.Kind.Name()}, {d.Year}, {Format.Size(d.Size)}";

    public static string Of(Document d) => WithoutSides(d) + (d.Width is { } width ? $", {width} × {d.Height}" : "");

    public static string VersionName(int sequence) =>
        sequence == 0 ? Say("laporan semula", "first report") : Say($"perbaikan {sequence}", $"amendment {sequence}");

    public static string Due(string owner, string quarter, string due, string onTime, string locked) =>
        Say(
            $"{owner} · {quarter} · jatuh tempo {due}, tepat waktu sampai {onTime}, dikunci setelah {locked}",
            $"{owner} · {quarter} · due {due}, on time until {onTime}, locked after {locked}"
        );

    public static string ReopenedUntil(string day) => Say($"; dibuka kembali sampai {day}", $"; reopened until {day}");

    public static string SameFileKnown(IEnumerable<string> titles)
    {
        var list = string.Join("”, “", titles);
        return Say(
            $" Berkas yang sama sudah tersimpan sebagai “{list}”; keterangannya tetap.",
            $" The same file is stored already as “{list}”; its description stays."
        );
    }
}
