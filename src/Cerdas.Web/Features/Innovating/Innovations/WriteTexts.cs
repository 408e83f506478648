namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sentences of the steps in which a draft is written.</summary>
internal static class WriteTexts
{
    public static string SomeoneElseSaved =>
        Say("Orang lain menyimpan inovasi ini lebih dulu.", "Someone else saved this innovation first.");

    public static string TypedIsBelow =>
        Say(
            "Isian Anda masih di bawah; simpan lagi untuk menggantinya, atau",
            "What you typed is still below; save again to replace theirs, or"
        );

    public static string WhatTroubled =>
        Say("Apa yang menyusahkan warga atau petugas sebelum ada inovasi ini?", "What troubled citizens or staff before this innovation?");

    public static string StepByStep =>
        Say("Langkah demi langkah, seperti menjelaskan kepada warga.", "Step by step, as you would tell a citizen.");

    public static string WebSite => Say("Situs atau toko aplikasi, bila ada.", "Web site or app store, if there is one.");

    public static string Copied => Say("Ditiru atau dikembangkan dari inovasi lain?", "Copied or developed from another innovation?");

    public static string TitleOrNumber =>
        Say("Judulnya seperti di katalog, atau nomornya.", "Its title as in the catalogue, or its number.");

    public static string WhoForExample => Say("Misalnya: ibu hamil di 15 kecamatan.", "For example: pregnant women in 15 districts.");

    public static string AboutHowMany =>
        Say("Perkiraan jumlah orang. Kosong bila belum ada data, bukan 0.", "About how many people. Empty where there is no data, not 0.");

    public static string CostHint => Say("0 bila tanpa biaya; kosong bila belum diketahui.", "0 if it cost nothing; empty if not known.");

    public static string FiguresNotWords =>
        Say(
            "Angka sebelum dan sesudah, bukan kata sifat. Contoh: waktu tunggu, menit, 90 menjadi 20, sumber: catatan loket.",
            "Figures before and after, no adjectives. For example: waiting time, minutes, 90 to 20, source: counter's log."
        );

    public static string WhereChecked =>
        Say(
            "Laporan, aplikasi, atau survei tempat angka ini dapat diperiksa.",
            "Report, application or survey where the figure can be checked."
        );

    public static string PhotosOfUse =>
        Say(
            "Foto layanan saat dipakai; warga akan melihatnya setelah inovasi diterima. "
                + "Jangan memotret wajah tanpa izin atau dokumen pribadi.",
            "Pictures of the service in use; citizens see them once the innovation is accepted. "
                + "No faces without consent, no personal papers."
        );

    public static string PaperKinds =>
        Say("SK, pedoman, laporan, survei: PDF, JPG, PNG, XLSX atau DOCX.", "Decree, guide, report, survey: PDF, JPG, PNG, XLSX or DOCX.");

    public static string NoPhoto(string file) =>
        Say($"{file} bukan foto; unggah sebagai bukti.", $"{file} is no photo; upload it as evidence.");

    public static string SameTitle => Say("Judul yang persis sama sudah ada", "The very same title is there already");

    public static string FileCounts(int photos, int papers) =>
        Say($"{photos} foto, {papers} bukti.", $"{photos} photos, {papers} pieces of evidence.");

    public static string OnceSubmitted =>
        Say(
            "Setelah diajukan, juri dari luar OPD menilainya. Selama belum dinilai Anda dapat menariknya kembali.",
            "Once submitted, judges from outside the agency score it. As long as it is not judged you can withdraw it."
        );

    public static string Submitted => Say("Inovasi diajukan. Juri akan menilainya.", "Innovation submitted. Judges will score it.");

    public static string SavedAt(string moment) => Say($"Tersimpan {moment}", $"Saved {moment}");
}
