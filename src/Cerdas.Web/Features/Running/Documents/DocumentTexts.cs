namespace Cerdas.Web.Features.Running.Documents;

/// <summary>Sentences of the list of documents.</summary>
internal static class DocumentTexts
{
    public static string KeptOnce =>
        Say(
            "Setiap berkas disimpan sekali di bawah sidik jarinya (SHA-256) dan dapat dipakai sebagai bukti oleh beberapa program.",
            "Each file is kept once under its fingerprint (SHA-256) and may serve several programmes as evidence."
        );

    public static string ShownWhenAllowed =>
        Say(
            "Foto baru tampil di Command Center dan portal setelah OPD asalnya mengizinkan: pastikan orang di dalamnya setuju.",
            "A photo is shown in the Command Centre and on the portal only when its agency allows it: make sure that the "
                + "people in it agree."
        );

    public static string NoneMatches =>
        Say(
            "Tidak ada dokumen yang cocok. Dokumen masuk bersama laporan realisasi.",
            "No document matches. Documents come in with realisation reports."
        );

    public static string ChangePermission(Document d) =>
        d.MayBeShown
            ? Say($"cabut izin tampil {d.Title}", $"take back the permission to show {d.Title}")
            : Say($"izinkan {d.Title} ditampilkan", $"allow {d.Title} to be shown");

    public static string MayBeShownNow =>
        Say("Gambar boleh ditampilkan di Command Center dan portal.", "The picture may be shown in the Command Centre and on the portal.");
}
