using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Sentences of the public page of a closed evaluation.</summary>
internal static class ResultTexts
{
    public static string Closed(EvaluationRecord record, string instrument)
    {
        var (closed, panel) = (Format.Date(DateOnly.FromDateTime(record.ClosedAt!.Value)), record.Evaluators.Count);
        return Say(
            $"Evaluasi tahun {record.Year} tahap {record.Stage} dengan instrumen {instrument}, "
                + $"ditutup {closed} oleh {panel} evaluator eksternal.",
            $"Evaluation of {record.Year}, stage {record.Stage}, by the instrument {instrument}, "
                + $"closed on {closed} by {panel} external evaluators."
        );
    }

    public static string OfMost(decimal most) => Say($"dari {Format.Number(most)}", $"of {Format.Number(most)}");

    public static string Former(RecordFormer former, int decimals)
    {
        var index = Format.Score(former.Index, decimals);
        return Say($"{former.Year} tahap {former.Stage}: {index}", $"{former.Year} stage {former.Stage}: {index}");
    }

    public static string OtherInstrument =>
        Say(
            "; instrumennya berbeda, jadi perubahan ini bukan hanya karena kinerja",
            "; its instrument differs, so the change is not performance alone"
        );

    public static string ChangeFromFormer => Say("Perubahan dari evaluasi sebelumnya", "Change from the former evaluation");

    public static string NoFormer => Say("belum ada evaluasi sebelumnya", "no former evaluation");

    public static string ByRegency => Say("menurut pemerintah daerah sendiri", "by the regency itself");

    public static string Frozen =>
        Say(
            "dibekukan saat evaluasi ditutup; angka inilah yang dihitung",
            "frozen when the evaluation was closed; this is the figure counted"
        );

    public static string Today => Say("penjelasan capaian hari ini", "explanation of today's achievement");

    public static string AnswersOf(RecordSurvey survey)
    {
        var (answers, users) = (survey.Responses.Count, Format.Count(survey.Users));
        return Say($"{answers} jawaban dari {users} pengguna", $"{answers} answers of {users} users")
            + (survey.LeftOut is null ? "" : Say(", tidak dihitung", ", left out"));
    }

    public static string Download => Say("Unduh rekaman beku evaluasi ini (JSON)", "Download this evaluation's frozen record (JSON)");

    public static string Fingerprint =>
        Say("Sidik jari (SHA-256) rekaman beku evaluasi ini:", "Fingerprint (SHA-256) of this evaluation's frozen record:");

    public static string Recompute =>
        Say(
            "Siapa pun dapat mengunduh rekaman itu dan menghitung ulang semua angka di halaman ini tanpa sambungan:",
            "Anyone can download that record and recompute every figure on this page offline:"
        );
}
