using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Sentences of the recommendations' pages.</summary>
internal static class RecommendationTexts
{
    public static string Due(DateOnly? day) => day is null ? Format.NoData : Format.Date(day);

    /// <summary>What is said once the step is taken.</summary>
    public static string Done(FollowUpKind kind) =>
        kind switch
        {
            FollowUpKind.Action => Say("Tindakan dilaporkan; menunggu verifikasi.", "Action reported; it awaits verification."),
            FollowUpKind.Verified => Say("Rekomendasi terverifikasi selesai.", "Recommendation verified and closed."),
            FollowUpKind.Returned => Say("Tindakan dikembalikan kepada OPD.", "Action returned to the agency."),
            _ => Say("Rekomendasi dibuka kembali.", "Recommendation reopened."),
        };

    public static string Assigned => Say("Penanggung jawab dan batas waktu tersimpan.", "Agency and due date saved.");

    public static string NoneMatches =>
        Say(
            "Tidak ada rekomendasi yang cocok. Rekomendasi ditulis ketua evaluator pada rapat konsensus.",
            "No recommendation matches. The chair of the panel writes them in the consensus meeting."
        );

    public static string OpenFirst =>
        Say("Yang belum selesai lebih dulu, menurut batas waktunya", "What is not closed first, by its due date");

    public static string EvidenceOfAction =>
        Say("Bukti tindakan: PDF, JPG, PNG, XLSX atau DOCX.", "Evidence of the action: PDF, JPG, PNG, XLSX or DOCX.");

    public static string WhatIsStillToDo => Say("Wajib: apa yang masih perlu dilakukan OPD.", "Required: what the agency still has to do.");
}
