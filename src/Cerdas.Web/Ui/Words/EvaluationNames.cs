using Cerdas.Evaluating;

namespace Cerdas.Web.Ui;

public static partial class Names
{
    public static string Text(this Wording wording) => Say(wording.Id, wording.En);

    public static string Name(this EvaluationState state) =>
        state switch
        {
            EvaluationState.SelfAssessment => Say("Penilaian mandiri", "Self-assessment"),
            EvaluationState.Scoring => Say("Penilaian evaluator", "Scoring"),
            EvaluationState.Consensus => Say("Rapat konsensus", "Consensus meeting"),
            EvaluationState.Closed => Say("Ditutup", "Closed"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Tone(this EvaluationState state) =>
        state switch
        {
            EvaluationState.Closed => "ok",
            EvaluationState.SelfAssessment => "none",
            _ => "wait",
        };

    public static string Name(this FindingKind kind) =>
        kind switch
        {
            FindingKind.Strength => Say("Kekuatan", "Strength"),
            FindingKind.Weakness => Say("Kelemahan", "Weakness"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(this RecommendationState state) =>
        state switch
        {
            RecommendationState.Open => Say("Terbuka", "Open"),
            RecommendationState.Reported => Say("Menunggu verifikasi", "Awaiting verification"),
            RecommendationState.Closed => Say("Selesai", "Closed"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Name(this FollowUpKind kind) =>
        kind switch
        {
            FollowUpKind.Action => Say("Tindakan", "Action"),
            FollowUpKind.Returned => Say("Dikembalikan", "Returned"),
            FollowUpKind.Verified => Say("Terverifikasi selesai", "Verified and closed"),
            FollowUpKind.Reopened => Say("Dibuka kembali", "Reopened"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Name(this LeafSource source) =>
        source switch
        {
            LeafSource.Typed => Say("nilai diisi", "typed value"),
            LeafSource.Evaluators => Say("rata-rata evaluator", "mean over evaluators"),
            LeafSource.Survey => Say("survei masyarakat", "citizen survey"),
            LeafSource.Ledger => Say("capaian program", "achievement of programmes"),
            LeafSource.Register => Say("indeks eksternal", "external index"),
            LeafSource.Count => Say("jumlah butir daftar", "number of listed items"),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    public static string Name(this Aggregate aggregate) =>
        aggregate switch
        {
            Aggregate.Leaf => Say("pertanyaan", "question"),
            Aggregate.MeanOfLeaves => Say("rata-rata semua pertanyaan", "mean of all questions"),
            Aggregate.WeightedMean => Say("rata-rata tertimbang", "weighted mean"),
            Aggregate.Sum => Say("jumlah bobot × nilai", "sum of weight × value"),
            Aggregate.List => Say("per butir daftar", "per listed item"),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregate), aggregate, null),
        };

    public static string Name(this Unanswered unanswered) =>
        unanswered switch
        {
            Unanswered.Refuse => Say("tidak dihitung sebelum lengkap", "no index until complete"),
            Unanswered.Zero => Say("dihitung nol", "counts as zero"),
            Unanswered.Lowest => Say("dihitung nilai terendah", "counts as the lowest"),
            _ => throw new ArgumentOutOfRangeException(nameof(unanswered), unanswered, null),
        };

    public static string Text(this SurveyDoubt doubt, int count) =>
        doubt switch
        {
            SurveyDoubt.FewUsers => Say(
                $"Layanan ini baru punya {count} pengguna; diperlukan paling sedikit 50.",
                $"This service has {count} users; at least 50 are needed."
            ),
            SurveyDoubt.FewResponses => Say(
                $"Baru {count} jawaban; diperlukan paling sedikit 50.",
                $"Only {count} answers so far; at least 50 are needed."
            ),
            SurveyDoubt.MoreResponsesThanUsers => Say(
                $"{count} jawaban, lebih banyak daripada penggunanya.",
                $"{count} answers, more than there are users."
            ),
            SurveyDoubt.SameRespondents => Say(
                $"{count} responden juga menjawab untuk layanan lain.",
                $"{count} respondents answered for another service too."
            ),
            SurveyDoubt.AllEqual => Say($"{count} jawaban bernilai sama semua.", $"{count} answers are all of one value."),
            SurveyDoubt.Bursts => Say($"{count} jawaban masuk dalam satu menit.", $"{count} answers came within one minute."),
            _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, null),
        };
}
