namespace Cerdas.Web.Features.Running.People;

/// <summary>Sentences of accounts and invitations.</summary>
internal static class PeopleTexts
{
    public static string Invited(string role, string email) =>
        Say(
            $"Anda diundang sebagai {role} dengan surel {email}. Pilih kata sandi untuk masuk.",
            $"You are invited as {role} with the address {email}. Choose a password to sign in."
        );

    public static string LinkUsedOrExpired =>
        Say(
            "Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada admin Smart City daerah Anda.",
            "This link was used or has expired. Ask your regency's Smart City admin for a new one."
        );

    public static string AddressIsKnown =>
        Say(
            "Alamat ini sudah punya akun: tautannya hanya untuk kata sandi baru. Peran diubah di halaman orangnya.",
            "This address has an account: the link only sets a new password. The role is changed on the person's page."
        );

    public static string AddressIsElsewhere =>
        Say("Alamat ini sudah dipakai di luar daerah ini.", "This address is in use outside this regency.");

    public static string AccountIsInactive =>
        Say("Akun ini nonaktif; aktifkan dulu di halaman orangnya.", "This account is inactive; activate it first on the person's page.");

    public static string SendTheLink =>
        Say(
            "Kirim tautan ini kepada orang tersebut. Berlaku 14 hari, sekali pakai, dan tidak ditampilkan lagi.",
            "Send this link to the person. It is valid for 14 days, works once, and is not shown again."
        );

    public static string KnownAddressHint =>
        Say(
            "Alamat yang sudah punya akun menerima tautan untuk kata sandi baru.",
            "An address that has an account gets a link for a new password."
        );
}
