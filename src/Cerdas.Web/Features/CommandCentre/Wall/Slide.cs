using Cerdas.Presenting;
using Cerdas.Web.Features.Reporting.Achievements;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>One picture of the wall: a scene, or a dimension of it. Key is its place in the address.</summary>
public sealed record Slide(string Key, Scene Scene, int Seconds, DimensionRow? Dimension = null)
{
    public static IReadOnlyList<Slide> Of(IEnumerable<SceneTime> scenes, RegencyLedger ledger) =>
        [
            .. scenes.SelectMany(s =>
                s.Scene == Scene.Dimensions
                    ? ledger.Dimensions.Select(d => new Slide("dimensi-" + d.Code, s.Scene, s.Seconds, d))
                    : [new Slide(KeyOf(s.Scene), s.Scene, s.Seconds)]
            ),
        ];

    private static string KeyOf(Scene scene) =>
        scene switch
        {
            Scene.City => "kota",
            Scene.Dimensions => "dimensi",
            Scene.Completeness => "kelengkapan",
            Scene.Innovations => "inovasi",
            Scene.Budget => "anggaran",
            Scene.Goals => "sasaran",
            Scene.Calendar => "kalender",
            Scene.Photos => "foto",
            _ => throw new ArgumentOutOfRangeException(nameof(scene)),
        };
}
