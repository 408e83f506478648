namespace Cerdas.Web.Ui;

public static partial class Reasons
{
    private static string OfEvaluations(string reason) =>
        reason switch
        {
            "evaluation.not-manager" => Say("Hanya admin daerah yang mengatur evaluasi.", "Only the regency admin manages evaluations."),
            "evaluation.closed" => Say(
                "Evaluasi ini sudah ditutup; hasilnya tidak berubah lagi.",
                "This evaluation is closed; its result no longer changes."
            ),
            "evaluation.exists" => Say(
                "Evaluasi tahun, tahap dan instrumen ini sudah ada.",
                "There is an evaluation of this year, stage and instrument already."
            ),
            "evaluation.unknown-instrument" => Say(
                "Instrumen ini tidak ada atau belum diterbitkan.",
                "There is no such instrument, or it is not published yet."
            ),
            "evaluation.list-instrument" => Say(
                "Instrumen ini menanyai tiap inovasi; hitung dengan perintah cerdas score.",
                "This instrument asks about each innovation; score it with the command cerdas score."
            ),
            "evaluation.calendar-order" => Say(
                "Tanggal tahapan harus berurutan: undangan, penilaian mandiri, desk check, wawancara, kunjungan, hasil.",
                "The dates of the steps must follow in order: invitation, self-assessment, desk check, interview, visit, result."
            ),
            "evaluation.scores-open" => Say(
                "Nilai sudah dibuka; susunan evaluator tidak berubah lagi.",
                "The scores are open; the panel no longer changes."
            ),
            "evaluation.scoring-started" => Say(
                "Penilaian sudah dimulai; daerah yang dinilai tidak mengubah pengaturan, OPD, maupun survei lagi.",
                "Scoring has started; the regency that is judged no longer changes settings, agencies or surveys."
            ),
            "evaluation.names-settled" => Say(
                "Evaluator sudah diberi tahu apakah namanya dibuka; itu tidak berubah lagi.",
                "The evaluators were told whether their names are given; that no longer changes."
            ),
            "evaluation.not-answering" => Say(
                "Peran Anda tidak mengisi penilaian mandiri.",
                "Your role does not fill in the self-assessment."
            ),
            "evaluation.other-agency" => Say("Pertanyaan ini tanggung jawab OPD lain.", "Another agency is responsible for this question."),
            "evaluation.self-assessment-over" => Say("Penilaian mandiri sudah berakhir.", "The self-assessment is over."),
            "evaluation.no-panel" => Say("Undang evaluator dulu.", "Invite evaluators first."),
            "evaluation.no-chair" => Say("Tunjuk ketua evaluator dulu.", "Name a chair of the panel first."),
            "evaluation.chair-conflict" => Say(
                "Evaluator ini menyatakan benturan kepentingan; admin daerah menunjuk ketua lain.",
                "This evaluator declared a conflict of interest; the regency admin names another chair."
            ),
            "evaluation.not-scoring" => Say("Penilaian belum dimulai.", "Scoring has not begun."),
            "evaluation.handed-in" => Say("Nilai sudah diserahkan.", "The scores are handed in."),
            "evaluation.not-panelist" => Say("Anda bukan evaluator pada evaluasi ini.", "You have no seat in this evaluation."),
            "evaluation.undeclared" => Say(
                "Nyatakan dulu ada tidaknya benturan kepentingan.",
                "Declare first whether you have a conflict of interest."
            ),
            "evaluation.conflict" => Say(
                "Anda menyatakan benturan kepentingan, jadi tidak menilai.",
                "You declared a conflict of interest, so you do not score."
            ),
            "evaluation.unscored" => Say("Masih ada pertanyaan yang belum dinilai.", "Some questions have no score yet."),
            "evaluation.not-chair" => Say("Hanya ketua evaluator yang melakukannya.", "Only the chair of the panel does this."),
            "evaluation.not-all-in" => Say("Belum semua evaluator menyerahkan nilai.", "Not every evaluator has handed in."),
            "evaluation.unanswered" => Say(
                "Masih ada pertanyaan tanpa nilai, dan instrumen ini menolaknya.",
                "Some questions have no value, which this instrument refuses."
            ),
            "evaluation.reason-needed" => Say("Alasan perubahan wajib diisi.", "A reason for the change is required."),
            "evaluation.reason-long" => Say("Alasan paling panjang 1.000 karakter.", "The reason may have at most 1,000 characters."),
            "evaluation.wrong-kind" => Say(
                "Jenis dokumen ini tidak diminta untuk pertanyaan ini.",
                "This kind of document is not asked for by this question."
            ),
            "evaluation.old-document" => Say(
                "Dokumen ini terlalu lama untuk tahun yang dievaluasi.",
                "This document is too old for the year evaluated."
            ),
            "evaluation.later-document" => Say(
                "Dokumen ini dari tahun sesudah tahun yang dievaluasi.",
                "This document is from after the year evaluated."
            ),
            "evaluation.record-changed" => Say(
                "Rekaman yang tersimpan tidak lagi cocok dengan SHA-256-nya; berkas tidak diberikan.",
                "The stored record no longer matches its SHA-256; it is not handed out."
            ),
            "survey.over" => Say("Survei ini sudah ditutup.", "This survey is over."),
            "recommendation.not-owner" => Say("Rekomendasi ini milik OPD lain.", "This recommendation belongs to another agency."),
            "recommendation.still-written" => Say(
                "Evaluasinya belum ditutup; sampai saat itu ketua evaluator yang menulis rekomendasi ini.",
                "Its evaluation is not closed; until then the chair of the panel writes this recommendation."
            ),
            "recommendation.closed" => Say("Rekomendasi ini sudah ditutup.", "This recommendation is closed."),
            "recommendation.not-verifier" => Say("Hanya Tim Pelaksana yang memverifikasi.", "Only the executing team verifies."),
            "recommendation.nothing-reported" => Say("Belum ada tindakan yang dilaporkan.", "No action has been reported."),
            "recommendation.own-work" => Say(
                "Empat mata: Anda melaporkan tindakan ini, jadi orang lain yang memverifikasinya.",
                "Four eyes: you reported this action, so someone else verifies it."
            ),
            "recommendation.not-closed" => Say("Rekomendasi ini masih terbuka.", "This recommendation is still open."),
            "recommendation.text-needed" => Say("Uraian wajib diisi.", "A description is required."),
            "recommendation.text-long" => Say(
                "Uraian paling panjang 1.000 karakter.",
                "The description may have at most 1,000 characters."
            ),
            "instrument.published" => Say(
                "Edisi yang sudah terbit tidak dapat diubah. Buat edisi baru dari sini.",
                "A published edition cannot change. Make a new edition from it."
            ),
            "instrument.id-taken" => Say("Id ini sudah dipakai.", "This id is taken."),
            _ => OfFiles(reason),
        };
}
