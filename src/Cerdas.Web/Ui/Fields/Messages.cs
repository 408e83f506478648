using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Ui;

/// <summary>Messages of the platform's validation attributes; {0} is the label.</summary>
public static class Messages
{
    public static string Required => Say("{0} wajib diisi.", "{0} is required.");
    public static string StringLength => Say("{0} paling panjang {1} karakter.", "{0} may have at most {1} characters.");
    public static string Range => Say("{0} harus antara {1} dan {2}.", "{0} must lie between {1} and {2}.");
    public static string RangeOfAmounts =>
        Say("{0} harus antara {1:#,0.####} dan {2:#,0.####}.", "{0} must lie between {1:#,0.####} and {2:#,0.####}.");
    public static string Email => Say("{0} bukan alamat surel yang benar.", "{0} is not a valid e-mail address.");
    public static string Compare => Say("{0} tidak sama.", "{0} does not match.");
    public static string Other => Say("{0} tidak benar.", "{0} is not valid.");

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
