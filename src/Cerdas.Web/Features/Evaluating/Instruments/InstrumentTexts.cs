using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>Sentences of the instruments' pages.</summary>
internal static class InstrumentTexts
{
    /// <summary>A fault of a file with the line it stands at.</summary>
    public static string AtLine(Fault fault) =>
        Say($"Baris {fault.Line}: {Reasons.Text(fault)}", $"Line {fault.Line}: {Reasons.Text(fault)}");

    /// <summary>What stands above an instrument's tree, beside its id, range and source.</summary>
    public static IReadOnlyList<InstrumentField> Facts { get; } =
    [InstrumentField.Edition, InstrumentField.Cohorts, InstrumentField.Unanswered, InstrumentField.Rounding];

    public static string WhatAnInstrumentIs =>
        Say(
            "Instrumen memuat pertanyaan, bobot dan predikat satu edisi evaluasi. Instrumen bawaan tidak berubah; buat edisi baru untuk "
                + "menyesuaikannya.",
            "An instrument holds the questions, weights and bands of one edition of an evaluation. Shipped instruments do not change; "
                + "make a new edition to adapt one."
        );

    public static string DraftIsCopyOf(string id) =>
        Say(
            $"Draf baru berisi salinan {id}. Anda dapat mengubahnya sampai diterbitkan.",
            $"The new draft holds a copy of {id}. You can change it until it is published."
        );

    public static string WhatAnIdIs =>
        Say(
            "Huruf kecil, angka dan tanda hubung; 3 sampai 60. Tidak berubah lagi.",
            "Lower-case letters, digits and hyphens; 3 to 60. It never changes."
        );

    public static string IdRefused =>
        Say(
            "Id hanya boleh huruf kecil, angka dan tanda hubung, 3 sampai 60.",
            "The id may have lower-case letters, digits and hyphens only, 3 to 60."
        );

    public static string Changes(int added, int removed, int changed) =>
        Say(
            $"{added} butir ditambah, {removed} dikeluarkan, {changed} diubah.",
            $"{added} nodes added, {removed} removed, {changed} changed."
        );

    public static string WhereItIsFrom =>
        Say(
            "Peraturan, surat atau pedoman asal edisi ini, dan apa yang diubah daerah.",
            "The regulation, letter or guidebook of this edition, and what the regency changed."
        );

    public static string DecimalsForShowing =>
        Say("Hanya untuk ditampilkan; indeks dihitung tanpa pembulatan.", "For showing only; the index is computed unrounded.");

    /// <summary>Null where the values do not look like points.</summary>
    public static string? LikePoints(Result result)
    {
        if (result.LikePoints is not { Count: > 0 } parts)
            return null;
        var points = string.Join(", ", parts.Select(p => $"{p.Code}: {result[p].Value.Value:0.##}/{p.Weight:0.##}"));
        var (min, max) = result.Instrument.RangeOf(parts[0].Index);
        return Say(
            $"Tampak seperti poin dari surat hasil ({points}). Instrumen ini meminta nilai {min:0.##}–{max:0.##} tiap bagian.",
            $"These look like the points of a results letter ({points}). This instrument asks for {min:0.##} to {max:0.##} a part."
        );
    }

    public static string BandsBy(BandBasis basis) =>
        Say($"Predikat menurut {InstrumentWords.Text(basis)}", $"Bands by {InstrumentWords.Text(basis)}");

    public static string BandsMayDiffer =>
        Say(
            "Seperti dalam peraturannya: SKM 76,6055 tampil 76,61. Menurut yang ditampilkan nilainya B (76,61–88,30), menurut yang tidak "
                + "dibulatkan C.",
            "As its regulation has it: SKM 76.6055 is shown as 76.61. By the index shown that is B (76.61–88.30), by the unrounded one C."
        );

    public static string BlankRowNotKept =>
        Say(
            "Baris kosong tidak disimpan. Simpan untuk mendapat baris kosong lagi.",
            "A blank row is not kept. Save to get more blank rows."
        );

    public static string DownloadChangeUpload =>
        Say(
            "Unduh, ubah di editor Anda, lalu unggah kembali. Berkas yang salah tidak disimpan; setiap kesalahan disebut barisnya.",
            "Download it, change it in your editor, upload it again. A faulty file is not saved; each fault is named with its line."
        );

    public static string IdIsReplaced =>
        Say(
            "Paling besar 1 MB. Id di dalamnya diganti dengan id draf ini.",
            "At most 1 MB. The id in it is replaced by that of this draft."
        );

    public static string WholeFileHere =>
        Say("Ubah seluruh berkas di sini (untuk yang paham JSON)", "Change the whole file here (for those who know JSON)");

    public static string PublishedForGood =>
        Say(
            "Edisi yang terbit dapat dipakai dalam evaluasi dan tidak dapat diubah lagi.",
            "A published edition can be used in evaluations and cannot change again."
        );

    public static string WeightsMustSum(string group, string sum) =>
        Say($"Bobot di kelompok {group} harus berjumlah {sum}.", $"The weights in group {group} must sum to {sum}.");

    public static string AllWeightsAtOnce => Say("Ubah semua bobot kelompok sekaligus", "Change all the group's weights at once");

    public static string SumAsTheSourceSays =>
        Say(
            "Jumlah menurut sumbernya. Bobot di atas harus berjumlah sama; kosongkan bila sumbernya tidak menyebutkan.",
            "The sum as the source says it. The weights above must add up to it; leave it empty if the source gives none."
        );

    public static string NoSumAbove =>
        Say("Jumlah di atas ini tidak dihitung; kosong: tanpa batas.", "A sum above this does not count; empty: no limit.");

    public static string DividedByAtLeast =>
        Say("Jumlah butir pembagi, walaupun yang terdaftar lebih sedikit.", "The number divided by, even where fewer are listed.");

    public static string RowWithoutTextsNotKept =>
        Say(
            "Baris tanpa bunyi tidak disimpan. Simpan untuk mendapat baris kosong lagi.",
            "A row without texts is not kept. Save to get more blank rows."
        );

    public static string TableOfScores =>
        Say(
            "Tabel nilai: mulai dari angka ini, nilainya sekian. Batas harus naik.",
            "Table of scores: from this figure on, the score. The limits must rise."
        );

    public static string OldestDocument =>
        Say(
            "Dokumen tertua, dalam tahun sebelum tahun yang dievaluasi; kosong: umur apa pun.",
            "The oldest document, in years before the year evaluated; empty: any age."
        );

    public static string Band(int place) => Say($"Predikat {place + 1}", $"Band {place + 1}");

    public static string Level(int place) => Say($"Tingkat {place + 1}", $"Level {place + 1}");

    public static string Row(int place) => Say($"Baris {place + 1}", $"Row {place + 1}");
}
