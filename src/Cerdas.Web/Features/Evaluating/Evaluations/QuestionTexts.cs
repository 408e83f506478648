namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of a question's page and of the score sheet.</summary>
internal static class QuestionTexts
{
    public static string TypedIsBelow =>
        Say("Isian Anda masih di bawah; simpan lagi untuk menggantinya.", "What you typed is still below; save again to replace it.");

    public static string ReasonBecomesPublic =>
        Say(
            "Setelah evaluasi ditutup, alasan ini terbuka bagi siapa pun dalam rekaman beku; jangan menulis nama orang.",
            "Once the evaluation is closed, this reason is open to everybody in the frozen record; do not write the names of people."
        );

    /// <param name="doubts">What is doubtful about the evidence.</param>
    public static string AnswerSaved(IReadOnlyList<string> doubts)
    {
        var said = Say("Jawaban tersimpan.", "Answer saved.");
        return doubts.Count == 0
            ? said
            : $"{said} {Say("Periksa buktinya:", "Check the evidence:")} {string.Join(" ", doubts.Select(Reasons.Text).Distinct())}";
    }

    public static string AskedOtherwise => Say("Waktu itu kode ini menanyakan:", "Then this code asked:");

    public static string ResultOfThis =>
        Say("Hasil pertanyaan ini: nilai evaluator dan hitungannya", "Result of this question: the panel's scores and the arithmetic");

    public static string OfYears(int first, int last) => Say($"; tahun {first} sampai {last}", $"; of {first} to {last}");

    public static string Progress(int scored, int questions) =>
        Say($"{scored} dari {questions} ", $"{scored} of {questions} ")
        + Say(
            "pertanyaan dinilai. Tidak ada yang melihat nilai Anda sebelum semua evaluator menyerahkan.",
            "questions scored. Nobody sees your scores before every evaluator has handed in."
        );

    public static string RecordIsPublic =>
        Say(
            "Nilai dan alasan Anda masuk ke rekaman beku, yang setelah penutupan dapat diunduh siapa pun, tanpa nama Anda. "
                + "Catatan untuk rapat tidak.",
            "Your scores and reasons go into the frozen record, which everybody can download after the close, without your name. "
                + "Notes for the meeting do not."
        );

    public static string ScoresSaved => Say("Nilai tersimpan.", "Scores saved.");

    public static string HandedIn => Say("Nilai diserahkan. Terima kasih.", "Scores handed in. Thank you.");

    public static string NotScoredYet(IReadOnlyList<string> codes) =>
        Say($"Belum dinilai: {string.Join(", ", codes)}.", $"Not scored yet: {string.Join(", ", codes)}.");

    public static string SavedAt(string moment, int scored) =>
        Say($"Tersimpan {moment}; {scored} dinilai", $"Saved {moment}; {scored} scored");

    public static string Outdated(string codes) =>
        Say("Dari tab lain Anda sudah menyimpan nilai lain untuk", "From another tab you already saved another score for")
        + $": {codes}. "
        + Say(
            "Isian di bawah belum tersimpan; simpan lagi untuk menggantinya.",
            "What is typed below is not saved; save again to replace it."
        );

    public static string SavedInAnotherTab =>
        Say(
            "Nilai lain sudah tersimpan dari tab lain; tekan Simpan untuk membandingkan.",
            "Another score was saved from another tab; press Save to compare."
        );
}
