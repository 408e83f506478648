namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>Sentences of the pages of development plans.</summary>
internal static class DevelopmentPlanTexts
{
    public static string MissionInUse(int programmes) =>
        Say(
            $"Misi ini dirujuk {programmes} program, jadi tidak dapat dihapus. Ubah dulu misi program-programnya.",
            $"{programmes} programmes refer to this mission, so it cannot be removed. Change the mission of those first."
        );

    public static string WhatADocumentIs =>
        Say(
            "RPJMD dan RPD bergantian: setiap dokumen menyimpan tahun, misi, dan IKU-nya sendiri. Tahun lama tetap mengikuti dokumen "
                + "yang berlaku saat itu.",
            "RPJMD and RPD follow each other: each document keeps its own years, missions and indicators. A past year stays with the "
                + "document in force then."
        );

    public static string MissionsKeepTheirIdentity =>
        Say(
            "Kosongkan teks untuk menghapus. Mengubah nomor tidak memindahkan program: program tetap pada misinya.",
            "Empty a text to take it out. Changing a number moves no programme: each stays with its mission."
        );

    public static string AdoptingFreezes =>
        Say(
            "Setelah ditetapkan, judul, tahun, misi, dan target yang sudah diisi tidak berubah lagi.",
            "Once adopted, the title, the years, the missions and the targets entered do not change any more."
        );

    public static string FirstALegalBasis =>
        Say("Catat dulu Perda atau Perbup-nya pada dasar hukum.", "First record the regulation among the legal bases.");

    public static string InUse =>
        Say(
            "Masih dirujuk program atau memiliki IKU, jadi tidak dapat dihapus.",
            "Programmes refer to it or it has indicators, so it cannot be discarded."
        );

    public static string CarryOver(string former, string plan) =>
        Say(
            $"Misi {former} dan penerusnya dalam {plan}. Program yang menyebut misi lama ditampilkan pada misi penerusnya sejak dokumen "
                + "ini berlaku; rencana yang sudah ditetapkan tidak diubah.",
            $"Missions of {former} and what carries them on in {plan}. A programme that names a former mission is shown with the one that "
                + "carries it on from when this document is in force; no adopted plan is changed."
        );

    public static string CarriedOver => Say("Yang diteruskan dari dokumen sebelumnya", "Carried over from the document before");

    public static string NoFormer =>
        Say("Tidak ada dokumen sebelumnya, jadi tidak ada yang diteruskan.", "There is no document before it, so nothing to carry over.");
}
