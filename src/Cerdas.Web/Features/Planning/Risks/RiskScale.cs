namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>Words for likelihood and impact, 1 to 3, and for the level they make, 1 to 9.</summary>
public static class RiskScale
{
    public const int Least = 1,
        Most = 3;
    private const int HighFrom = 6,
        MediumFrom = 3;

    public static IReadOnlyList<int> Steps { get; } = [.. Enumerable.Range(Least, Most)];

    public static string Name(int step) =>
        step switch
        {
            1 => Say("1 kecil", "1 small"),
            2 => Say("2 sedang", "2 medium"),
            3 => Say("3 besar", "3 great"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    public static string LevelName(int level) =>
        level >= HighFrom ? Say("tinggi", "high")
        : level >= MediumFrom ? Say("sedang", "medium")
        : Say("rendah", "low");

    public static string Tone(int level) =>
        level >= HighFrom ? "bad"
        : level >= MediumFrom ? "wait"
        : "none";
}
