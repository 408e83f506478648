namespace Cerdas.Web.Features.Reporting.Completeness;

/// <summary>Sentences of the page that shows who has reported.</summary>
internal static class CompletenessTexts
{
    public static string WhatIsCounted =>
        Say(
            "Laporan yang masuk (diajukan atau terverifikasi) dari program yang direncanakan, per OPD dan triwulan. "
                + "Dalam kurung: sudah terverifikasi.",
            "Reports in (submitted or verified) of the programmes planned, by agency and quarter. In brackets: verified."
        );

    public static string Heat =>
        Say(
            "Peta panas: makin pekat makin lengkap laporan OPD pada triwulan itu.",
            "Heat map: the deeper the shade, the more complete the reports of an agency in the quarter."
        );
}
