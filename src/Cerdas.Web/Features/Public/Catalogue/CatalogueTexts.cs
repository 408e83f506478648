namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>Sentences of the public catalogue.</summary>
internal static class CatalogueTexts
{
    public static string Description =>
        Say(
            "Inovasi layanan publik pemerintah daerah: apa yang baru, apa hasilnya, dan apa yang dapat ditiru.",
            "Innovations in public service by local governments: what is new, what came of it, what can be copied."
        );

    public static string JudgedAndAccepted =>
        Say(
            "Inovasi layanan publik yang sudah dinilai dan diterima: apa yang baru, apa hasilnya dalam angka, dan apa yang dapat ditiru.",
            "Innovations in public service that were judged and accepted: what is new, what changed in figures, what others can copy."
        );

    public static string NoneFound(bool filtered) =>
        filtered
            ? Say("Tidak ada yang cocok. Coba kata yang lebih sedikit.", "Nothing matches. Try fewer words.")
            : Say("Belum ada inovasi yang diterima.", "No innovation is accepted yet.");

    /// <param name="most">Counting ends here.</param>
    public static string Found(int count, int most) =>
        count > most
            ? Say($"lebih dari {Format.Count(most)} inovasi", $"more than {Format.Count(most)} innovations")
            : Say($"{Format.Count(count)} inovasi", $"{Format.Count(count)} innovations");

    public static string PageOf(int page, int pages) => Say($"Halaman {page} dari {pages}", $"Page {page} of {pages}");

    public static string StillRunning(int checkedIn) =>
        Say($"masih berjalan (diperiksa {checkedIn})", $"still running (checked {checkedIn})");

    public static string NotRunning(int checkedIn) => Say($"tidak berjalan ({checkedIn})", $"not running ({checkedIn})");

    public static string NotChecked => Say("belum diperiksa apakah masih berjalan", "not checked yet whether it still runs");

    public static string JudgedBlind(int judges) =>
        Say(
            $"{judges} juri dari luar OPD menilai tanpa melihat nilai satu sama lain. Nilai akhirnya",
            $"{judges} judges from outside the agency scored without seeing each other's scores. The score is"
        );

    public static string Useful(int count) =>
        count == 0
            ? Say("Jadilah yang pertama merasa terbantu.", "Be the first to find it useful.")
            : Say($"{Format.Count(count)} orang merasa terbantu.", $"Useful to {Format.Count(count)} people.");

    public static string UsefulToMe(bool pressed) =>
        pressed ? Say("✓ Berguna bagi saya", "✓ Useful to me") : Say("Berguna bagi saya", "Useful to me");

    public static string OwnCriteria =>
        Say("Nilai tiap inovasi menurut kriterianya sendiri.", "Each score by the innovation's own criteria.");

    public static string HowRanked =>
        Say(
            "Tiap kriteria adalah rata-rata nilai para juri, yang menilai tanpa melihat nilai satu sama lain. "
                + "Nilai yang sama berbagi peringkat.",
            "Each criterion is the mean of the judges' scores, given without seeing each other's. Equal scores share a rank."
        );

    /// <summary>What a photo shows, where somebody wrote it.</summary>
    public static string PhotoOf(Cerdas.Innovating.InnovationDocument photo) =>
        photo.Document!.PublicTitle is { Length: > 0 } title ? title : Say("Foto inovasi", "Photo of the innovation");
}
