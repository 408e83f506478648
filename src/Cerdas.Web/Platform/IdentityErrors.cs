using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Platform;

/// <summary>Identity's refusals that a person can meet, in both languages.</summary>
public sealed class IdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(
            nameof(PasswordTooShort),
            Say($"Kata sandi paling sedikit {length} karakter.", $"A password has at least {length} characters.")
        );

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(
            nameof(PasswordRequiresUniqueChars),
            Say(
                $"Kata sandi memakai paling sedikit {uniqueChars} karakter berbeda.",
                $"A password uses at least {uniqueChars} different characters."
            )
        );

    public override IdentityError PasswordRequiresDigit() =>
        Error(nameof(PasswordRequiresDigit), Say("Kata sandi memerlukan angka.", "A password needs a digit."));

    public override IdentityError PasswordRequiresLower() =>
        Error(nameof(PasswordRequiresLower), Say("Kata sandi memerlukan huruf kecil.", "A password needs a lower-case letter."));

    public override IdentityError PasswordRequiresUpper() =>
        Error(nameof(PasswordRequiresUpper), Say("Kata sandi memerlukan huruf besar.", "A password needs an upper-case letter."));

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Error(nameof(PasswordRequiresNonAlphanumeric), Say("Kata sandi memerlukan tanda baca.", "A password needs a punctuation mark."));

    public override IdentityError PasswordMismatch() =>
        Error(nameof(PasswordMismatch), Say("Kata sandi sekarang tidak benar.", "The current password is not right."));

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName.Split(' ')[0]);

    public override IdentityError DuplicateEmail(string email) =>
        Error(
            nameof(DuplicateEmail),
            Say($"Sudah ada akun dengan surel {email}.", $"There is an account with the e-mail address {email} already.")
        );

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), Say("Alamat surel tidak benar.", "The e-mail address is not valid."));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), Reasons.Text("saved.by-another"));

    public override IdentityError DefaultError() => Error(nameof(DefaultError), Say("Terjadi kesalahan.", "Something went wrong."));

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
