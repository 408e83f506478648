using Cerdas.People;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A link above the pages of the register.</summary>
/// <param name="Here">The page shown is this one, or one below it.</param>
public sealed record InnovationTab(string Url, string Text, bool Here)
{
    private const string Register = "/register-inovasi";

    public static IEnumerable<InnovationTab> Of(CurrentOfficer me, string path)
    {
        (string Url, string Text, bool Shown)[] links =
        [
            (Register, Say("Register", "Register"), true),
            (Register + "/kuota", Say("Kuota", "Quota"), true),
            (Register + "/iid", Say("Berkas IID", "IID dossier"), me.Officer.Role != Role.Evaluator),
            ("/suara-warga", Say("Suara warga", "Citizens' voices"), me.May(Permission.ModerateComments)),
            ("/inovasi/penghargaan", Say("Penghargaan", "Award"), true),
            ("/inovasi", Say("Katalog publik", "Public catalogue"), true),
        ];
        return links.Where(l => l.Shown).Select(l => new InnovationTab(l.Url, l.Text, IsAt(l.Url, path)));
    }

    // Everything else stands below the register, too.
    private static bool IsAt(string url, string path) =>
        path == url || (url != Register && path.StartsWith(url + "/", StringComparison.Ordinal));
}
