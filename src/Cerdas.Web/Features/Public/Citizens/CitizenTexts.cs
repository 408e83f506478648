namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>Sentences where citizens speak and where they are answered.</summary>
internal static class CitizenTexts
{
    public static string ReadBeforeShown =>
        Say(
            "Apa yang dikatakan warga tentang program dan inovasi. Tidak ada yang tampil sebelum dibaca di sini; "
                + "jawaban tampil di bawah komentarnya.",
            "What citizens say of programmes and innovations. Nothing is shown before it is read here; "
                + "an answer is shown beneath its comment."
        );

    public static string ThankYou =>
        Say("Terima kasih. Komentar tampil setelah dibaca pengelola.", "Thank you. The comment appears once a moderator has read it.");

    public static string NoPersonalData =>
        Say("Jangan menulis data pribadi. Dibaca pengelola sebelum tampil.", "No personal data. A moderator reads it before it appears.");

    public static string NoName => Say("tanpa nama", "no name");
}
