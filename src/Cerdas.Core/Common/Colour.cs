using System.Globalization;

namespace Cerdas.Common;

/// <summary>A colour of the screen (sRGB), with the contrast of the Web Content Accessibility Guidelines 2.2.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Contrast that text must have against what is behind it (WCAG 1.4.3, level AA).</summary>
    public const double TextContrast = 4.5;

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Reads "#0a5a8c", with or without its sign.</summary>
    public static Colour? Parse(string? text)
    {
        var digits = text?.Trim().TrimStart('#') ?? "";
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>1 (the same) to 21 (black on white), whichever is the lighter.</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This much of the other colour, 0 to 1, mixed in.</summary>
    public Colour Mix(Colour other, double share)
    {
        byte Part(byte mine, byte theirs) => (byte)Math.Round(mine + ((theirs - mine) * share));
        return new(Part(Red, other.Red), Part(Green, other.Green), Part(Blue, other.Blue));
    }

    /// <summary>The least mixed with another that has this contrast with all of these; the other itself where none has.</summary>
    public Colour Towards(Colour other, double contrast, params ReadOnlySpan<Colour> against)
    {
        for (var share = 0.0; share < 1; share += 0.02)
        {
            var mixed = Mix(other, share);
            var enough = true;
            foreach (var behind in against)
                enough &= mixed.ContrastWith(behind) >= contrast;
            if (enough)
                return mixed;
        }
        return other;
    }

    /// <summary>"#0a5a8c".</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static double Linear(byte part)
    {
        var c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}

/// <summary>
/// A regency's own colour as the pages use it: buttons, links, the head of the page; light and dark. Every pair of text and ground made
/// of it has the contrast that text needs.
/// </summary>
public sealed record Palette(Colour Accent, Colour AccentInk, Colour AccentSoft, Colour Head)
{
    // Grounds of Assets/tokens.css; PaletteTests reads them there.
    public static Colour LightSurface { get; } = new(0xf4, 0xf6, 0xf9);
    public static Colour DarkGround { get; } = new(0x0e, 0x14, 0x1c);
    public static Colour DarkRaised { get; } = new(0x1a, 0x25, 0x33);

    /// <summary>Null where it can be the accent: its text reads on white and on the surface, and white reads on it.</summary>
    public static string? WhyNot(Colour? colour) =>
        colour is not { } c ? "colour.form"
        : c.ContrastWith(Colour.White) < Colour.TextContrast || c.ContrastWith(LightSurface) < Colour.TextContrast ? "colour.contrast"
        : null;

    /// <summary>The nearest darker shade that can be the accent.</summary>
    public static Colour Nearest(Colour colour) => colour.Towards(new(0, 0, 0), Colour.TextContrast, Colour.White, LightSurface);

    public static Palette Light(Colour colour) =>
        new(
            colour,
            Colour.White,
            Colour.White.Mix(colour, 0.1).Towards(Colour.White, Colour.TextContrast, colour),
            colour.Mix(new(0, 0, 0), 0.4)
        );

    public static Palette Dark(Colour colour)
    {
        var soft = DarkGround.Mix(colour, 0.3);
        var accent = colour.Towards(Colour.White, 6, DarkGround, DarkRaised, soft);
        return new(accent, new Colour(0x06, 0x14, 0x1e), soft, DarkGround.Mix(colour, 0.25));
    }
}
