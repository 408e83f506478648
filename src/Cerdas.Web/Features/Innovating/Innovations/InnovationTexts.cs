namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sentences of the register and of the pages of one innovation.</summary>
internal static class InnovationTexts
{
    public static string ThreeAYear =>
        Say(
            "Setiap OPD membawa paling sedikit tiga inovasi setahun yang efektif, efisien, dan sederhana.",
            "Every agency brings at least three innovations a year that are effective, efficient and simple."
        );

    public static string YearlyChecks(int count) =>
        Say($"Pemeriksaan tahunan: {count} inovasi, masih berjalan?", $"Yearly check: {count} innovations, still running?");

    public static string NoneFound(bool filtered) =>
        filtered
            ? Say("Tidak ada yang cocok.", "Nothing matches.")
            : Say("Belum ada inovasi yang terdaftar.", "No innovation is registered yet.");

    public static string StepsAhead =>
        Say(
            "Lima langkah pendek, lalu periksa dan ajukan: kira-kira sepuluh menit di ponsel. Isian tersimpan sendiri; "
                + "Anda dapat berhenti dan melanjutkan kapan saja.",
            "Five short steps, then check and submit: about ten minutes on a phone. What you write is saved as you go; "
                + "stop and go on whenever you like."
        );

    public static string NameCitizensKnow =>
        Say("Nama yang dikenal warga, bukan singkatan proyek.", "The name citizens know, not a project's abbreviation.");

    public static string YearOfQuota => Say("Tahun yang kuotanya diisi inovasi ini.", "The year whose quota this innovation fills.");

    public static string DraftKnown =>
        Say(
            "Draf dengan judul dan tahun ini sudah ada; lanjutkan di sini.",
            "There is a draft of this title and year already; go on here."
        );

    public static string Similar =>
        Say(
            "Mirip dengan yang sudah terdaftar; periksa apakah ini inovasi yang sama:",
            "Like these, registered already; check whether it is the same innovation:"
        );

    public static string MayWithdraw =>
        Say("Belum dinilai juri; masih dapat ditarik untuk diubah.", "No judge has handed in; it can still be withdrawn and changed.");

    public static string Withdrawn =>
        Say("Inovasi ditarik; silakan ubah dan ajukan lagi.", "Innovation withdrawn; change it and submit again.");

    public static string SinceAccepted =>
        Say("Setelah diterima: pemeriksaan tahunan, replikasi", "Since it was accepted: yearly checks, copies");

    public static string StagesPassed(DateOnly? initiative, DateOnly? trial, DateOnly? implementation) =>
        Say(
            $"inisiatif {Format.Date(initiative)}, uji coba {Format.Date(trial)}, penerapan {Format.Date(implementation)}",
            $"initiative {Format.Date(initiative)}, trial {Format.Date(trial)}, implementation {Format.Date(implementation)}"
        );

    public static string WhatOthersLearn =>
        Say("Apa yang dapat dipelajari orang lain? Tampil di katalog.", "What can others learn? Shown in the catalogue.");

    public static string EmptyNotZero => Say("Kosong bila belum ada data, bukan 0.", "Empty where there is no data, not 0.");

    public static string Retired =>
        Say("Inovasi dihentikan; pelajarannya tampil di katalog.", "Innovation retired; its lesson is in the catalogue.");

    public static string YearWithin(int from, int to) => Say($"Tahun {from} sampai {to}.", $"A year from {from} to {to}.");
}
