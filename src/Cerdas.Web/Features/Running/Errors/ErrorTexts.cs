namespace Cerdas.Web.Features.Running.Errors;

/// <summary>Sentences of the page of a failure.</summary>
internal static class ErrorTexts
{
    public static string SendLess =>
        Say("Perkecil berkas atau bagi isian, lalu kirim lagi.", "Make the file smaller or send less at once, then send it again.");

    public static string WaitALittle =>
        Say(
            "Dari jaringan atau akun Anda datang terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.",
            "Too many requests came from your network or account. Wait a little, then try again."
        );
}
