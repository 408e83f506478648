namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>Sentences of the wall.</summary>
internal static class WallTexts
{
    public static string ConnectionLost => Say("Sambungan terputus. Angka per {0}.", "Connection lost. Figures as of {0}.");

    public static string AddressGone => Say("Alamat layar ini tidak berlaku lagi.", "This screen's address no longer holds.");

    public static string NoMasterplan =>
        Say(
            "Belum ada masterplan yang ditetapkan, sehingga belum ada yang dapat dihitung.",
            "No masterplan is adopted yet, so there is nothing to compute."
        );

    /// <param name="newest">The newest quarter with a verified report; null where none is.</param>
    public static string ProvenToRun => Say("program yang direncanakan terbukti berjalan:", "of the programmes planned are proven to run:");

    public static string Diverging =>
        Say(
            "Program timpang, yang serapan dan fisiknya berjarak lebih dari 25 poin:",
            "Programmes whose money and progress lie more than 25 points apart:"
        );

    public static string AbsorptionAndProgress =>
        Say("Serapan dan realisasi fisik per dimensi", "Absorption and physical progress by dimension");

    public static string FourQuarters => Say("empat kotak: triwulan I sampai IV", "four cells: quarters 1 to 4");

    /// <param name="planned">Programmes planned for the dimension's year.</param>
    public static string AllRun(int planned) =>
        planned == 0
            ? Say("Tidak ada program yang direncanakan tahun ini.", "Nothing is planned this year.")
            : Say("Tidak ada: semua program dimensi ini berjalan.", "None: every programme of this dimension runs.");

    public static string AndMore(int count) => Say($"dan {Format.Count(count)} lainnya", $"and {Format.Count(count)} more");

    public static string MoreIndicators(int count) =>
        Say($"dan {Format.Count(count)} indikator lainnya", $"and {Format.Count(count)} more indicators");

    public static string AgainstTargets =>
        Say("Indikator kinerja utama terhadap target", "Key performance indicators against their targets");

    public static string NothingOwed(int year) =>
        Say($"Untuk {year} tidak ada inovasi yang diwajibkan.", $"No innovations are owed for {year}.");

    public static string QuotaMet(int year) =>
        Say($"OPD memenuhi kuota inovasi {year}.", $"agencies met the quota of innovations of {year}.");

    public static string NoPhoto =>
        Say("Belum ada foto bukti terverifikasi yang diizinkan tampil.", "No verified evidence photo may be shown yet.");
}
