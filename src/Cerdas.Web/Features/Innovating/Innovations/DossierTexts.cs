namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sentences of the dossier of the regional innovation index and of one innovation's rows.</summary>
internal static class DossierTexts
{
    public static string ComputedLive => Say("dihitung langsung dari register", "computed live from the register");

    public static string Reported(int year, decimal least) =>
        Say(
            $"diterima dan berjalan, {year - DossierReader.Window + 1}–{year}; paling sedikit {least:0} untuk pembagi",
            $"accepted and running, {year - DossierReader.Window + 1}–{year}; the divisor is at least {least:0}"
        );

    public static string AtMost(decimal most) => Say($"dari paling tinggi {Format.Number(most)}", $"of at most {Format.Number(most)}");

    public static string LimitsInferred =>
        Say(
            "Tingkat yang diusulkan register memakai batas yang kami simpulkan; isi tingkat sendiri bila berbeda.",
            "Levels suggested by the register use limits that we inferred; give your own level where it differs."
        );

    public static string NothingSuggested =>
        Say(
            "Untuk instrumen ini register tidak mengusulkan tingkat, karena baris-barisnya terbit tanpa nama. "
                + "Angka 0 berarti belum diisi, bukan nilai daerah ini.",
            "For this instrument the register suggests no levels, since its rows were published without names. "
                + "A 0 means not filled in; it is not the region's score."
        );

    public static string BelowHighest => Say("Inovasi di bawah tingkat tertinggi", "Innovations below the highest level");

    public static string LargestGain => Say("Baris dengan kenaikan terbesar", "Rows with the largest gain");

    public static string NoneAccepted =>
        Say("Belum ada inovasi yang diterima pada tahun-tahun ini.", "No innovation was accepted in these years.");

    public static string EmptyLevels =>
        Say(
            "tingkat kosong memakai usulan register; tanpa keduanya dihitung 0",
            "an empty level uses the register's suggestion; without either it counts as 0"
        );

    public static string SomeoneElsePut(decimal? level) =>
        Say(
            $"Orang lain mengisi {Format.Number(level)} lebih dulu; simpan lagi untuk menggantinya.",
            $"Someone else put {Format.Number(level)} first; save again to replace it."
        );

    public static string LevelsSaved => Say("Tingkat tersimpan; indeks dihitung ulang.", "Levels saved; the index is computed anew.");
}
