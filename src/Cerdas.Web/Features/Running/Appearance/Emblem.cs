using SkiaSharp;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>A coat of arms drawn anew and small: no more of the file than its pixels.</summary>
public static class Emblem
{
    public const string ContentType = "image/png";
    private const int Side = 128;

    /// <summary>Pixels of the largest picture that is drawn: each takes four bytes while it is.</summary>
    private const long PixelsMost = 16_000_000;

    // One at a time, as photos.
    private static readonly SemaphoreSlim Drawing = new(1);

    /// <returns>The reason why not, or the picture.</returns>
    public static async Task<(byte[]? Drawn, string? WhyNot)> DrawAsync(byte[] original, CancellationToken ct)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return (null, "evidence.broken");
        if ((long)codec.Info.Width * codec.Info.Height > PixelsMost)
            return (null, "evidence.dimensions");
        await Drawing.WaitAsync(ct);
        try
        {
            return Draw(codec) is { } drawn ? (drawn, null) : (null, "evidence.broken");
        }
        finally
        {
            Drawing.Release();
        }
    }

    private static byte[]? Draw(SKCodec codec)
    {
        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null || decoded.Width == 0 || decoded.Height == 0)
            return null;
        // Else the image would be a copy of it.
        decoded.SetImmutable();
        var factor = Math.Min(1f, Side / (float)Math.Max(decoded.Width, decoded.Height));
        using var surface = SKSurface.Create(
            new SKImageInfo(
                Math.Max(1, (int)(decoded.Width * factor)),
                Math.Max(1, (int)(decoded.Height * factor)),
                SKColorType.Rgba8888,
                SKAlphaType.Premul
            )
        );
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(factor);
        using var image = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var snapshot = surface.Snapshot();
        using var encoded = snapshot.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
