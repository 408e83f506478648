namespace Cerdas.Web.Features.Shared;

/// <summary>Sentences that stand on every page, and the words of its scripts.</summary>
internal static class LayoutTexts
{
    public static string About =>
        Say(
            "Program Smart City pemerintah daerah: rencana, realisasi, bukti, dan evaluasinya. Setiap angka menjelaskan dirinya.",
            "Smart City programmes of local government: plan, realisation, evidence and evaluation. Every figure explains itself."
        );

    public static string DemoData =>
        Say(
            "Data peragaan: jumlah program 2022 dan 2023 beserta persentasenya, jumlah anggaran 2018 dan 2019, jumlah APBD dan CSR "
                + "2023, Perbup 23/2019 dan nama program bertanda “terpublikasi” adalah fakta yang dipublikasikan; "
                + "selebihnya ilustrasi.",
            "Demo data: the numbers of programmes of 2022 and 2023 with their percentages, the total budgets of 2018 and 2019, the "
                + "totals of APBD and CSR of 2023, Perbup 23/2019 and the names of programmes marked “published” are published "
                + "facts; all else is illustrative."
        );

    public static string Frozen =>
        Say(
            "Kata sandi Anda dipasang lewat tautan buatan orang lain; keputusan Anda beku sampai Anda menegaskannya:",
            "Your password was set by a link that others made; what you decide is frozen until you confirm it:"
        );

    /// <summary>Words of Assets/upload.js. {0} and {1} are sizes.</summary>
    public static IReadOnlyDictionary<string, string> Uploading =>
        new Dictionary<string, string>
        {
            ["busy"] = Say("sedang diunggah", "being sent"),
            ["done"] = Say("terunggah; ikut tersimpan bersama formulir", "sent; saved together with the form"),
            ["wait"] = Say("sambungan terputus; dilanjutkan begitu tersambung", "connection lost; goes on once it is back"),
            ["remove"] = Say("Batalkan", "Remove"),
            ["large"] = Say("terlalu besar; tidak dikirim", "too large; not sent"),
            ["smaller"] = Say("(foto diperkecil dari {0} menjadi {1})", "(photo made smaller, from {0} to {1})"),
            ["empty"] = Say("berkas kosong; tidak dikirim", "empty file; not sent"),
            ["waiting"] = Say("Menunggu berkas selesai diunggah…", "Waiting for the files to be sent…"),
        };

    /// <summary>Words of Assets/offline.js. {0} is a moment, or a number.</summary>
    public static IReadOnlyDictionary<string, string> WithoutLine =>
        new Dictionary<string, string>
        {
            ["offline"] = Say("Tanpa sambungan: halaman ini seperti pada {0}.", "No connection: this page is as of {0}."),
            ["unsent"] = Say(
                "Kiriman belum sampai. Isian Anda tersimpan di perangkat ini dan dapat dikirim setelah tersambung.",
                "It did not get through. What you wrote is kept on this device and can be sent once you are connected."
            ),
            ["back"] = Say("Sambungan kembali.", "The connection is back."),
            ["reload"] = Say("Muat ulang halaman", "Reload the page"),
            ["kept"] = Say("Tersimpan di perangkat ini {0}, belum terkirim.", "Kept on this device {0}, not sent yet."),
            ["later"] = Say(
                "Belum diajukan: buka halaman ini lagi setelah tersambung, lalu tekan Ajukan.",
                "Not submitted: open this page again once connected and press Submit."
            ),
            ["unsubmitted"] = Say(
                "Anda menekan Ajukan tanpa sambungan: laporan ini BELUM diajukan.",
                "You pressed Submit without a connection: this report is NOT submitted yet."
            ),
            ["full"] = Say(
                "Perangkat ini penuh: isian tidak dapat disimpan di sini. Jangan tutup halaman ini.",
                "This device is full: what you write cannot be kept here. Do not close this page."
            ),
            ["staying"] = Say("Keluar memerlukan sambungan; Anda masih masuk.", "Signing out needs a connection; you are still signed in."),
            ["restored"] = Say(
                "Isian Anda dari {0} yang belum terkirim dipulihkan dari perangkat ini. Periksa, lalu simpan atau ajukan.",
                "What you wrote at {0} and was not sent is back from this device. Check it, then save or submit."
            ),
            ["older"] = Say(
                "Isian Anda dari {0} dipulihkan, tetapi laporan ini sudah disimpan lagi sejak itu. Tekan Simpan draf untuk "
                    + "melihat yang berbeda.",
                "What you wrote at {0} is back, but the report was saved again since. Press Save draft to see what differs."
            ),
            ["discard"] = Say("Buang isian dari perangkat ini", "Discard what is on this device"),
            ["waiting"] = Say("{0} isian di perangkat ini belum terkirim:", "{0} forms on this device are not sent yet:"),
            ["leaving"] = Say(
                "Ada isian yang belum terkirim. Isian itu tetap di perangkat ini sampai Anda masuk lagi. Keluar?",
                "Some forms are not sent yet. They stay on this device until you sign in again. Sign out?"
            ),
        };
}
