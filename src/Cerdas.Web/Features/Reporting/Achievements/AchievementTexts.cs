using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Sentences of the dashboard and of explanations.</summary>
internal static class AchievementTexts
{
    public static string ByDimension(int year) => Say($"Capaian per dimensi, {year}", $"Achievement by dimension, {year}");

    public static string ByPart(int year) =>
        Say($"Capaian, serapan, dan kemajuan per sub-dimensi, {year}", $"Achievement, absorption and progress by sub-dimension, {year}");

    public static string Radar => Say("Radar capaian enam dimensi.", "Radar of the achievement of the six dimensions.");

    public static string Bars =>
        Say("Diagram batang capaian rencana aksi dan Quick Win.", "Bars of the achievement of action plans and quick wins.");

    public static string Treemap =>
        Say(
            "Anggaran per dimensi dan sub-dimensi; luas bidang sebanding dengan rupiahnya.",
            "Budget by dimension and sub-dimension; areas in proportion to the rupiah."
        );

    public static string Trend => Say("Garis capaian gabungan dari tahun ke tahun.", "Line of the pooled achievement over the years.");

    public static string NoMasterplan =>
        Say(
            "Belum ada masterplan yang ditetapkan, sehingga belum ada yang dapat dihitung.",
            "No masterplan is adopted yet, so there is nothing to compute."
        );

    public static string NoMission => Say("Tanpa misi dokumen yang berlaku", "No mission of the document in force");

    public static string ByMission(int year) => Say($"Capaian per misi, {year}", $"Achievement by mission, {year}");

    public static string CrossCutting(int year) => Say($"Rencana aksi dan Quick Win, {year}", $"Action plans and quick wins, {year}");

    public static string BySource => Say("Anggaran dan realisasi menurut sumber dana", "Budget and spending by source");

    public static string MoneyIsOf =>
        Say(
            "Anggaran program yang direncanakan untuk tahun itu; realisasi dari laporan terverifikasi terakhir tiap program.",
            "Budgets of the programmes planned for the year; spending by the last verified report of each programme."
        );

    public static string FarApart =>
        Say(
            $"serapan dan fisik berjarak lebih dari {Achievement.DivergenceLimit:0} poin",
            $"absorption and progress more than {Achievement.DivergenceLimit:0} points apart"
        );

    public static string Incomplete(int reported, int planned, int year) =>
        Say(
            $"Baru {Format.Count(reported)} dari {Format.Count(planned)} program memiliki laporan terverifikasi untuk {year}.",
            $"Only {Format.Count(reported)} of {Format.Count(planned)} programmes have a verified report for {year}."
        );

    public static string MoneyAndProgress =>
        Say(
            "Serapan = realisasi anggaran dibagi anggaran tahun itu, semua program. Realisasi fisik = keluaran dibagi target (tertinggi "
                + "100 %), dirata-rata atas program yang keluarannya dilaporkan. Timpang bila keduanya berjarak lebih dari 25 poin.",
            "Absorbed = money spent divided by the year's budget, all programmes. Physical progress = output divided by target (at most "
                + "100%), averaged over the programmes whose output is reported. They diverge when more than 25 points apart."
        );
}
