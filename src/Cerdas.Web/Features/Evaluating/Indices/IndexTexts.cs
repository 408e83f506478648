namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>Sentences of the register of external indices.</summary>
internal static class IndexTexts
{
    public static string FiguresOfOthers =>
        Say(
            "Angka yang diterbitkan pihak lain, dicatat sekali dengan sumbernya dan dipakai oleh setiap instrumen.",
            "Figures that others publish, entered once with their source and used by every instrument."
        );

    public static string HaveData(int known, int all) =>
        Say($"{known} dari {all} indeks sudah ada datanya.", $"{known} of {all} indices have data.");

    public static string NotBegun(int year) =>
        Say($"Tahun {year} belum dimulai; nilainya belum ada.", $"The year {year} has not begun; there is no value yet.");

    public static string WhoPublishes =>
        Say(
            "Siapa yang menerbitkan dan di mana: “BPS, Berita Resmi Statistik 15 November 2023”.",
            "Who publishes it and where: “BPS, press release of 15 November 2023”."
        );

    public static string FilesTaken(string largest) =>
        Say(
            $"PDF, JPG, PNG, XLSX atau DOCX, paling besar {largest}. Berkas yang sama tidak disimpan dua kali.",
            $"PDF, JPG, PNG, XLSX or DOCX, at most {largest}. The same file is not stored twice."
        );

    public static string MostDecimals(int decimals) =>
        Say($"Nilai paling banyak {decimals} angka di belakang koma.", $"At most {decimals} decimals.");

    public static string OutsideScale(ExternalIndex index)
    {
        var (min, max) = (Format.Number(index.Min), Format.Number(index.Max));
        return Say($"{index.Name} berada antara {min} dan {max}.", $"{index.Name} lies between {min} and {max}.");
    }
}
