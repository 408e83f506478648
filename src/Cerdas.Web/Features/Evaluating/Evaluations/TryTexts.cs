namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of the page that tries other answers.</summary>
internal static class TryTexts
{
    public static string OfSelfAssessment => Say("Dihitung dari penilaian mandiri.", "Computed from the self-assessment.");

    public static string OfPanel => Say("Dihitung dari nilai evaluator.", "Computed from the panel's scores.");

    public static string NothingIsSaved =>
        Say(
            "Tidak ada yang tersimpan. Pertanyaan tanpa nilai dihitung pada nilai yang kini diberikan tabelnya bila mengikuti capaian "
                + "program atau register, selain itu pada nilai terendahnya.",
            "Nothing is saved. Questions without a value count at what their table gives now where they follow the programmes or the "
                + "register, else at their lowest."
        );

    public static string TenThatRaiseMost =>
        Say("Sepuluh pertanyaan yang paling menaikkan indeks", "The ten questions that would raise the index most");

    public static string EachAloneAtItsHighest =>
        Say("Bila tiap pertanyaan sendiri mencapai nilai tertingginya", "Each alone at its highest value");

    public static string Unanswered(string counted) => Say($"belum dijawab, dihitung {counted}", $"unanswered, counts as {counted}");

    public static string LeastCostlyProgrammes =>
        Say("Program termurah untuk mencapai target", "The least costly programmes to reach the target");

    public static string NoneFollowsProgrammes =>
        Say(
            "Tidak ada pertanyaan instrumen ini yang mengikuti capaian program.",
            "No question of this instrument follows the achievement of programmes."
        );

    public static string Assumptions =>
        Say(
            "Anggapan: program yang diselesaikan dihitung terealisasi; nilai pertanyaan dimensinya mengikuti tabel capaian dan tidak "
                + "turun; yang belum dijawab mulai dari nilai tabel atas capaian sekarang; jawaban lain tetap; biayanya sisa anggaran "
                + "tahun itu. Evaluator tetap bebas menilai lain.",
            "It assumes: a finished programme counts as realised; the question of its dimension is scored by the table and does not fall; "
                + "one without an answer starts from what the table gives the achievement of today; other answers stay; the cost is "
                + "what is left of the year's budget. Evaluators remain free to score otherwise."
        );

    public static string Choice(ProgrammeChoice choice, decimal now)
    {
        var (count, cost, reached) = (choice.Programmes.Count, Format.Rupiah(choice.Cost), Format.Score(choice.Reached, 3));
        if (!choice.Reaches)
            return Say(
                $"Target tidak tercapai dengan menyelesaikan program saja. Yang terjauh: {reached} dengan {count} program ({cost}).",
                $"Finishing programmes alone does not reach the target. The furthest: {reached} with {count} programmes ({cost})."
            );
        if (count == 0)
            return Say("Target sudah tercapai tanpa program tambahan.", "The target is met already.");
        var change = TryView.Signed(choice.Reached - now);
        return Say(
            $"{count} program, sisa anggaran {cost}: indeks menjadi {reached} ({change}).",
            $"{count} programmes, remaining budget {cost}: the index becomes {reached} ({change})."
        );
    }

    public static string OutsideScale(string code, string min, string max) =>
        Say($"{code}: antara {min} dan {max}.", $"{code}: between {min} and {max}.");

    public static string TargetOutside(string min, string max) =>
        Say($"Target harus angka antara {min} dan {max}.", $"The target must be a number from {min} to {max}.");

    public static string LimitUnclear =>
        Say("Batas biaya harus angka rupiah, misalnya 500.000.000.", "The cost limit must be a number of rupiah, such as 500,000,000.");
}
