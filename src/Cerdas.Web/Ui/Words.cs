using System.ComponentModel.DataAnnotations;
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

/// <summary>What a field is called, in both languages: for its label, its error and its row on a details page.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute(string id, string en) : Attribute
{
    public string Text => Words.Say(id, en);
}

/// <summary>Messages of the platform's validation attributes; {0} is the label.</summary>
public static class Messages
{
    public static string Required => Words.Say("{0} wajib diisi.", "{0} is required.");
    public static string StringLength => Words.Say("{0} paling panjang {1} karakter.", "{0} may have at most {1} characters.");
    public static string Range => Words.Say("{0} harus antara {1} dan {2}.", "{0} must lie between {1} and {2}.");
    public static string RangeOfAmounts =>
        Words.Say("{0} harus antara {1:#,0.####} dan {2:#,0.####}.", "{0} must lie between {1:#,0.####} and {2:#,0.####}.");
    public static string Email => Words.Say("{0} bukan alamat surel yang benar.", "{0} is not a valid e-mail address.");
    public static string Compare => Words.Say("{0} tidak sama.", "{0} does not match.");
    public static string Other => Words.Say("{0} tidak benar.", "{0} is not valid.");

    public static string NameFor(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => nameof(Required),
            StringLengthAttribute or MaxLengthAttribute => nameof(StringLength),
            // Years are whole numbers and written without separators; amounts are not.
            RangeAttribute { OperandType.Name: nameof(Double) } or RangeAttribute { Maximum: int and > 9999 } => nameof(RangeOfAmounts),
            RangeAttribute => nameof(Range),
            EmailAddressAttribute => nameof(Email),
            CompareAttribute => nameof(Compare),
            _ => nameof(Other),
        };
}
