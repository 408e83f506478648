using SkiaSharp;

namespace Cerdas.Web.Platform;

/// <summary>
/// Small copies of photos for pages: turned upright, scaled down, and drawn anew, so that neither the place nor the camera that a photo's
/// file tells of gets out. A copy is made once and kept beside the files; it can be thrown away at any time.
/// </summary>
public sealed class Pictures(FileStore files)
{
    public const string ContentType = "image/jpeg";
    private const int Quality = 80;

    // One at a time: a large photo takes its pixels in memory while it is drawn.
    private static readonly SemaphoreSlim Drawing = new(1);

    /// <param name="width">Pixels at most; a smaller photo keeps its size.</param>
    /// <returns>Null where the file is missing or no picture.</returns>
    public async Task<byte[]?> GetAsync(string hash, int width, CancellationToken ct)
    {
        var path = Path.Combine(files.Root, "..", "pictures", $"{hash}-{width}.jpg");
        if (File.Exists(path))
            return await File.ReadAllBytesAsync(path, ct);
        if (await files.GetAsync(hash, ct) is not { } original)
            return null;
        await Drawing.WaitAsync(ct);
        try
        {
            if (Draw(original, width) is not { } drawn)
                return null;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = path + Guid.NewGuid().ToString("N");
            await File.WriteAllBytesAsync(part, drawn, ct);
            File.Move(part, path, overwrite: true);
            return drawn;
        }
        finally
        {
            Drawing.Release();
        }
    }

    private static byte[]? Draw(byte[] original, int width)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        // A JPEG is decoded small where it can be: an eighth of the pixels need an eighth of the memory.
        var scale = Math.Min(1f, width / (float)Math.Min(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        using var decoded = SKBitmap.Decode(codec, new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (decoded is null)
            return null;
        var sideways =
            codec.EncodedOrigin
            is SKEncodedOrigin.LeftTop
                or SKEncodedOrigin.RightTop
                or SKEncodedOrigin.RightBottom
                or SKEncodedOrigin.LeftBottom;
        var (w, h) = sideways ? (decoded.Height, decoded.Width) : (decoded.Width, decoded.Height);
        var factor = Math.Min(1f, width / (float)w);
        using var surface = SKSurface.Create(
            new SKImageInfo(Math.Max(1, (int)(w * factor)), Math.Max(1, (int)(h * factor)), SKColorType.Rgba8888, SKAlphaType.Opaque)
        );
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(factor);
        Turn(canvas, codec.EncodedOrigin, w, h);
        using var image = SKImage.FromBitmap(decoded);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var snapshot = surface.Snapshot();
        using var encoded = snapshot.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int w, int h)
    {
        switch (origin)
        {
            case SKEncodedOrigin.TopRight:
                canvas.Scale(-1, 1, w / 2f, 0);
                break;
            case SKEncodedOrigin.BottomRight:
                canvas.RotateDegrees(180, w / 2f, h / 2f);
                break;
            case SKEncodedOrigin.BottomLeft:
                canvas.Scale(1, -1, 0, h / 2f);
                break;
            case SKEncodedOrigin.LeftTop:
                canvas.RotateDegrees(90);
                canvas.Scale(1, -1);
                break;
            case SKEncodedOrigin.RightTop:
                canvas.Translate(w, 0);
                canvas.RotateDegrees(90);
                break;
            case SKEncodedOrigin.RightBottom:
                canvas.Translate(w, h);
                canvas.RotateDegrees(90);
                canvas.Scale(-1, 1);
                canvas.Translate(0, 0);
                break;
            case SKEncodedOrigin.LeftBottom:
                canvas.Translate(0, h);
                canvas.RotateDegrees(-90);
                break;
        }
    }
}
