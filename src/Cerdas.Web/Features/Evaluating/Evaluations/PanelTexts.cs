using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of what is told of the panel, and to whom.</summary>
internal static class PanelTexts
{
    public static string WhatNamingMeans =>
        Say(
            "Bila dibuka, OPD membaca nama, instansi dan keahlian di samping kursi, nilai dan alasan. Tiap evaluator diberi tahu sebelum "
                + "menilai; pilihan ini tetap begitu evaluator pertama menyatakan diri atau penilaian dimulai.",
            "If they are told, agencies read name, institution and expertise beside seat, scores and reasons. Each evaluator is told "
                + "before they score; the choice stands once the first evaluator declares or the scoring starts."
        );

    public static string NoneYet(int invited) =>
        invited == 0
            ? Say("Belum ada evaluator.", "No evaluators yet.")
            : Say($"{invited} orang diundang; belum ada yang menerima.", $"{invited} invited; nobody has accepted yet.");

    public static string AlsoInvited(int invited) =>
        Say($"{invited} orang lagi diundang dan belum menerima.", $"{invited} more invited, who have not accepted yet.");

    public static string ChangedThere =>
        Say("Instansi dan keahlian diubah di halaman orangnya", "Institution and expertise are changed on the person's page");

    public static string Standing(bool told) =>
        told
            ? Say("Nama evaluator dibuka kepada OPD yang dinilai.", "The judged agencies are told the evaluators' names.")
            : Say("Nama evaluator tidak dibuka kepada OPD yang dinilai.", "The judged agencies are not told the evaluators' names.");

    public static string Settled(bool told) =>
        $"{Standing(told)} {Say("Evaluator sudah diberi tahu, jadi ini tetap.", "The evaluators were told, so this stays.")}";

    /// <summary>What an evaluator is told of their own name before they score.</summary>
    public static string Promise(Evaluation row)
    {
        var said = row.NamesTold
            ? Say(
                "Begitu nilai terbuka, OPD yang dinilai membaca nama, instansi dan keahlian Anda di samping nilai dan alasan Anda, juga "
                    + "di surat hasil. Rekaman beku menyebut instansi dan keahlian di kursi Anda, bukan nama.",
                "Once the scores are open, the judged agencies read your name, institution and expertise beside your scores and reasons, "
                    + "also in the results letter. The frozen record gives institution and expertise at your seat, not your name."
            )
            : Say(
                "OPD yang dinilai tidak diberi tahu nama Anda: mereka membaca kursi. Instansi dan keahlian panel disebut terpisah dari "
                    + "kursinya. Nama Anda dikenal sesama evaluator dan pembaca jejak audit (admin daerah dan kepala daerah).",
                "The judged agencies are not told your name: they read the seat. What institutions and expertise the panel has is said "
                    + "apart from the seats. Your name is known to the panel and to who reads the audit trail (regency admin and regent)."
            );
        return row.NamesSettled ? said : $"{said} {UntilThen}";
    }

    private static string UntilThen =>
        Say(
            "Admin daerah masih dapat mengubahnya sampai evaluator pertama menyatakan diri atau penilaian dimulai.",
            "The regency admin may still change this until the first evaluator declares or the scoring starts."
        );

    public static string ApartFromSeats =>
        Say("Instansi dan keahlian panel, terpisah dari kursinya", "Institutions and expertise of the panel, apart from the seats");

    public static string FillsWhatIsMissing =>
        Say(
            "Akun yang sudah ada tetap memakai instansi dan keahliannya sendiri; yang kosong diisi dari sini.",
            "An account there is already keeps its own institution and expertise; what it lacks is filled in from here."
        );
}
