using System.Globalization;
using System.Reflection;

namespace Cerdas.Web.Ui;

/// <summary>
/// Both languages side by side, where the words are used: a text without its English does not compile. The request's culture picks one.
/// </summary>
/// <remarks>docs/adr/0006-write-both-languages-where-they-stand.md</remarks>
public static class Words
{
    public const string Indonesian = "id-ID",
        English = "en-GB";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Lang => IsEnglish ? "en" : "id";

    public static string Say(string id, string en) => IsEnglish ? en : id;

    /// <summary>The label of a property, as its form shows it.</summary>
    public static string LabelOf<T>(string property) =>
        typeof(T).GetProperty(property)?.GetCustomAttribute<LabelAttribute>()?.Text ?? property;
}
