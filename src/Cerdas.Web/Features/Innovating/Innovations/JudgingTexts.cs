namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sentences of judging: the panel, the scores, the decision, the judge's own sheet.</summary>
internal static class JudgingTexts
{
    public static string HowScored =>
        Say(
            "Tiap kriteria adalah rata-rata nilai juri; nilai akhir rata-rata tertimbangnya.",
            "Each criterion is the mean of the judges' scores; the score is their weighted mean."
        );

    public static string ThirdJudge =>
        Say(
            "Nilai juri jauh berbeda. Pertimbangkan menunjuk juri ketiga sebelum memutuskan; penunjukannya tercatat di riwayat.",
            "The judges' scores lie far apart. Consider naming a third judge before you decide; it is written in the history."
        );

    public static string NotOpenYet(bool blind) =>
        blind
            ? Say(
                "Nilai terbuka bagi pengelola dan juri setelah semua juri menyerahkannya, bagi OPD setelah diputuskan.",
                "The scores open to those who manage innovations and to the judges once every judge has handed in, "
                    + "to the agency once it is decided."
            )
            : Say(
                "Semua juri sudah menyerahkan nilai; OPD melihatnya setelah diputuskan.",
                "Every judge has handed in; the agency sees the scores once it is decided."
            );

    public static string FormerScores(string scores) =>
        Say(
            $"Nilai putaran yang ditolak: {scores}. Juri lain menilainya lagi, dan orang lain daripada yang menolak memutuskan.",
            $"Scores of the round that was declined: {scores}. Other judges score it again, and another than who declined decides."
        );

    public static string NoJudges =>
        Say(
            "Belum ada juri. Diperlukan paling sedikit dua dari luar OPD.",
            "No judges yet. At least two from outside the agency are needed."
        );

    public static string FromOutside => Say("Dari luar OPD pemilik dan mitranya.", "From outside the owner and its partners.");

    public static string ReasonRequired => Say("Wajib bila dikembalikan atau ditolak.", "Required to return or decline.");

    public static string Decided(string verdict) =>
        verdict switch
        {
            "terima" => Say("Inovasi diterima dan tampil di katalog.", "Innovation accepted; it is in the catalogue."),
            "kembalikan" => Say("Inovasi dikembalikan kepada OPD.", "Innovation returned to the agency."),
            _ => Say("Inovasi ditolak.", "Innovation declined."),
        };

    public static string AppealMade => Say("Keberatan diajukan; juri lain akan menilainya.", "Appeal made; other judges will score it.");

    public static string NobodySees =>
        Say(
            "tidak ada yang melihat nilai Anda sebelum semua juri menyerahkan.",
            "nobody sees your scores before every judge has handed in."
        );

    public static string NoScoreYet(string criterion) => Say($"{criterion}: belum dinilai.", $"{criterion}: no score yet.");
}
