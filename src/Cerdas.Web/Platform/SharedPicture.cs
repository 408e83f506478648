using Cerdas.Web.Data;
using SkiaSharp;

namespace Cerdas.Web.Platform;

/// <summary>
/// The picture that goes with a shared link: what it is about, one figure, whose it is. 1200 x 630 pixels, as networks ask for.
/// </summary>
public static class SharedPicture
{
    public const int Width = 1200,
        Height = 630;
    public const string ContentType = "image/png";
    private const float Margin = 72;
    private static readonly SKColor Back = new(0x0b, 0x2f, 0x4a),
        Ink = SKColors.White,
        Soft = new(0xb9, 0xd3, 0xe6),
        Accent = new(0xff, 0xbf, 0x47);
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("DejaVuSans.ttf")),
        Bold = new(() => Load("DejaVuSans-Bold.ttf"));

    private static SKTypeface Load(string file) =>
        SKTypeface.FromFile(Path.Combine(ReferenceData.Folder, "fonts", file))
        ?? throw new InvalidOperationException($"data/fonts/{file} is missing.");

    /// <param name="figure">Drawn large: "93,3 %"; null for none.</param>
    /// <param name="share">0 to 100: a bar beneath the figure; null for none.</param>
    public static byte[] Draw(string title, string? figure, string line, string owner, decimal? share = null)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Back);
        using var paint = new SKPaint { IsAntialias = true, Color = Accent };
        canvas.DrawRect(0, 0, 16, Height, paint);
        var y = Lines(canvas, title, Bold.Value, figure is null ? 64 : 48, Ink, Margin + 40, figure is null ? 4 : 2);
        if (figure is not null)
            y = Lines(canvas, figure, Bold.Value, 132, Accent, y + 156, 1);
        if (share is { } percent)
        {
            paint.Color = new SKColor(0x24, 0x4f, 0x70);
            canvas.DrawRoundRect(Margin, y + 16, Width - (2 * Margin), 24, 8, 8, paint);
            paint.Color = Accent;
            canvas.DrawRoundRect(Margin, y + 16, (Width - (2 * Margin)) * (float)Math.Clamp(percent, 0, 100) / 100, 24, 8, 8, paint);
            y += 40;
        }
        Lines(canvas, line, Regular.Value, 34, Soft, y + 62, 2);
        Lines(canvas, owner, Bold.Value, 28, Ink, Height - 40, 1);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    /// <summary>
    /// Broken between words into as many lines as there is room for; the last ends with dots where something is left out.
    /// </summary>
    /// <returns>Where the last line stands.</returns>
    private static float Lines(SKCanvas canvas, string text, SKTypeface face, float size, SKColor color, float y, int most)
    {
        using var font = new SKFont(face, size);
        using var paint = new SKPaint { IsAntialias = true, Color = color };
        const float room = Width - (2 * Margin);
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || font.MeasureText(longer) <= room)
                lines[^1] = longer;
            else
                lines.Add(word);
        }
        foreach (var (line, i) in lines.Take(most).Select((l, i) => (l, i)))
        {
            var shown = i == most - 1 && lines.Count > most ? line + "…" : line;
            while (shown.Length > 1 && font.MeasureText(shown) > room)
                shown = shown[..^2] + "…";
            canvas.DrawText(shown, Margin, y + (i * size * 1.2f), SKTextAlign.Left, font, paint);
        }
        return y + ((Math.Min(most, lines.Count) - 1) * size * 1.2f);
    }
}
