namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>Sentences of the risk register.</summary>
internal static class RiskTexts
{
    public static string WithoutRisk(int without, int quickWins) =>
        Say($"{without} dari {quickWins} quick win belum ada risiko", $"{without} of {quickWins} quick wins have no risk yet");

    public static string HighestFirst =>
        Say("Tingkat tertinggi lebih dulu; tingkat = kemungkinan × dampak", "Highest level first; level = likelihood × impact");

    public static string NoLongerQuickWins(int risks) =>
        Say(
            $"{risks} risiko milik program yang tidak lagi menjadi quick win tidak ditampilkan.",
            $"{risks} risks of programmes that are no longer quick wins are not shown."
        );

    public static string HowToMitigate =>
        Say("Apa yang dilakukan untuk mencegah atau meringankannya.", "What is done to prevent or ease it.");

    public static string NoQuickWin =>
        Say("Program ini bukan quick win dalam rencana yang berlaku.", "This programme is no quick win of the plan in force.");
}
