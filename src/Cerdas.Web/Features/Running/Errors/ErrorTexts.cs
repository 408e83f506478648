namespace Cerdas.Web.Features.Running.Errors;

/// <summary>Sentences of the page of a failure.</summary>
internal static class ErrorTexts
{
    public static string CopyIt =>
        Say(
            "Tidak tersimpan. Formulirnya tidak dapat ditampilkan lagi; salin tulisan ini bila masih diperlukan.",
            "Not saved. Its form cannot be shown again; copy these words where you still need them."
        );
}
