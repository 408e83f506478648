namespace Cerdas.Presenting;

/// <summary>What a wall screen shows, one after the other.</summary>
public enum Scene
{
    /// <summary>The city at a glance: pooled achievement and the six dimensions.</summary>
    City = 1,

    /// <summary>A slide for each dimension.</summary>
    Dimensions,

    /// <summary>Agencies and what they reported, quarter by quarter.</summary>
    Completeness,

    /// <summary>Innovations accepted against what is owed.</summary>
    Innovations,

    /// <summary>Budget absorbed against physical progress.</summary>
    Budget,

    /// <summary>Key performance indicators and indices against their targets.</summary>
    Goals,

    /// <summary>Dates of evaluations and of reporting.</summary>
    Calendar,

    /// <summary>The latest verified evidence photos that may be shown.</summary>
    Photos,
}

/// <summary>A scene in the order of a screen, and how long it stays.</summary>
/// <param name="Seconds">5 to 600; each slide of the scene stays this long.</param>
public sealed record SceneTime(Scene Scene, int Seconds);

/// <summary>
/// A wall screen of the regency. Whoever has its address sees the wall and nothing else: the address carries a token that is kept only as
/// its hash.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Screen : IBelongsToRegency, IVersioned
{
    public const int NameMax = 80,
        SecondsMin = 5,
        SecondsMax = 600,
        SecondsUsual = 20;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>Where it hangs: "Command Center, dinding utara".</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the token, lower-case hex; changes when a new address is made.</summary>
    [Untold]
    public required string TokenHash { get; set; }
    public List<ScreenScene> Scenes { get; init; } = [];
    public required DateTime CreatedAt { get; init; }
    public required int CreatedById { get; init; }
    public int Version { get; private set; }

    /// <summary>Every scene, for a wall that nobody has arranged.</summary>
    public static IReadOnlyList<SceneTime> Usual { get; } = [.. Enum.GetValues<Scene>().Select(s => new SceneTime(s, SecondsUsual))];

    public IEnumerable<SceneTime> Order => Scenes.OrderBy(s => s.Order).Select(s => new SceneTime(s.Scene, s.Seconds));

    /// <exception cref="RuleException">No scene, one twice, or a time outside 5 to 600 seconds.</exception>
    public void Arrange(IReadOnlyList<SceneTime> scenes)
    {
        RuleException.ThrowIf(WhyNot(scenes));
        Scenes.Clear();
        Scenes.AddRange(
            scenes.Select(
                (s, i) =>
                    new ScreenScene
                    {
                        RegencyCode = RegencyCode,
                        Order = i + 1,
                        Scene = s.Scene,
                        Seconds = s.Seconds,
                    }
            )
        );
    }

    public static string? WhyNot(IReadOnlyList<SceneTime> scenes) =>
        scenes.Count == 0 ? "screen.empty"
        : scenes.Any(s => !Enum.IsDefined(s.Scene)) || scenes.DistinctBy(s => s.Scene).Count() < scenes.Count ? "screen.scenes"
        : scenes.Any(s => s.Seconds is < SecondsMin or > SecondsMax) ? "screen.seconds"
        : null;
}

[Row(Audit.Whole, Figures.Stay)]
public sealed class ScreenScene : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int ScreenId { get; private set; }
    public required int Order { get; init; }
    public required Scene Scene { get; init; }
    public required int Seconds { get; init; }
}
