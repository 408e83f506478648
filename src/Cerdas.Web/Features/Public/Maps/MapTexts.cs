using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Public.Maps;

/// <summary>Sentences of the maps: the public one, its boundaries, where programmes are.</summary>
internal static class MapTexts
{
    public static string Located(int located, int planned, int everywhere, int year)
    {
        var (here, all, rest) = (Format.Count(located), Format.Count(planned), Format.Count(everywhere));
        return Say(
            $"{here} dari {all} program {year} bekerja di kecamatan tertentu; {rest} untuk seluruh daerah.",
            $"{here} of the {all} programmes of {year} work in certain districts; {rest} are for the whole regency."
        );
    }

    public static string NothingPlanned(int year) =>
        Say($"Tidak ada program yang direncanakan untuk {year}.", $"No programme is planned for {year}.");

    public static string NoMasterplan =>
        Say(
            "Daerah ini belum menetapkan masterplan, sehingga belum ada angka capaian.",
            "This regency has not adopted a masterplan yet, so there are no figures."
        );

    public static string NowhereRecorded =>
        Say(
            "Letak program belum dicatat: semuanya dihitung untuk seluruh daerah.",
            "Where the programmes are is not recorded yet: all count for the whole regency."
        );

    public static string CountsInEach =>
        Say(
            "Program yang bekerja di beberapa kecamatan dihitung di masing-masing, "
                + "sehingga angka kecamatan tidak berjumlah ke angka daerah. "
                + "Klik persentase untuk melihat program, laporan, dan buktinya.",
            "A programme that works in several districts counts in each, so the districts do not add up to the regency's figure. "
                + "Follow a percentage to its programmes, reports and evidence."
        );

    public static string NoDrawing =>
        Say("Batas kecamatan belum diimpor, jadi belum ada gambar peta.", "No boundaries are imported yet, so there is no drawn map.");

    public static string HaveBoundaries(int districts, int known, string moment) =>
        Say(
            $"{districts} dari {known} kecamatan punya batas, diimpor {moment}.",
            $"{districts} of {known} districts have boundaries, imported {moment}."
        );

    public static string NoBoundaries =>
        Say(
            "Belum ada batas. Peta publik menampilkan kecamatan sebagai tabel.",
            "No boundaries yet. The public map shows the districts as a table."
        );

    public static string FileHint =>
        Say(
            "FeatureCollection dalam WGS 84, satu bentuk per kecamatan dengan kode atau namanya; "
                + $"paling besar {Format.Size(BoundaryFile.MostBytes)}. Garisnya disederhanakan untuk layar.",
            "A FeatureCollection in WGS 84, one shape a district with its code or name; "
                + $"at most {Format.Size(BoundaryFile.MostBytes)}. Its lines are simplified for the screen."
        );

    public static string SourceHint =>
        Say(
            "Tampil di bawah peta: pemilik data dan tahunnya. Impor hanya batas yang boleh dipublikasikan.",
            "Shown under the map: whose data and of which year. Import only boundaries that may be published."
        );

    /// <summary>How many districts a file had boundaries for, which it had none for, and what else was in it.</summary>
    public static string Imported(BoundaryFile file, int known)
    {
        var text = Say(
            $"Batas {file.Found.Count} dari {known} kecamatan diimpor.",
            $"Boundaries of {file.Found.Count} of {known} districts imported."
        );
        if (file.Missing.Count > 0)
            text += Say($" Tanpa batas: {NamesOf(file.Missing)}.", $" Without boundaries: {NamesOf(file.Missing)}.");
        if (file.Strangers > 0)
            text += Say(
                $" {file.Strangers} bentuk lain bukan kecamatan daerah ini dan dilewati.",
                $" {file.Strangers} other shapes are no districts of this regency and were left out."
            );
        return text;
    }

    public static string WherePlaced =>
        Say(
            "Kecamatan tempat program bekerja. Letak bukan bagian dari revisi masterplan: dapat dibetulkan kapan saja, "
                + "dan perubahannya tercatat dalam audit.",
            "The districts a programme works in. A place is not part of a masterplan revision: it can be corrected at any time, "
                + "and the audit keeps the change."
        );

    public static string NamesOf(IEnumerable<District> districts) => string.Join(", ", districts.Select(d => d.Name));
}
