namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of a result's pages.</summary>
internal static class OutcomeTexts
{
    public static string StillBlind =>
        Say(
            "Nilai evaluator belum dibuka. Yang tampil adalah penilaian mandiri OPD.",
            "The evaluators' scores are not open yet. What you see is the agencies' self-assessment."
        );

    public static string Provisional => Say("Sementara: evaluasi belum ditutup.", "Provisional: the evaluation is not closed yet.");

    public static string NotOneAnswered =>
        Say(
            "Belum ada satu pun pertanyaan yang dijawab, jadi belum ada nilainya.",
            "Not one question is answered yet, so there is no value."
        );

    private const int CodesShown = 12;

    /// <param name="codes">Of the questions without a value.</param>
    public static string NotAllAnswered(IReadOnlyList<string> codes)
    {
        var named = string.Join(", ", codes.Take(CodesShown)) + (codes.Count > CodesShown ? " …" : "");
        return Say(
            $"{codes.Count} butir belum bernilai ({named}), jadi belum ada indeks.",
            $"{codes.Count} items have no value yet ({named}), so there is no index."
        );
    }

    public static string AnsweredShort(int answered, int questions) =>
        Say($"{answered}/{questions} dijawab", $"{answered}/{questions} answered");

    public static string OfHighest(string max) => Say($"dari {max}", $"of {max}");

    public static string FormerIndex(int year, int stage, string index) =>
        Say($"{year} tahap {stage}: {index}", $"{year} stage {stage}: {index}");

    public static string InstrumentDiffers =>
        Say(
            "; instrumennya berbeda, jadi perubahan ini bukan hanya karena kinerja",
            "; its instrument differs, so the change is not performance alone"
        );

    public static string Answered(int answered, int questions) =>
        Say($"{answered} dari {questions} dijawab", $"{answered} of {questions} answered");

    public static string OnlyRoughly => Say("hanya kira-kira: bobot dan pertanyaannya berbeda", "roughly: weights and questions differ");

    /// <summary>Which indicator has the target.</summary>
    public static string Target(ResultView result) =>
        result.Indicator is { } indicator
            ? Say(
                $"Target indikator kinerja utama (IKU) “{indicator.Name}” {result.Open.Row.Year}",
                $"Target of the key performance indicator “{indicator.Name}”, {result.Open.Row.Year}"
            )
            : Say("Target indikator kinerja utama (IKU)", "Target of the key performance indicator");

    /// <summary>Whether the target is met, as the index is shown; nothing where one of the two is missing.</summary>
    public static string Standing(ResultView result)
    {
        if (result.ShownIndex is null || result.Target is not { } target || result.Shown.Shown is not { } index)
            return "";
        if (index >= target)
            return Say("tercapai; ", "met; ");
        var gap = Format.Score(target - index, result.Decimals);
        return Say($"kurang {gap}; ", $"short by {gap}; ");
    }

    public static string FrozenAtClose =>
        Say(
            "dibekukan saat evaluasi ditutup; angka inilah yang dihitung",
            "frozen when the evaluation was closed; this is the figure counted"
        );

    public static string ExplanationOfToday => Say("penjelasan capaian hari ini", "explanation of today's achievement");

    public static string ToQuestion =>
        Say("Halaman pertanyaan ini: jawaban, bukti, pemeriksaan", "The page of this question: answer, evidence, checks");
}
