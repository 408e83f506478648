namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Sentences of the quota and of its rules.</summary>
internal static class QuotaTexts
{
    public static string LateAndWaiting(int late, int waiting) =>
        Say($"{late} terlambat, {waiting} sedang dinilai", $"{late} late, {waiting} being judged");

    public static string OfOwed(int owed) => Say($"dari {owed} yang diwajibkan", $"of {owed} owed");

    public static string DaysLeft(DateOnly due, int days) =>
        Say($"Sampai {Format.Date(due)}, {days} hari lagi:", $"Until {Format.Date(due)}, {days} days left:");

    public static string DuePassed(DateOnly due, int year) =>
        Say(
            $"Batasnya {Format.Date(due)} sudah lewat; inovasi yang diajukan sekarang tetap dihitung untuk {year} dengan tanda terlambat:",
            $"The due day, {Format.Date(due)}, has passed; what is submitted now still counts for {year}, marked late:"
        );

    public static string HowToRead =>
        Say(
            "Diterima / diwajibkan; “t” berarti ada yang terlambat. Boleh lebih dari yang diwajibkan; “2/0” berarti dua dibawa "
                + "walau tidak diwajibkan. Inovasi yang sudah berhenti tetap dihitung untuk tahunnya.",
            "Accepted / owed; “l” means some were late. There may be more than owed; “2/0” means two were brought though none was "
                + "owed. Retired innovations still count for their year."
        );

    public static string SetRules => Say("Atur jumlah wajib dan pengecualian", "Set what is owed and exemptions");

    public static string OwnGoesFirst =>
        Say(
            "Aturan sebuah OPD mengalahkan aturan umum; yang lebih baru mengalahkan yang lama. "
                + "Tahun-tahun yang lalu dihitung dengan aturan yang berlaku waktu itu.",
            "An agency's own rule goes before the general one, the newer before the older. "
                + "Past years are counted by the rule of their time."
        );

    public static string NoRule => Say("Belum ada aturan: tidak ada yang diwajibkan.", "No rule yet: nothing is owed.");

    public static string CountedAnew =>
        Say(
            "Semua tahun yang memakai aturan ini dihitung ulang, juga yang sudah lewat.",
            "Every year that rests on this rule is counted anew, past ones too."
        );

    /// <param name="agency">Null: every agency.</param>
    public static string YesRemove(string? agency) =>
        Say($"Ya, hapus aturan {agency ?? "semua OPD"}", $"Yes, remove the rule of {agency ?? "every agency"}");

    public static string OneForExemption => Say("Pilih satu OPD untuk pengecualian.", "Choose one agency for an exemption.");

    public static string RuleKnown =>
        Say("Sudah ada aturan dari tahun ini; hapus dulu yang lama.", "There is a rule from this year already; remove it first.");
}
