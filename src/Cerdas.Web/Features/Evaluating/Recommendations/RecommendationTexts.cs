namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Sentences of the recommendations' pages.</summary>
internal static class RecommendationTexts
{
    public static string Due(DateOnly? day) => day is null ? Format.NoData : Format.Date(day);

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
