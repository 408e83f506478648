namespace Cerdas.Web.Features.Public.ApiGuide;

/// <summary>Sentences of the guide to the API.</summary>
internal static class ApiTexts
{
    public static string SameFigures =>
        Say(
            "Angka yang sama dengan halaman publik, sebagai JSON, tanpa kunci. Angka tidak dibulatkan; "
                + "null berarti belum ada yang direncanakan, bukan nol.",
            "The figures of the public pages as JSON, without a key. Numbers are not rounded; "
                + "null means nothing is planned, which is not zero."
        );
}
