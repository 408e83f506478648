namespace Cerdas.Web.Ui;

public static partial class Reasons
{
    private static string OfInnovations(string reason) =>
        reason switch
        {
            "innovation.not-writing" => Say("Peran Anda tidak mendaftarkan inovasi.", "Your role does not register innovations."),
            "innovation.other-agency" => Say("Inovasi ini milik OPD lain.", "This innovation belongs to another agency."),
            "innovation.not-editable" => Say(
                "Inovasi yang sudah diajukan tidak dapat diubah. Tarik kembali dulu selama belum dinilai.",
                "A submitted innovation cannot be changed. Withdraw it first, as long as it is not judged."
            ),
            "innovation.lacks-title" => Say("Judul belum diisi.", "The title is missing."),
            "innovation.lacks-problem" => Say("Masalah yang dipecahkan belum diisi.", "The problem it solves is missing."),
            "innovation.lacks-dimension" => Say("Dimensi belum dipilih.", "No dimension is chosen."),
            "innovation.lacks-novelty" => Say("Apa yang baru belum diisi.", "What is new is missing."),
            "innovation.lacks-how" => Say("Cara kerjanya belum diisi.", "How it works is missing."),
            "innovation.lacks-initiator" => Say("Penggagas belum dipilih.", "No initiator is chosen."),
            "innovation.lacks-users" => Say("Siapa yang dilayani belum diisi.", "Who is served is missing."),
            "innovation.lacks-date" => Say("Isi tanggal setiap tahap yang sudah dijalani.", "Give the date of each stage it has reached."),
            "innovation.dates-order" => Say(
                "Tanggal tahap harus berurutan: inisiatif, uji coba, penerapan.",
                "The dates of the stages must follow in order: initiative, trial, implementation."
            ),
            "innovation.date-future" => Say("Tanggal tahap tidak boleh di masa depan.", "The date of a stage may not lie in the future."),
            "innovation.lacks-benefit" => Say(
                "Isi paling sedikit satu manfaat terukur, sebelum dan sesudah.",
                "Give at least one measured benefit, before and after."
            ),
            "innovation.lacks-evidence" => Say(
                "Unggah paling sedikit satu foto atau bukti.",
                "Upload at least one photo or piece of evidence."
            ),
            "innovation.not-submitted" => Say("Inovasi ini tidak sedang diajukan.", "This innovation is not submitted."),
            "innovation.judged" => Say("Juri sudah menyerahkan nilai.", "A judge has handed in already."),
            "innovation.not-manager" => Say(
                "Hanya pengelola inovasi (Diskominfo atau Bappeda) yang melakukannya.",
                "Only those who manage innovations (Diskominfo or Bappeda) do this."
            ),
            "innovation.decided" => Say(
                "Penilaian inovasi ini tidak sedang terbuka; sudah diputuskan atau belum diajukan.",
                "The judging of this innovation is not open: it is decided, or not submitted yet."
            ),
            "innovation.no-judge" => Say("Akun ini tidak dapat menjadi juri.", "This account cannot be a judge."),
            "innovation.own-judge" => Say(
                "Juri harus dari luar OPD pemilik dan mitranya, dan tidak ikut menulis inovasi ini.",
                "A judge comes from outside the owner and its partner agencies, and wrote nothing of this innovation."
            ),
            "innovation.judge-twice" => Say("Juri ini sudah punya kursi.", "This judge has a seat already."),
            "innovation.judged-before" => Say(
                "Keberatan dinilai oleh juri lain daripada sebelumnya.",
                "An appeal is judged by others than before."
            ),
            "innovation.no-seat" => Say("Anda bukan juri inovasi ini.", "You are no judge of this innovation."),
            "innovation.handed-in" => Say("Nilai Anda sudah diserahkan.", "Your scores are handed in."),
            "innovation.unscored" => Say("Masih ada kriteria yang belum dinilai.", "Some criteria have no score yet."),
            "innovation.not-all-in" => Say(
                "Diperlukan paling sedikit dua juri, dan semuanya menyerahkan nilai lebih dulu.",
                "At least two judges are needed, and all of them hand in first."
            ),
            "innovation.own-work" => Say(
                "Empat mata: yang mengajukan atau OPD pemiliknya tidak memutuskan sendiri.",
                "Four eyes: neither who submitted it nor its agency decides."
            ),
            "innovation.judge-decides" => Say(
                "Juri tidak memutuskan inovasi yang dinilainya.",
                "A judge does not decide what they judged."
            ),
            "innovation.decided-before" => Say(
                "Keberatan diputuskan oleh orang lain daripada yang menolak.",
                "An appeal is decided by someone else than who declined."
            ),
            "innovation.not-declined" => Say("Keberatan hanya untuk inovasi yang ditolak.", "Only a declined innovation can be appealed."),
            "innovation.appealed" => Say("Keberatan hanya dapat diajukan sekali.", "An appeal can be made only once."),
            "innovation.not-accepted" => Say(
                "Inovasi ini belum diterima atau sudah berhenti.",
                "This innovation is not accepted, or retired already."
            ),
            "innovation.reason-needed" => Say("Alasan wajib diisi.", "A reason is required."),
            "innovation.reason-long" => Say("Alasan paling panjang 1.000 karakter.", "The reason may have at most 1,000 characters."),
            "innovation.date-early" => Say(
                "Tanggal inisiatif terlalu jauh ke belakang: paling awal tahun 2000.",
                "The date of the initiative lies too far back: 2000 at the earliest."
            ),
            "innovation.date-after-year" => Say(
                "Inovasi digagas sesudah tahun yang kuotanya diisi. Perbaiki tanggal inisiatif atau tahun inovasi.",
                "It was begun after the year whose quota it fills. Correct the date of the initiative or the year of the innovation."
            ),
            "innovation.half-benefit" => Say(
                "Ada manfaat yang belum lengkap: isi nama, satuan, sebelum, sesudah, dan sumbernya.",
                "A benefit is incomplete: give its name, unit, before, after and source."
            ),
            "innovation.own-decision" => Say(
                "Yang menolak tidak mengajukan keberatan atas putusannya sendiri.",
                "Who declined it does not appeal against the own decision."
            ),
            "innovation.copy-self" => Say("Inovasi tidak dapat meniru dirinya sendiri.", "An innovation cannot be copied from itself."),
            "innovation.copy-cycle" => Say(
                "Inovasi itu sendiri berasal dari inovasi ini.",
                "That innovation itself was copied from this one."
            ),
            "innovation.unknown-origin" => Say(
                "Inovasi asal ini tidak ada atau belum diterima.",
                "There is no such origin, or it is not accepted yet."
            ),
            "innovation.too-many-documents" => Say(
                "Paling banyak 20 foto dan bukti untuk satu inovasi.",
                "At most 20 photos and pieces of evidence an innovation."
            ),
            "comment.too-many" => Say(
                "Terlalu banyak komentar dalam waktu singkat. Tunggu beberapa menit; isian Anda masih ada.",
                "Too many comments in a short time. Wait some minutes; what you typed is still here."
            ),
            "comment.too-fast" => Say(
                "Dari jaringan ini sudah banyak yang menekan dalam waktu singkat. Coba lagi beberapa menit lagi.",
                "Many have pressed from this network in a short time. Try again in some minutes."
            ),
            "comment.answer-long" => Say("Jawaban paling panjang 1.000 karakter.", "The answer may have at most 1,000 characters."),
            "quota.years-order" => Say("Tahun akhir tidak boleh mendahului tahun awal.", "The last year may not lie before the first."),
            _ => reason,
        };
}
