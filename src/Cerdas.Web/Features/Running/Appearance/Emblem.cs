using SkiaSharp;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>A coat of arms drawn anew and small: no more of the file than its pixels.</summary>
public static class Emblem
{
    public const string ContentType = "image/png";
    private const int Side = 128;

    /// <returns>Null where the bytes are no picture.</returns>
    public static byte[]? Draw(byte[] original)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        using var decoded = codec is null ? null : SKBitmap.Decode(codec);
        if (decoded is null || decoded.Width == 0 || decoded.Height == 0)
            return null;
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
