namespace Cerdas.Web.Features.Reporting.Indicators;

/// <summary>Sentences about key performance indicators.</summary>
internal static class IndicatorTexts
{
    public static string FromAchievement => Say("capaian Smart City tahun itu", "the Smart City achievement of the year");
}
