using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Cerdas.Browser.Tests;

/// <summary>A phone's photo is made smaller, upright, before it travels.</summary>
public sealed class PhotoTests(Server server)
{
    [Fact]
    public async Task A_photo_of_twelve_megapixels_travels_small_and_stands_upright()
    {
        var photo = Taken(4000, 3000);
        Assert.True(photo.Length > 2_000_000, $"{photo.Length}");
        var officer = await server.VisitAsync("admin@batang.demo", width: 360);
        await officer.Locator("main table a[href$='/realisasi/2024/1']").Nth(5).ClickAsync();
        await officer.SelectOptionAsync("#Input_ProgrammeState", "Running");
        await officer.FillAsync("#Input_Output", "1");
        await officer.SelectOptionAsync("#Evidence_Kind", "Photo");
        await officer.SetInputFilesAsync(
            "#Evidence_Files",
            new FilePayload
            {
                Name = "IMG_20231112.jpeg",
                MimeType = "image/jpeg",
                Buffer = photo,
            }
        );
        await Expect(officer.Locator(".uploads")).ToContainTextAsync("foto diperkecil dari");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        var link = officer.Locator("#bukti a").Filter(new() { HasText = "IMG_20231112" }).First;
        await Expect(link).ToBeVisibleAsync();
        var stored = await (await officer.Context.APIRequest.GetAsync(server.Url + await link.GetAttributeAsync("href"))).BodyAsync();
        Assert.True(stored.Length < photo.Length / 2, $"{stored.Length} of {photo.Length}");
        using var picture = SKBitmap.Decode(stored);
        // Held upright: what the camera wrote lying is turned.
        Assert.Equal((1536, 2048), (picture.Width, picture.Height));
        Assert.True(picture.GetPixel(1500, 20).Red > 180, "the corner that was the first is at the right");
        Assert.True(picture.GetPixel(20, 2000).Red < 120);
        await officer.Context.CloseAsync();
    }

    /// <summary>As a phone writes it: lying, with a note that it was held upright, and fine grain that does not compress.</summary>
    private static byte[] Taken(int width, int height)
    {
        using var picture = new SKBitmap(width, height);
        var random = new Random(7);
        var pixels = new SKColor[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var grain = (byte)random.Next(40);
            var bright = i % width < width / 2 && i / width < height / 2;
            pixels[i] = bright ? new SKColor((byte)(200 + grain), grain, grain) : new SKColor(grain, (byte)(60 + grain), grain);
        }
        picture.Pixels = pixels;
        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, 92);
        var bytes = data.ToArray();
        byte[] turned =
        [
            .. new byte[] { 0xFF, 0xE1, 0x00, 0x22 },
            .. "Exif\0\0MM\0*"u8,
            .. new byte[] { 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 },
        ];
        return [.. bytes.AsSpan(0, 2), .. turned, .. bytes.AsSpan(2)];
    }
}
