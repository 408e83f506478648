namespace Cerdas.Web.Features.Public.National;

/// <summary>Sentences of the page that compares regencies.</summary>
internal static class NationalTexts
{
    public static string NothingClosed =>
        Say(
            "Belum ada evaluasi yang ditutup, sehingga belum ada yang dapat dibandingkan.",
            "No evaluation is closed yet, so there is nothing to compare."
        );

    public static string Judged(int regencies, string instrument, int year) =>
        Say($"{regencies} daerah dinilai dengan {instrument} pada {year}.", $"{regencies} regencies judged by {instrument} in {year}.");

    public static string HaveResult(int regencies, int all, Contest contest, string instrument) =>
        Say(
            $"{regencies} dari {all} daerah punya hasil {contest.Year} tahap {contest.Stage} dengan {instrument}.",
            $"{regencies} of {all} regencies have a result of {contest.Year}, stage {contest.Stage}, by {instrument}."
        );

    public static string Spread(string median, string lowest, string highest) =>
        Say(
            $"Nilai tengahnya {median}, terendah {lowest}, tertinggi {highest}.",
            $"The median is {median}, the lowest {lowest}, the highest {highest}."
        );

    /// <param name="active">Regencies that use Cerdas.</param>
    public static string OnlyTheSame(string hash, int active) =>
        Say(
            $"Yang dibandingkan hanya hasil tahun dan tahap yang sama dengan berkas instrumen yang sama (SHA-256 {hash}…). "
                + $"{active} daerah memakai Cerdas; yang belum menutup evaluasi ini tidak dihitung nol. "
                + "Capaian program tidak dibandingkan antardaerah, sebab tiap daerah merencanakan programnya sendiri.",
            $"Only results of the same year and stage by the same instrument file (SHA-256 {hash}…) are compared. "
                + $"{(active == 1 ? "1 regency uses" : $"{active} regencies use")} Cerdas; "
                + "one that has not closed this evaluation does not count as zero. "
                + "Programme achievement is not compared between regencies, since each plans programmes of its own."
        );

    public static string OnlyOne =>
        Say(
            "Baru satu daerah yang punya hasil ini: perbandingan muncul setelah daerah lain menutup evaluasi yang sama.",
            "Only one regency has this result: a comparison appears once others close the same evaluation."
        );

    public static string OnEachTile =>
        Say(
            "Pada tiap ubin: nilai tengah indeks, lalu berapa daerah yang punya hasil dari semua daerah provinsi itu. "
                + "Makin sedikit daerahnya, makin sedikit yang dapat dikatakan tentang provinsinya.",
            "On each tile: the median of the index, then how many regencies have a result of all in the province. "
                + "The fewer they are, the less is said of the province."
        );

    public static string ScrollRight => Say("Geser ke kanan untuk Indonesia timur.", "Scroll right for eastern Indonesia.");

    public static string MediansByProvince =>
        Say(
            "Nilai tengah indeks per provinsi; tabel di bawah menyebut tiap daerah",
            "Median of the index by province; the table below names each regency"
        );

    public static string NoResult(string province, int regencies) =>
        Say($"{province}: tidak ada hasil dari {regencies} daerah", $"{province}: no result of {regencies} regencies");

    public static string Median(string province, string median, int results, int regencies) =>
        Say(
            $"{province}: nilai tengah {median}; {results} dari {regencies} daerah punya hasil",
            $"{province}: median {median}; {results} of {regencies} regencies have a result"
        );

    public static string TilesOfRegencies => Say("Peta ubin kabupaten dan kota", "Tile map of regencies and cities");

    public static string IndexOfEach =>
        Say("Indeks tiap daerah; tabel di bawah menyebut angka yang sama", "Index of each regency; the table below says the same figures");

    public static string RoughlyWhere =>
        Say(
            "Letak ubin mengikuti letak provinsi secara kasar; luasnya tidak berarti apa-apa.",
            "Tiles stand roughly where the provinces lie; their size means nothing."
        );

    public static string NoneInProvince =>
        Say("Belum ada daerah di provinsi ini yang menutup evaluasi ini.", "No regency of this province has closed this evaluation.");

    public static string HighestFirst(int count)
    {
        var regencies = count == 1 ? "1 regency" : $"{Format.Count(count)} regencies";
        return Say(
            $"{Format.Count(count)} daerah, tertinggi dulu. Peringkat dihitung dari indeks yang belum dibulatkan; "
                + "yang persis sama berbagi peringkat.",
            $"{regencies}, highest first. Ranks are by the index before it is rounded; exactly equal ones share a rank."
        );
    }
}
