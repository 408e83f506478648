using System.Globalization;

namespace Cerdas.Web.Ui;

/// <summary>
/// A form says in whose way its numbers are written, since the reader's language may be another one when it arrives: 1.500 is fifteen
/// hundred on the Indonesian form it was drawn on, whatever was chosen in another tab meanwhile.
/// </summary>
public static class NumberLanguage
{
    public const string Field = "__angka";

    /// <summary>The culture a form was drawn in; null where it does not say.</summary>
    public static CultureInfo? Of(string? sent) =>
        sent switch
        {
            "id" => CultureInfo.GetCultureInfo(Words.Indonesian),
            "en" => CultureInfo.GetCultureInfo(Words.English),
            _ => null,
        };
}
