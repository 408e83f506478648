using Cerdas.Web.Data;

namespace Cerdas.Web.Platform;

/// <summary>
/// What is nobody's fault here and passes: a database that does not answer or is held by others, a disk that is full or cannot be written.
/// </summary>
internal static class Outage
{
    public const int RetryAfterSeconds = 10;
    private const int NoSpace = 28,
        ReadOnly = 30,
        OverQuota = 122;

    /// <returns>503 or 507; null where it is something else.</returns>
    public static int? StatusOf(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (Engines.IsFull(e) || e is IOException { HResult: NoSpace or OverQuota or unchecked((int)0x80070070) })
                return StatusCodes.Status507InsufficientStorage;
            else if (Engines.IsAway(e) || e is IOException { HResult: ReadOnly } or TimeoutException)
                return StatusCodes.Status503ServiceUnavailable;
        return null;
    }

    public static string Heading(int status) =>
        status switch
        {
            StatusCodes.Status507InsufficientStorage => Say("Penyimpanan server penuh", "The server's disk is full"),
            StatusCodes.Status503ServiceUnavailable => Say("Server sedang tidak dapat melayani", "The server cannot answer at the moment"),
            _ => Say("Terjadi kesalahan", "Something went wrong"),
        };

    public static string CopyIt =>
        Say(
            "Tidak tersimpan. Formulirnya tidak dapat ditampilkan lagi; salin tulisan ini bila masih diperlukan.",
            "Not saved. Its form cannot be shown again; copy these words where you still need them."
        );

    public static string Text(int status) =>
        status switch
        {
            StatusCodes.Status507InsufficientStorage => Say(
                "Tidak ada yang tersimpan. Beri tahu pengelola server, lalu coba lagi.",
                "Nothing was saved. Tell whoever runs the server, and try again."
            ),
            StatusCodes.Status503ServiceUnavailable => Say(
                "Basis data tidak menjawab. Tidak ada yang tersimpan setengah. "
                    + "Muat ulang halaman ini sebentar lagi; isian Anda dikirim lagi.",
                "The database does not answer. Nothing was half saved. Reload this page in a moment; what you filled in is sent again."
            ),
            _ => Say(
                "Kesalahan dicatat dan tidak ada yang tersimpan setengah. Coba lagi sebentar lagi.",
                "The error is logged and nothing was half saved. Try again shortly."
            ),
        };
}
