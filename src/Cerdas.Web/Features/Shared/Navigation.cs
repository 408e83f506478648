using Cerdas.People;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Shared;

/// <summary>A place in the main menu.</summary>
/// <param name="Parts">Addresses of what belongs to it and stands elsewhere.</param>
public sealed record MenuLink(string Url, string Text, params string[] Parts)
{
    /// <summary>Whether the reader is there, or in a part of it.</summary>
    public bool IsAt(PathString path) => path.StartsWithSegments(Url) || Parts.Any(p => path.StartsWithSegments(p));
}

/// <summary>The main menu: what this person may open.</summary>
public static class Navigation
{
    public static IEnumerable<MenuLink> Of(CurrentOfficer me)
    {
        var national = me.Officer.Role == Role.NationalViewer;
        yield return new("/kerja", Say("Pekerjaan saya", "My work"));
        if (me.Officer.RegencyCode is not null)
            foreach (var (_, link) in OfRegency().Where(l => me.May(l.Needs)))
                yield return link;
        if (national)
        {
            yield return new("/daerah", Say("Daerah", "Regencies"));
            yield return new("/nasional", Say("Perbandingan", "Comparison"));
        }
    }

    private static IEnumerable<(Permission Needs, MenuLink Link)> OfRegency() =>
        [
            (Permission.ReadLedger, new("/capaian", Say("Capaian", "Achievement"))),
            (Permission.ReadLedger, new("/pusat-kendali", Say("Command Center", "Command Centre"))),
            (Permission.ReadLedger, new("/program", Say("Program", "Programmes"))),
            (Permission.ReadLedger, new("/kelengkapan", Say("Kelengkapan", "Completeness"))),
            (
                Permission.ReadEvaluations,
                new("/evaluasi", Say("Evaluasi", "Evaluation"), "/rekomendasi", "/indeks", "/risiko", "/instrumen")
            ),
            (Permission.ReadInnovations, new("/register-inovasi", Say("Inovasi", "Innovations"))),
            (Permission.Verify, new("/verifikasi", Say("Verifikasi", "Verification"))),
            (Permission.ReadDocuments, new("/dokumen", Say("Dokumen", "Documents"))),
            (Permission.ReadLedger, new("/rencana", Say("Rencana", "Plan"))),
            (Permission.ManagePeople, new("/pengguna", Say("Pengguna", "People"))),
            (Permission.ManageRegency, new("/pengaturan", Say("Pengaturan", "Settings"))),
            (Permission.ReadAudit, new("/audit", "Audit")),
        ];
}
