namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of an evaluation's overview.</summary>
internal static class DetailsTexts
{
    /// <param name="dimensions">Names of those whose questions no citizen has answered.</param>
    public static string Unsurveyed(IReadOnlyList<string> dimensions) =>
        Say(
            $"Belum ada jawaban survei untuk {string.Join(", ", dimensions)}; tanpa itu bagiannya tidak bernilai.",
            $"No survey answers yet for {string.Join(", ", dimensions)}; without them their part has no value."
        );

    public static string ScoringHasBegun =>
        Say("Penilaian dimulai; evaluator sekarang dapat menilai.", "Scoring has begun; the evaluators can score now.");

    public static string DeclareBeforeScoring =>
        Say(
            "Sebelum menilai, nyatakan ada tidaknya benturan kepentingan dengan daerah ini.",
            "Before you score, declare whether you have a conflict of interest with this regency."
        );

    public static string ConflictDeclared =>
        Say(
            "Anda menyatakan benturan kepentingan; nilai Anda tidak dihitung.",
            "You declared a conflict of interest; your scores do not count."
        );

    public static string DeclaringOpensScores =>
        Say(
            "Semua evaluator lain sudah selesai: bila Anda menyatakan ada benturan, nilai langsung terbuka dan pernyataan ini tidak dapat "
                + "diubah lagi.",
            "Every other evaluator is done: if you declare a conflict, the scores open at once and this declaration cannot be changed."
        );

    public static string DiscussThenClose =>
        Say(
            "Nilai sudah terbuka. Bahas yang berjauhan dalam rapat konsensus, tulis temuan dan rekomendasi, lalu tutup evaluasi.",
            "The scores are open. Discuss those far apart in the consensus meeting, write findings and recommendations, then close the "
                + "evaluation."
        );

    public static string ChairWritesFindings =>
        Say(
            "Nilai sudah terbuka; ketua evaluator menulis temuan lalu menutup evaluasi.",
            "The scores are open; the chair writes the findings and then closes the evaluation."
        );

    public static string ScoringBegins =>
        Say("Penilaian mandiri berakhir dan evaluator mulai menilai.", "The self-assessment ends and the evaluators begin to score.");

    public static string NotAnswered(int questions) =>
        Say($"{questions} pertanyaan belum dijawab.", $"{questions} questions are not answered.");

    public static string MayOpenAgain =>
        Say(
            "Selama belum ada evaluator yang menyerahkan nilai, penilaian mandiri dapat dibuka kembali.",
            "While no evaluator has handed in, the self-assessment can be opened again."
        );

    public static string OpenWhenAllAreIn =>
        Say("Nilai terbuka setelah semua evaluator menyerahkannya.", "The scores open once every evaluator has handed in.");
}
