namespace Cerdas.Web.Features.Public.Components;

/// <summary>An area of the example map. "text" is a word of Razor, so the number is written whole.</summary>
public sealed record ExampleArea(int Class, int X, string Text)
{
    public string Number => $"<text class=\"c{Class}\" x=\"{X + 95}\" y=\"160\">{(X / 200) + 1}</text>";
}

/// <summary>A tile of the example tile map.</summary>
public sealed record ExampleTile(int Class, int X, string Label, string Value)
{
    public string Words =>
        $"<g class=\"tile-t t{Class}\"><text x=\"{X + 30}\" y=\"26\">{Label}</text><text x=\"{X + 30}\" y=\"44\">{Value}</text></g>";
}

/// <summary>One of each class that maps have.</summary>
internal static class MapExamples
{
    public static IEnumerable<ExampleArea> Areas =>
        [new(1, 0, "0–1"), new(2, 200, "1–2"), new(3, 400, "2–3"), new(4, 600, "3–4"), new(0, 800, Say("tidak ada", "none"))];

    public static IEnumerable<ExampleTile> Tiles =>
        [
            new(0, 0, "ACE", ""),
            new(1, 60, "SUT", Format.Score(0.8m, 2)),
            new(2, 120, "JTG", Format.Score(1.9m, 2)),
            new(3, 180, "BAL", Format.Score(2.4m, 2)),
            new(4, 240, "PAP", Format.Score(3.4m, 2)),
        ];
}
