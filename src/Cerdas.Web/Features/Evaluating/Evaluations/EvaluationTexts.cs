using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Sentences of the evaluation's smaller pages.</summary>
internal static class EvaluationTexts
{
    public static string NoneAssignedToYou =>
        Say("Belum ada evaluasi yang ditugaskan kepada Anda.", "No evaluation is assigned to you yet.");

    public static string NoneYet =>
        Say(
            "Belum ada evaluasi. Admin daerah membukanya setelah surat undangan kementerian datang.",
            "There is no evaluation yet. The regency admin opens one when the ministry's invitation arrives."
        );

    public static string OneOrTwoStages =>
        Say("1, atau 2 bila kementerian menilai dua kali setahun.", "1, or 2 where the ministry evaluates twice a year.");

    public static string InstrumentIsCopied =>
        Say(
            "Edisi dan kohort seperti di surat undangan. Instrumen disalin ke evaluasi; perubahan sesudahnya "
                + "tidak memengaruhi evaluasi ini.",
            "Edition and cohort as in the invitation. The instrument is copied into the evaluation; later changes do not touch it."
        );

    public static string IndexFillsIndicator =>
        Say(
            "Saat evaluasi ditutup, indeks masuk sebagai hasil IKU tahun itu.",
            "When the evaluation is closed, the index becomes the indicator's result of that year."
        );

    public static string ListedForDiscussion =>
        Say(
            "Pertanyaan yang nilai para evaluatornya berselisih sebanyak ini atau lebih didaftar untuk dibahas.",
            "Questions on which the evaluators' scores differ by this much or more are listed for discussion."
        );

    public static string OneAgencyEach =>
        Say(
            "Tiap pertanyaan dijawab satu OPD. Pilihan pada judul kelompok berlaku bagi semua pertanyaan di bawahnya yang masih kosong.",
            "Each question is answered by one agency. The choice at a group's heading holds for all questions below it that "
                + "are still empty."
        );

    public static string PanelSaved => Say("Susunan evaluator tersimpan.", "Panel saved.");

    public static string LinkShownOnce =>
        Say("Tautan undangan dibuat; hanya tampil sekali ini.", "Invitation link made; it is shown only now.");

    public static string NoPanelYet =>
        Say(
            "Belum ada evaluator. Kementerian biasanya menugaskan 4 atau 5 orang.",
            "No evaluators yet. The ministry usually assigns 4 or 5."
        );

    public static string SeatOrLink =>
        Say(
            "Yang sudah punya akun evaluator di daerah ini langsung mendapat kursi; yang belum mendapat tautan untuk membuat akun.",
            "Who has an evaluator's account here gets a seat at once; others get a link to make one."
        );

    public static string ForPartsJudgedOutside =>
        Say(
            "Untuk bagian yang dinilai di luar sistem: survei di atas kertas, atau hasil terbitan tahun lalu. Pertanyaan di bawah bagian "
                + "itu tidak lagi dihitung, dan sumbernya masuk rekaman.",
            "For parts judged outside: a survey on paper, or an earlier year's published result. The questions below such a part no longer "
                + "count, and its source goes into the record."
        );

    public static string TypedInPlaceOfAnswers =>
        Say(
            "Pertanyaan di bawah bagian ini tidak dihitung; nilainya diketik dari sumber yang disebut.",
            "The questions below these parts do not count; their values were typed from the source named."
        );

    public static string EmptyIsRemoved =>
        Say(
            "Rekomendasi yang dikosongkan dihapus. Setelah disimpan ada baris kosong baru.",
            "A recommendation left empty is removed. After saving there are new empty rows."
        );

    public static string LetterWillBeEmpty =>
        Say(
            "Belum ada kekuatan, kelemahan, atau rekomendasi; surat hasil akan kosong.",
            "There are no strengths, weaknesses or recommendations; the results letter will be empty."
        );

    public static string ValueRefused =>
        Say("Belum ada nilainya, dan instrumen ini menolaknya", "Without a value, which this instrument refuses");

    public static string ClosingFreezes =>
        Say(
            "Penutupan membekukan seluruh rekaman dalam satu berkas dengan SHA-256-nya. Sesudahnya tidak ada yang berubah lagi.",
            "Closing freezes the whole record in one file with its SHA-256. Nothing changes afterwards."
        );

    public static string TooFewUsers =>
        Say("Survei yang tidak memenuhi syarat 50 pengguna", "Surveys that fall short of the 50 users asked for");

    /// <summary>
    /// Services whose survey is not what the ministry asks for, with what it has and whether its answers count: not where a value was typed
    /// in their place.
    /// </summary>
    public static IReadOnlyList<(string Service, string Figures)> WeakSurveys(EvaluationRecord record)
    {
        var instrument = InstrumentFile.Read(record.Instrument.GetRawText()).Instrument;
        return
        [
            .. record.WeakSurveys.Select(s =>
            {
                var (answers, users) = (Format.Count(s.Responses.Count), Format.Count(s.Users));
                var figures = Say($"{answers} jawaban, {users} pengguna", $"{answers} answers, {users} users");
                var given = instrument is null ? null : record.GivenInPlaceOf(s, instrument);
                return (
                    s.Service,
                    given is null
                        ? Say($"{figures}; jawabannya tetap dihitung", $"{figures}; its answers count all the same")
                        : Say(
                            $"{figures}; tidak dihitung, nilai {given} diketik sebagai gantinya",
                            $"{figures}; not counted, the value of {given} was typed in their place"
                        )
                );
            }),
        ];
    }

    public static string Improvement(decimal change, int decimals, int formerYear)
    {
        var by = Format.Score(Math.Abs(change), decimals);
        return Say($"{(change >= 0 ? "naik" : "turun")} {by} dari {formerYear}", $"{(change >= 0 ? "up" : "down")} {by} on {formerYear}");
    }

    public static string AnotherInstrument(int year, string instrument) =>
        Say(
            $"Evaluasi {year} memakai instrumen lain ({instrument}), jadi perubahan ini bukan hanya karena kinerja.",
            $"The evaluation of {year} used another instrument ({instrument}), so the change is not performance alone."
        );

    public static string CanBeRecomputed =>
        Say(
            "Setiap angka dapat dihitung ulang dari rekaman beku dengan perintah cerdas verify. SHA-256 rekaman:",
            "Every figure can be recomputed from the frozen record with the command cerdas verify. SHA-256 of the record:"
        );
}
