namespace Cerdas.Web.Features.Running.Agencies;

/// <summary>Sentences of the pages of agencies.</summary>
internal static class AgencyTexts
{
    public static string EmptyIfAlways =>
        Say("Kosongkan bila sudah ada sejak sebelum program ini.", "Leave empty where it existed before the programme began.");

    public static string PastStays =>
        Say(
            "Hari terakhirnya. Angka dan kewajiban tahun-tahun yang lewat tidak berubah.",
            "Its last day. Figures and duties of past years do not change."
        );

    public static string LeftBehind(int programmes) =>
        Say(
            $" {programmes} program dalam masterplan masih dimiliki OPD ini sesudah hari itu; buat revisi untuk memindahkannya.",
            $" {programmes} programmes of the masterplan are still owned by it after that day; make a revision that moves them."
        );
}
