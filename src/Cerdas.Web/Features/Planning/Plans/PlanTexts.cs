namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Sentences of the plan's pages.</summary>
internal static class PlanTexts
{
    public static string NoMasterplanYet =>
        Say(
            "Belum ada masterplan. Mulailah dengan revisi pertama, lalu masukkan program.",
            "There is no masterplan yet. Start the first revision, then enter the programmes."
        );

    public static string AdoptedNeverChanges =>
        Say(
            "Revisi yang ditetapkan tidak berubah lagi; angka suatu tahun dihitung terhadap revisi yang berlaku tahun itu.",
            "An adopted revision never changes; a year's figures are measured against the revision in force for it."
        );

    public static string FromThisYearOn =>
        Say(
            "Angka mulai tahun ini dihitung terhadap revisi baru setelah ditetapkan.",
            "Figures from this year on are measured against the new revision once adopted."
        );

    public static string TimeLine =>
        Say(
            "Garis waktu fase tiap dimensi; angka di dalam batang adalah jumlah program.",
            "Time line of the phases of each dimension; the number in a bar counts its programmes."
        );

    public static string FirstCheckDifference(int former) =>
        Say($"Periksa dulu perbedaannya dengan revisi {former}", $"First check the difference from revision {former}");

    public static string NotComplete(int gaps) =>
        Say(
            $"Belum lengkap: {gaps} hal. Revisi yang ditetapkan tidak dapat dilengkapi lagi.",
            gaps == 1
                ? "Not complete: 1 thing. An adopted revision cannot be completed later."
                : $"Not complete: {gaps} things. An adopted revision cannot be completed later."
        );

    public static string SayThatItIsMeant =>
        Say(
            "Rencananya belum lengkap. Lengkapi, atau centang bahwa memang ditetapkan begitu.",
            "The plan is not complete. Complete it, or tick that it is adopted as it is."
        );

    public static string AdoptingCloses =>
        Say(
            "Revisi yang ditetapkan menutup revisi sebelumnya dan tidak dapat diubah lagi. Angka capaian berubah saat itu juga.",
            "An adopted revision closes the former one and cannot change again. The figures change at once."
        );

    public static string Changes(int added, int removed, int changed) =>
        Say(
            $"{added} program ditambah, {removed} dikeluarkan, {changed} diubah.",
            $"{added} programmes added, {removed} removed, {changed} changed."
        );

    public static string CodeNeverChanges =>
        Say("Unik di daerah ini, misalnya GV-41. Tidak berubah lagi.", "Unique in this regency, such as GV-41. It never changes.");

    public static string YearHeading(int year) =>
        Say($"Tahun {year}: target kumulatif dan anggaran", $"Year {year}: cumulative targets and budget");

    public static string YearsFollow =>
        Say(
            "Target dan anggaran per tahun diisi setelah program disimpan.",
            "Targets and budgets by year follow once the programme is saved."
        );

    public static string NowEnterYears =>
        Say("Tersimpan. Isi target dan anggaran per tahun.", "Saved. Now enter targets and budgets by year.");

    /// <param name="dropped">Years whose targets and budgets went with it.</param>
    public static string ProgrammeSaved(IEnumerable<int> dropped)
    {
        var years = string.Join(", ", dropped);
        return Say("Program tersimpan.", "Programme saved.") + (years.Length == 0 ? "" : YearsDropped(years));
    }

    private static string YearsDropped(string years) =>
        Say(
            $" Target dan anggaran {years} dihapus karena di luar masa program.",
            $" Targets and budgets of {years} were removed: outside the programme's years."
        );

    public static string ReportedStaysReadable =>
        Say(
            "Program yang pernah dilaporkan tetap terbaca lewat revisi lama.",
            "A programme that was reported stays readable through the former revisions."
        );

    public static string PdfOfText => Say("PDF naskahnya; menggantikan berkas sebelumnya.", "Its text as PDF; replaces the former file.");

    public static string TargetsAreAdopted =>
        Say(
            "Dokumennya sudah ditetapkan: nama, satuan, arah, dan target yang ada tidak berubah. Hasil dan target kosong dapat diisi.",
            "Its document is adopted: name, unit, direction and targets there are do not change. Results and empty targets can be entered."
        );

    public static string OnlyFromRegister =>
        Say("Hanya bila hasilnya diambil dari register indeks.", "Only where the results are from the register of indices.");
}
