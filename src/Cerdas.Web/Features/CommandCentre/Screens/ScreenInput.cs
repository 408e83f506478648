using System.ComponentModel.DataAnnotations;
using Cerdas.Presenting;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>A screen's name and its scenes: ticked, in an order, for a time.</summary>
public sealed record ScreenInput
{
    [Label("Nama layar", "Name of the screen"), Required, StringLength(Screen.NameMax)]
    public required string Name { get; init; }
    public List<SceneInput> Scenes { get; init; } = [];
    public int Version { get; init; }

    public IReadOnlyList<SceneTime> Times() =>
        [.. Scenes.Where(s => s.Shown).OrderBy(s => s.Order).Select(s => new SceneTime(s.Scene, s.Seconds ?? 0))];

    public string? WhyNot() => Screen.WhyNot(Times());

    public bool HasUnknownScene() => Scenes.Exists(s => !Enum.IsDefined(s.Scene));

    /// <summary>Every scene with what the screen says of it; those it does not show come last.</summary>
    public static ScreenInput Of(Screen? screen)
    {
        var times = screen?.Order.ToList() ?? [.. Screen.Usual];
        var rest = Enum.GetValues<Scene>().Except(times.Select(t => t.Scene));
        return new()
        {
            Name = screen?.Name ?? "",
            Version = screen?.Version ?? 0,
            Scenes =
            [
                .. times.Select(
                    (t, i) =>
                        new SceneInput
                        {
                            Scene = t.Scene,
                            Shown = true,
                            Order = i + 1,
                            Seconds = t.Seconds,
                        }
                ),
                .. rest.Select(
                    (s, i) =>
                        new SceneInput
                        {
                            Scene = s,
                            Order = times.Count + i + 1,
                            Seconds = Screen.SecondsUsual,
                        }
                ),
            ],
        };
    }
}

public sealed record SceneInput
{
    [EnumDataType(typeof(Scene))]
    public Scene Scene { get; init; }
    public bool Shown { get; init; }

    [Label("Urutan", "Order"), Range(1, 99)]
    public int? Order { get; init; }

    [Label("Detik", "Seconds"), Range(Screen.SecondsMin, Screen.SecondsMax)]
    public int? Seconds { get; init; }
}

/// <summary>A number of a scene in the table of a screen's form.</summary>
/// <param name="Name">Name of the field among those of its scene.</param>
public sealed record SceneField(int At, string Name, int? Value, string Label)
{
    public string Field => $"Input.Scenes[{At}].{Name}";
    public string ErrorId => $"galat-{Name}-{At}";
}
