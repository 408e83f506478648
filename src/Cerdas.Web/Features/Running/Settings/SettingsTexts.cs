namespace Cerdas.Web.Features.Running.Settings;

/// <summary>Sentences of the settings.</summary>
internal static class SettingsTexts
{
    public static string ThreeDates =>
        Say(
            "Tiga hal yang berbeda, masing-masing dihitung dari hari terakhir triwulan: jatuh tempo (diminta), tepat waktu (sesudahnya "
                + "ditandai terlambat), dan penguncian (sesudahnya hanya perbaikan dengan alasan).",
            "Three different things, each counted from a quarter's last day: due (asked for), on time (after it marked late), and locked "
                + "(after it only amendments with a reason)."
        );

    public static string ReopeningEnded =>
        Say("Pembukaan diakhiri; triwulan terkunci lagi.", "Reopening ended; the quarter is locked again.");

    public static string OwnDatesRemoved =>
        Say("Tanggal khusus dihapus; tenggat umum berlaku.", "Own dates removed; the general days hold.");

    public static string RemoveDatesOf(Period quarter) => Say($"Hapus tanggal {quarter.Name()}", $"Remove the dates of {quarter.Name()}");

    public static string EndReopeningOf(Period quarter) =>
        Say($"Akhiri pembukaan {quarter.Name()}", $"End the reopening of {quarter.Name()}");
}
