using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace Cerdas.Web.Tests.Running.Appearance;

/// <summary>A regency's colour and coat of arms: checked, shown on its pages and on no other's.</summary>
public sealed class LookTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Page> SaveAsync(Dictionary<string, string?> typed, params (string, string, byte[])[] files) =>
        await admin.SendAsync(await admin.GetAsync("/pengaturan/tampilan"), typed, form: "main form[enctype]", files: files);

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Gold);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    [Fact]
    public async Task The_colour_is_on_the_regency_s_pages_and_on_no_other_s()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(new() { ["Input.Colour"] = "#0B6B3A" })).Status);
        string? Style(Page page) => page.Html.QuerySelector("link[href^='/warna/']")?.GetAttribute("href");
        var citizen = new Browser(app);
        Assert.Equal("/warna/0b6b3a.css", Style(await citizen.GetAsync("/daerah/33.25")));
        Assert.Equal("/warna/0b6b3a.css", Style(await admin.GetAsync("/kerja")));
        Assert.Null(Style((await citizen.GetAsync("/daerah/33.26")).Opened));
        Assert.Null(Style((await citizen.GetAsync("/masuk")).Opened));
        var css = await citizen.Http.GetAsync("/warna/0b6b3a.css");
        Assert.Equal("text/css", css.Content.Headers.ContentType!.MediaType);
        Assert.Contains("--accent:#0b6b3a", await css.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/warna/ffee00.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/warna/x.css")).Status);
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == "Regency" && a.Changes.Contains("#0b6b3a"))));
        await SaveAsync(new() { ["Input.Colour"] = "" });
        Assert.Null(Style((await admin.GetAsync("/kerja")).Opened));
    }

    [Theory]
    [InlineData("#e0b000", "perlu 4,5. Yang terdekat dan terbaca: #")]
    [InlineData("kuning", "enam angka heksadesimal")]
    [InlineData("#00000000", "")]
    public async Task A_colour_on_which_text_does_not_read_is_refused_with_one_that_does(string colour, string says)
    {
        var answer = await SaveAsync(new() { ["Input.Colour"] = colour });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(says, answer.ErrorOf("Input.Colour"), StringComparison.Ordinal);
        Assert.Equal(colour, answer.ValueOf("Input.Colour"));
    }

    [Fact]
    public async Task A_coat_of_arms_is_drawn_small_shown_and_taken_away()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync([], ("Input.Upload", "lambang.png", Picture(900, 1200)))).Status);
        var page = await new Browser(app).GetAsync("/daerah/33.25");
        var address = page.Html.QuerySelector("header img")!.GetAttribute("src")!;
        using var shown = SKBitmap.Decode(await admin.Http.GetByteArrayAsync(address));
        Assert.Equal((96, 128), (shown.Width, shown.Height));
        // An address of before is gone, another regency has none.
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/daerah/33.25/lambang.png?v=ffffffffffff")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/daerah/33.26/lambang.png")).Status);
        Assert.Contains(
            "lambang.png",
            (await admin.GetAsync("/pusat-kendali")).Html.QuerySelector("header img")!.GetAttribute("src"),
            StringComparison.Ordinal
        );
        await SaveAsync(new() { ["Input.RemoveEmblem"] = "true" });
        Assert.Null((await new Browser(app).GetAsync("/daerah/33.25")).Opened.Html.QuerySelector("header img"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("lambang.pdf")]
    [InlineData("lambang.png")]
    [InlineData("lambang.exe")]
    public async Task What_is_no_picture_is_refused_and_the_colour_typed_stays(string name)
    {
        var content = name switch
        {
            "lambang.pdf" => Files.Pdf(),
            "lambang.exe" => Files.Exe(),
            _ => Files.Png(50, 50)[..40],
        };
        var answer = await SaveAsync(new() { ["Input.Colour"] = "#123456" }, ("Input.Upload", name, content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.ErrorOf("Input.Upload"));
        Assert.Equal("#123456", answer.ValueOf("Input.Colour"));
    }

    [Fact]
    public async Task Two_admins_do_not_overwrite_each_other()
    {
        var form = await admin.GetAsync("/pengaturan/tampilan");
        await SaveAsync(new() { ["Input.Colour"] = "#123456" });
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await admin.SendAsync(form, new() { ["Input.Colour"] = "#654321" }, form: "main form[enctype]")).Status
        );
    }

    [Fact]
    public async Task A_coat_of_arms_of_too_many_pixels_is_not_drawn()
    {
        var refused = await SaveAsync([], ("Input.Upload", "a.png", Files.Png(7000, 7000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("terlalu besar", refused.ErrorOf("Input.Upload"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync([], ("Input.Upload", "a.png", Picture(3000, 3000)))).Status);
    }
}
