using Cerdas.Reporting;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>Sentences of the portal's front page.</summary>
internal static class IndexTexts
{
    public static string Breakdown =>
        Say(
            "Capaian per misi, rencana aksi dan sumber dana; IKU; dasar hukum dengan naskahnya",
            "Achievement by mission, action plan and source of funding; key indicators; legal bases with their texts"
        );

    public static string NoMasterplan =>
        Say(
            "Daerah ini belum menetapkan masterplan, sehingga belum ada angka capaian.",
            "This regency has not adopted a masterplan yet, so there are no figures."
        );

    public static string NothingVerified => Say("Belum ada laporan yang terverifikasi.", "No report is verified yet.");

    public static string DataAsOf(string moment) =>
        Say($"Data per {moment}, saat laporan terakhir diverifikasi.", $"Data as of {moment}, when the last report was verified.");

    public static string WithEvidence(string proven, string realised) =>
        Say(
            $"{proven} dari {realised} program yang terealisasi punya bukti tersimpan.",
            $"{proven} of {realised} programmes realised have evidence on file."
        );

    public static string Promised(string planned, int year) =>
        Say($"{planned} program dalam masterplan untuk {year}", $"{planned} programmes of the masterplan for {year}");

    public static string QuickWins(string count) => Say($"{count} di antaranya Quick Win", $"{count} of them quick wins");

    public static string Running(string realised, string rest) =>
        Say($"{realised} program terbukti berjalan, {rest} belum", $"{realised} programmes are proven to run, {rest} are not");

    public static string Cost(Tally t)
    {
        var (spent, budget, absorbed) = (Format.Rupiah(t.Spent), Format.Rupiah(t.Budget), Format.Percent(t.Absorbed));
        return Say($"{spent} dibelanjakan dari anggaran {budget} ({absorbed})", $"{spent} spent of a budget of {budget} ({absorbed})");
    }

    public static string NoPlanFor(int year) => Say($"Rencana {year} belum ditetapkan.", $"The plan for {year} is not adopted yet.");

    public static string PlannedFor(int year, string count, string budget) =>
        Say(
            $"{count} program direncanakan untuk {year} dengan anggaran {budget}.",
            $"{count} programmes are planned for {year} with a budget of {budget}."
        );

    public static string JudgedFromOutside =>
        Say(
            "Evaluator dari luar pemerintah daerah menilai program ini tiap tahun. Klik angkanya untuk melihat asalnya.",
            "Evaluators from outside the regency judge the programme every year. Follow a figure to see where it comes from."
        );

    public static string InnovationsOf(string regency) =>
        Say($"Inovasi layanan publik {regency}", $"Innovations in public service, {regency}");

    public static string HowComputed =>
        Say(
            "Capaian sebuah dimensi adalah jumlah program yang terbukti berjalan dibagi jumlah program yang direncanakan "
                + "untuk tahun itu. "
                + "Program terbukti berjalan bila laporan triwulan terakhirnya yang diverifikasi Tim Pelaksana menyatakan berjalan atau "
                + "selesai, dengan bukti. Total adalah gabungan semua program, bukan rata-rata dimensi.",
            "A dimension's achievement is the number of programmes proven to run divided by the number planned for the year. "
                + "A programme is proven to run when its last quarterly report verified by the executing team says running or done, "
                + "with evidence. "
                + "The total pools all programmes; it is not the mean of the dimensions."
        );

    public static string NewInstance =>
        Say(
            "Instans ini baru. Buat akun admin daerah pertama dengan perintah berikut, lalu masuk.",
            "This instance is new. Create the first regency admin with this command, then sign in."
        );
}
