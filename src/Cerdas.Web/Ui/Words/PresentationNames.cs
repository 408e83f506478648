using Cerdas.Presenting;

namespace Cerdas.Web.Ui;

public static partial class Names
{
    public static string Name(this Scene scene) =>
        scene switch
        {
            Scene.City => Say("Sekilas daerah", "The regency at a glance"),
            Scene.Dimensions => Say("Dimensi", "Dimensions"),
            Scene.Completeness => Say("Kelengkapan laporan OPD", "Reports of the agencies"),
            Scene.Innovations => Say("Inovasi", "Innovations"),
            Scene.Budget => Say("Serapan dan realisasi fisik", "Budget and progress"),
            Scene.Goals => Say("IKU dan indeks", "Key indicators and indices"),
            Scene.Calendar => Say("Kalender", "Calendar"),
            Scene.Photos => Say("Foto bukti", "Evidence photos"),
            _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, null),
        };

    public static string Name(this CommentState state) =>
        state switch
        {
            CommentState.Waiting => Say("menunggu", "waiting"),
            CommentState.Shown => Say("tampil", "shown"),
            CommentState.Hidden => Say("disembunyikan", "hidden"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Tone(this CommentState state) =>
        state switch
        {
            CommentState.Shown => "ok",
            CommentState.Waiting => "wait",
            _ => "none",
        };
}
