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

    public static string ServesSeveral =>
        Say(
            "Bila alamat ini juga dipakai di daerah lain, pakai kata sandi yang sama: setelah masuk, Anda memilih daerahnya.",
            "If this address serves another regency too, use the same password: after signing in you choose the regency."
        );

    public static string AccountIsInactive =>
        Say("Akun ini nonaktif; aktifkan dulu di halaman orangnya.", "This account is inactive; activate it first on the person's page.");

    public static string LinkWaits =>
        Say(
            "Akun ini memverifikasi, menilai, atau mengelola pengguna. Tautan kata sandinya baru terbuka setelah admin lain menyetujuinya "
                + "di halaman Pengguna, atau pemilik akun mengizinkannya di Akun saya.",
            "This account verifies, scores, judges or manages people. A link to its password opens only once another admin consents on the "
                + "page People, or the account's own person lets it under My account."
        );

    public static string NeedsConsent =>
        Say(
            "Akun ini memutuskan sesuatu, jadi tautannya menunggu: admin lain (bukan yang Anda undang) menyetujuinya di halaman Pengguna, "
                + "atau orangnya sendiri di Akun saya. Sesudahnya keputusannya beku sampai orang itu menegaskan kata sandi barunya.",
            "This account decides something, so the link waits: another admin (not one you invited) consents on the page People, or the "
                + "person under My account. Afterwards what it decides is frozen until that person confirms the new password."
        );

    public static string MadeForYou(string until) =>
        Say(
            $"Admin membuat tautan yang memasang kata sandi baru untuk akun Anda, berlaku sampai {until}. "
                + "Izinkan hanya bila Anda memintanya.",
            $"An admin made a link that sets a new password for your account, valid until {until}. Let it only if you asked for it."
        );

    public static string SetByLink(string since, string by, string consentBy) =>
        Say(
            $"Kata sandi Anda dipasang lewat tautan pada {since} (dibuat {by}, disetujui {consentBy}). Sampai Anda menegaskannya, "
                + "Anda tidak memverifikasi, menilai, atau mengelola pengguna. Bukan Anda? Jangan tegaskan; beri tahu pengelola server.",
            $"Your password was set by a link on {since} (made by {by}, consent of {consentBy}). Until you confirm it you do not "
                + "verify, score, judge or manage people. Not you? Do not confirm; tell who runs the server."
        );

    public static string SendTheLink =>
        Say(
            "Kirim tautan ini kepada orang tersebut. Berlaku 14 hari, sekali pakai, dan tidak ditampilkan lagi.",
            "Send this link to the person. It is valid for 14 days, works once, and is not shown again."
        );

    public static string OfEvaluators =>
        Say(
            "Untuk evaluator: tampil pada susunan evaluator, surat hasil, dan rekaman. Orangnya dapat mengubahnya di Akun saya.",
            "Of evaluators: it stands with the panel, in the results letter and in the record. The person may change it under My account."
        );

    public static string KnownAddressHint =>
        Say(
            "Alamat yang sudah punya akun menerima tautan untuk kata sandi baru.",
            "An address that has an account gets a link for a new password."
        );
}
