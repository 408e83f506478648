using System.Globalization;
using Cerdas.Evaluating;

namespace Cerdas.Web.Ui;

public static partial class Reasons
{
    /// <summary>A fault of a file in words, its subjects filled in.</summary>
    public static string Text(Fault fault) =>
        string.Format(CultureInfo.CurrentCulture, OfFiles(fault.Reason), [.. fault.Subjects, "", "", ""]);

    private static string OfFiles(string reason) =>
        reason switch
        {
            "file.too-large" => Say("Berkas {0}; paling besar {1}.", "The file has {0}; at most {1}."),
            "file.not-json" => Say(
                "Bukan JSON yang benar: periksa tanda kutip, koma, dan kurung di sekitar baris ini.",
                "Not valid JSON: check the quotes, commas and brackets around this line."
            ),
            "file.too-deep" => Say("Kurung bertumpuk lebih dari {0} tingkat.", "Brackets nest deeper than {0} levels."),
            "file.not-text" => Say("Teks rusak (urutan escape tidak sah).", "Broken text (an escape that is no character)."),
            "file.name-twice" => Say("“{0}” muncul dua kali.", "“{0}” stands twice."),
            "file.number" => Say("Bilangan {0} di luar jangkauan.", "Number {0} is out of range."),
            "file.number-range" => Say(
                "“{0}” harus bilangan antara {1} dan {2}, paling banyak 6 desimal.",
                "“{0}” must be a number from {1} to {2} with at most 6 decimals."
            ),
            "file.whole" => Say("“{0}” harus bilangan bulat.", "“{0}” must be a whole number."),
            "file.text" => Say("“{0}” harus berupa teks.", "“{0}” must be a text."),
            "file.not-utf8" => Say("Berkas ini bukan teks UTF-8.", "This file is not UTF-8 text."),
            "file.object" => Say("Di sini harus ada objek {{…}}.", "An object {{…}} is expected here."),
            "file.list" => Say("“{0}” harus berupa daftar […].", "“{0}” must be a list […]."),
            "file.unknown" => Say("“{0}” tidak dikenal di sini. Yang dikenal: {1}.", "“{0}” is not known here. Known: {1}."),
            "file.missing" => Say("“{0}” wajib ada.", "“{0}” is required."),
            "file.too-long" => Say("“{0}” paling panjang {1} karakter.", "“{0}” may have at most {1} characters."),
            "file.choice" => Say("“{0}” bukan salah satu dari: {1}.", "“{0}” is none of: {1}."),
            "instrument.id" => Say(
                "Id “{0}” harus 3 sampai 60 huruf kecil, angka dan tanda hubung.",
                "The id “{0}” must be 3 to 60 lower-case letters, digits and hyphens."
            ),
            "instrument.code" => Say(
                "Kode “{0}” hanya boleh huruf, angka, titik dan tanda hubung, paling panjang 40.",
                "Code “{0}” may have letters, digits, points and hyphens only, at most 40."
            ),
            "instrument.survey-without-dimension" => Say(
                "Soal survei {0} perlu “dimension”: tanpa itu tidak ada layanan yang menanyakannya.",
                "The survey question {0} needs a “dimension”: without one no service asks it."
            ),
            "instrument.code-twice" => Say("Kode {0} sudah dipakai di baris {1}.", "Code {0} is already used on line {1}."),
            "instrument.too-many" => Say("Paling banyak {0} butir dan {1} tingkat.", "At most {0} nodes and {1} levels."),
            "instrument.no-children" => Say("Kelompok {0} tidak berisi.", "Group {0} has nothing below it."),
            "instrument.only-for" => Say("“{0}” hanya untuk agregasi “{1}”.", "“{0}” is for the aggregate “{1}” only."),
            "instrument.scale" => Say(
                "Skala {0} sampai {1}: minimum harus di bawah maksimum.",
                "Scale {0} to {1}: the minimum must lie below the maximum."
            ),
            "instrument.no-scale" => Say(
                "{0}: skalanya tidak ada, di sini maupun di tingkat berkas.",
                "{0}: it has no scale, neither here nor for the whole file."
            ),
            "instrument.no-such-dimension" => Say("Dimensi “{0}” tidak ada. Yang ada: {1}.", "There is no dimension “{0}”. Known: {1}."),
            "instrument.no-such-index" => Say(
                "Indeks eksternal “{0}” tidak ada di register. Yang ada: {1}.",
                "There is no external index “{0}” in the register. Known: {1}."
            ),
            "instrument.file-name" => Say("Id “{0}” berbeda dari nama berkas “{1}”.", "The id “{0}” differs from the file's name “{1}”."),
            "instrument.band-limit" => Say(
                "Predikat memerlukan “from” atau “above”, salah satu.",
                "A band needs “from” or “above”, one of the two."
            ),
            "instrument.too-big" => Say("Bobot dan skala menghasilkan nilai di atas {0}.", "Weights and scales make values above {0}."),
            "instrument.cycle" => Say("Syarat {0} bergantung pada dirinya sendiri.", "The condition of {0} depends on itself."),
            "instrument.weights" => Say(
                "Bobot di bawah {0} berjumlah {1}; berkas menyatakan {2}.",
                "The weights below {0} sum to {1}; the file declares {2}."
            ),
            "instrument.no-such-code" => Say("Kode {0} yang disyaratkan tidak ada.", "There is no code {0} for the condition to ask."),
            "instrument.other-list" => Say("Syarat {0} berada di daftar lain.", "The condition {0} stands in another list."),
            "instrument.list-in-mean" => Say(
                "{0}: rata-rata semua butir tidak dapat berisi daftar.",
                "{0}: a mean of all leaves cannot contain a list."
            ),
            "instrument.list-in-list" => Say("{0}: daftar di dalam daftar.", "{0}: a list within a list."),
            "instrument.no-such-list" => Say("Daftar {0} tidak ada.", "There is no list {0}."),
            "instrument.level-off-scale" => Say(
                "{0}: nilai {1} di luar skala atau kelipatannya.",
                "{0}: {1} is off the scale or its step."
            ),
            "instrument.levels-alike" => Say(
                "{0}: tingkat {1} dan {2} sama nilainya atau bunyinya.",
                "{0}: levels {1} and {2} have the same value or the same text."
            ),
            "instrument.map-order" => Say("{0}: batas tabel harus naik.", "{0}: the limits of the table must rise."),
            "instrument.band-order" => Say(
                "Batas predikat {0} tidak lebih rendah dari yang di atasnya.",
                "The band limit {0} is not below the one before it."
            ),
            "instrument.band-twice" => Say("Predikat “{0}” muncul dua kali.", "Band “{0}” stands twice."),
            "instrument.band-missing" => Say("Tidak ada predikat untuk nilai terendah, {0}.", "No band holds the lowest value, {0}."),
            "answers.no-column" => Say("Kolom “{0}” tidak ada.", "There is no column “{0}”."),
            "answers.not-csv" => Say("Bukan CSV yang benar.", "Not valid CSV."),
            "answers.unknown-code" => Say("Kode “{0}” tidak ada di instrumen.", "Code “{0}” is not in the instrument."),
            "answers.twice" => Say("{0} sudah dijawab di baris {1}.", "{0} is already answered on line {1}."),
            "answers.not-number" => Say(
                "{0}: “{1}” bukan bilangan atau nama tingkat (tulis misalnya 2.75 atau 2,75).",
                "{0}: “{1}” is no number and no level's name (write for instance 2.75 or 2,75)."
            ),
            "answers.too-many-cells" => Say(
                "Baris ini berisi lebih banyak kolom daripada judulnya. "
                    + "Tulis desimal dengan titik, beri tanda kutip (\"2,75\"), atau pisahkan kolom dengan titik koma.",
                "This line has more cells than the heading. "
                    + "Write decimals with a point, put them in quotes (\"2,75\"), or part the columns by semicolons."
            ),
            "answers.item-needed" => Say(
                "{0} ditanyakan per inovasi; isi kolom “innovation”.",
                "{0} is asked per innovation; fill the column “innovation”."
            ),
            "answers.no-item-asked" => Say("{0} tidak ditanyakan per inovasi.", "{0} is not asked per innovation."),
            "answers.too-many-items" => Say("Paling banyak {0} inovasi.", "At most {0} innovations."),
            "answers.not-asked" => Say("{0} tidak ditanyakan: {1} sudah diberi nilai.", "{0} is not asked: {1} has a value."),
            "score.off-scale" => Say("{0}: {1} di luar skala {2}.", "{0}: {1} is off the scale {2}."),
            "score.off-step" => Say("{0}: {1} bukan kelipatan pada skala {2}.", "{0}: {1} is off the steps of the scale {2}."),
            _ => OfInnovations(reason),
        };
}
