namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>Sentences of the page of coat of arms and colour.</summary>
internal static class AppearanceTexts
{
    public static string WhereUsed =>
        Say(
            "Dipakai di kepala halaman, di halaman publik daerah, dan di layar Command Center.",
            "Used in the head of the pages, on the regency's public pages and on the Command Centre's screens."
        );

    public static string ColourHint =>
        Say(
            "Enam angka heksadesimal, misalnya #0a5a8c. Kosong berarti warna Cerdas. Diperiksa: teks putih harus terbaca di atasnya, "
                + "dan tautan berwarna ini di atas putih; untuk layar gelap dibuat warna yang lebih terang.",
            "Six hexadecimal digits, such as #0a5a8c. Empty is the colour of Cerdas. Checked: white text must read on it, and links in it "
                + "on white; a lighter one is made for dark screens."
        );

    public static string EmblemHint =>
        Say(
            "PNG atau JPG, sebaiknya PNG dengan latar tembus pandang. Dikecilkan menjadi 128 piksel.",
            "PNG or JPG, best a PNG with a clear background. Made 128 pixels small."
        );

    public static string ChooseAgain =>
        Say("Pilih lagi berkas lambangnya setelah warnanya dibetulkan.", "Choose the coat of arms again once the colour is mended.");

    /// <summary>How far a colour is off, and which one near it would do.</summary>
    public static string TooFaint(Colour colour)
    {
        var contrast = Format.Score((decimal)colour.ContrastWith(Palette.LightSurface), 1);
        var nearest = Palette.Nearest(colour);
        return Say(
            $"Teks tidak terbaca pada warna ini: kontrasnya {contrast} : 1, perlu 4,5. Yang terdekat dan terbaca: {nearest}.",
            $"Text does not read on this colour: its contrast is {contrast} : 1, and 4.5 is needed. The nearest that reads: {nearest}."
        );
    }
}
