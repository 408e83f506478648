namespace Cerdas.Web.Ui;

/// <summary>The reasons with which rules refuse, in words. A test finds every reason that Core and the web can give.</summary>
public static partial class Reasons
{
    /// <param name="reason">The key; where the words name a limit, the limits after it, each after a bar.</param>
    public static string Text(string reason) =>
        reason.Split('|') is [var key, _, ..] and var told
            ? string.Format(System.Globalization.CultureInfo.CurrentCulture, TextOf(key), [.. told.Skip(1)])
            : TextOf(reason);

    private static string TextOf(string reason) =>
        reason switch
        {
            "plan.adopted" => Say(
                "Revisi ini sudah ditetapkan dan tidak dapat diubah. Buat revisi baru untuk mengubah rencana.",
                "This revision is adopted and cannot change. Start a new revision to change the plan."
            ),
            "development-plan.adopted" => Say(
                "Dokumen ini sudah ditetapkan; isinya tidak berubah lagi. Catat dokumen baru untuk masa berikutnya.",
                "This document is adopted and does not change any more. Record a new document for the years that follow."
            ),
            "development-plan.no-mission" => Say(
                "Dokumen tanpa misi tidak dapat ditetapkan.",
                "A document without a mission is not adopted."
            ),
            "plan.adopted-in-the-future" => Say(
                "Tanggal penetapan belum tiba; pakai tanggal peraturannya.",
                "The date of adoption lies ahead; use the date of the regulation."
            ),
            "agency.dates-order" => Say("Hari penutupan mendahului hari mulai.", "The day it closes lies before the day it began."),
            "plan.adopted-before-former" => Say(
                "Tanggal penetapan mendahului penetapan revisi sebelumnya.",
                "The date of adoption lies before that of the former revision."
            ),
            "plan.empty" => Say("Revisi tanpa program tidak dapat ditetapkan.", "A revision without programmes cannot be adopted."),
            "plan.effective-before-former" => Say(
                "Tahun berlaku tidak boleh mendahului revisi sebelumnya.",
                "The year it takes effect may not lie before that of the former revision."
            ),
            "plan.draft-exists" => Say(
                "Masih ada rancangan revisi. Tetapkan atau hapus dulu.",
                "There is a draft revision already. Adopt or delete it first."
            ),
            "calendar.order" => Say(
                "Urutan tanggal harus: jatuh tempo, lalu batas tepat waktu, lalu penguncian.",
                "The dates must follow in order: due, on time until, open until."
            ),
            "reopening.past" => Say("Tanggal sudah lewat.", "This date has passed."),
            "reopening.far" => Say(
                $"Paling lama {Cerdas.Reporting.Reopening.DaysMax} hari dari sekarang.",
                $"At most {Cerdas.Reporting.Reopening.DaysMax} days from now."
            ),
            "calendar.outside" => Say("Tanggal berada di luar triwulan yang dimaksud.", "A date lies outside the quarter it belongs to."),
            "realisation.not-reporter" => Say("Peran Anda tidak melaporkan realisasi.", "Your role does not report realisations."),
            "realisation.other-agency" => Say(
                "Program ini milik OPD lain; hanya OPD pemilik yang melaporkannya.",
                "This programme belongs to another agency; only its owner reports it."
            ),
            "realisation.not-editable" => Say(
                "Laporan yang sudah diajukan atau terverifikasi tidak dapat diubah.",
                "A submitted or verified report cannot be changed."
            ),
            "realisation.locked" => Say(
                "Triwulan ini sudah dikunci. Minta pembukaan kembali, atau ajukan perbaikan dengan alasan.",
                "This quarter is locked. Ask for it to be reopened, or open an amendment with a reason."
            ),
            "realisation.not-submitted" => Say("Laporan ini tidak sedang diajukan.", "This report is not awaiting verification."),
            "realisation.not-verifier" => Say("Hanya Tim Pelaksana yang memverifikasi.", "Only the executing team verifies."),
            "realisation.own-work" => Say(
                "Empat mata: Anda menulis atau mengajukan laporan ini, jadi orang lain yang memverifikasinya.",
                "Four eyes: you wrote or submitted this report, so someone else verifies it."
            ),
            "realisation.awaiting-verification" => Say("Laporan sedang menunggu verifikasi.", "The report is awaiting verification."),
            "realisation.still-open" => Say("Laporan ini masih dapat diubah langsung.", "This report can still be changed directly."),
            "realisation.evidence-needed" => Say(
                "Program yang berjalan atau selesai memerlukan paling sedikit satu bukti.",
                "A running or finished programme needs at least one piece of evidence."
            ),
            "realisation.reason-needed" => Say("Alasan wajib diisi.", "A reason is required."),
            "realisation.reason-long" => Say("Alasan paling panjang 1.000 karakter.", "The reason may have at most 1,000 characters."),
            "realisation.not-planned" => Say(
                "Program ini tidak direncanakan pada tahun tersebut.",
                "This programme is not planned for that year."
            ),
            "realisation.future" => Say("Triwulan ini belum dimulai.", "This quarter has not begun."),
            "evidence.empty" => Say("Berkas kosong.", "The file is empty."),
            "evidence.too-large" => Say("Berkas terlalu besar; paling besar {0}.", "The file is too large; at most {0}."),
            "evidence.quota" => Say(
                "Berkas baru Anda dalam sehari terlalu banyak; lanjutkan besok.",
                "You sent too many new files within a day; go on tomorrow."
            ),
            "evidence.locked" => Say(
                "Berkas ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.",
                "This file is locked with a password. Save it without the password and upload it again."
            ),
            "evidence.kind" => Say(
                "Jenis berkas tidak diterima. Gunakan PDF, JPG, PNG, XLSX atau DOCX.",
                "This kind of file is not accepted. Use PDF, JPG, PNG, XLSX or DOCX."
            ),
            "evidence.name-mismatch" => Say(
                "Isi berkas tidak sesuai dengan nama akhirannya.",
                "The file's content does not match its extension."
            ),
            "evidence.dimensions" => Say(
                "Gambar terlalu besar: sisi terpanjang paling banyak {0} piksel, "
                    + "seluruhnya {1} juta piksel (PNG dan JPEG progresif {2} juta).",
                "The image is too large: at most {0} pixels on its longest side "
                    + "and {1} million in all (PNG and progressive JPEG {2} million)."
            ),
            "evidence.broken" => Say("Berkas rusak atau tidak dapat dibaca.", "The file is damaged or cannot be read."),
            "evidence.too-many" => Say("Terlalu banyak bukti pada satu laporan.", "Too many pieces of evidence on one report."),
            "evidence.corrupt" => Say(
                "Isi berkas yang tersimpan tidak lagi cocok dengan SHA-256-nya; berkas tidak diberikan.",
                "The stored file no longer matches its SHA-256; it is not handed out."
            ),
            "evidence.not-yours" => Say(
                "Izin tampil diberikan oleh OPD asal dokumen atau admin daerah.",
                "The permission to show it comes from the agency the document is of, or the regency admin."
            ),
            "evidence.no-picture" => Say("Hanya gambar yang dapat ditampilkan.", "Only pictures can be shown."),
            "emblem.kind" => Say("Lambang harus PNG atau JPG.", "A coat of arms must be a PNG or a JPG."),
            "colour.form" => Say(
                "Tulis warna sebagai enam angka heksadesimal, misalnya #0a5a8c.",
                "Write the colour as six hexadecimal digits, such as #0a5a8c."
            ),
            "colour.contrast" => Say(
                "Teks tidak akan terbaca pada warna ini: kontrasnya terhadap putih di bawah 4,5 : 1.",
                "Text would not read on this colour: its contrast with white is below 4.5 : 1."
            ),
            "screen.empty" => Say("Pilih paling sedikit satu adegan.", "Choose at least one scene."),
            "screen.scenes" => Say("Setiap adegan hanya boleh muncul sekali.", "Each scene may appear once."),
            "screen.seconds" => Say("Setiap gambar tinggal 5 sampai 600 detik.", "Each picture stays 5 to 600 seconds."),
            "people.invitation-used" => Say("Undangan ini sudah dipakai. Silakan masuk.", "This invitation has been used. Please sign in."),
            "people.last-admin" => Say("Daerah memerlukan paling sedikit satu admin aktif.", "A regency needs at least one active admin."),
            "people.national" => Say(
                "Pengamat nasional dibuat oleh pengelola instans.",
                "National viewers are made by the instance's operator."
            ),
            "people.agency-needed" => Say("Peran OPD memerlukan OPD.", "An agency role needs an agency."),
            "people.own-role" => Say("Anda tidak dapat mengubah peran Anda sendiri.", "You cannot change your own role."),
            "people.link-waits" => Say(
                "Tautan ini menunggu persetujuan admin lain, atau pemilik akun.",
                "This link waits for the consent of another admin, or of the account's own person."
            ),
            "people.own-link" => Say("Anda sendiri yang membuat tautan ini.", "You made this link yourself."),
            "people.not-admin" => Say("Hanya admin daerah yang menyetujuinya.", "Only a regency admin consents to it."),
            "people.brought-in" => Say(
                "Anda masuk lewat tautan dari pembuat tautan ini, jadi orang lain yang menyetujuinya.",
                "You came in by a link of who made this one, so someone else consents to it."
            ),
            "saved.by-another" => Say(
                "Orang lain menyimpan perubahan lebih dulu. Muat ulang, lalu ulangi perubahan Anda.",
                "Someone else saved first. Reload, then repeat your change."
            ),
            _ => OfEvaluations(reason),
        };
}
