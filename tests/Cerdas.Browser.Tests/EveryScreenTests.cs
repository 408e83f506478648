using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>
/// Pictures of every page and scene for people to look at. It takes minutes, so it runs only when asked: bench/screens.sh.
/// </summary>
public sealed class EveryScreenTests(Server server)
{
    private static readonly (int Width, int Height)[] Sizes = [(3840, 2160), (1440, 900), (360, 780)];

    /// <summary>Both languages, light and dark, on a 4K wall, a desk and a phone: artifacts/screens/LANGUAGE-THEME-WIDTH/.</summary>
    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured_in_both_languages_light_and_dark_in_three_sizes()
    {
        var taken = 0;
        await Parallel.ForEachAsync(
            from visit in Tour.Pages
            from english in new[] { false, true }
            select (visit, english),
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (one, _) =>
            {
                var ((who, urls), english) = one;
                var page = await server.VisitAsync(who.Length == 0 ? null : who, english: english);
                foreach (var url in urls)
                {
                    await Tour.GoAsync(page, url);
                    foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
                    {
                        await page.EmulateMediaAsync(new() { ColorScheme = theme });
                        foreach (var (width, height) in Sizes)
                        {
                            await page.SetViewportSizeAsync(width, height);
                            var folder = Path.Combine(
                                Server.Screens,
                                $"{(english ? "en" : "id")}-{(theme == ColorScheme.Light ? "terang" : "gelap")}-{width}"
                            );
                            await page.ScreenshotAsync(
                                new()
                                {
                                    Path = Path.Combine(folder, Tour.NameOf(who, url) + ".jpg"),
                                    Type = ScreenshotType.Jpeg,
                                    Quality = 70,
                                    FullPage = width < 3840,
                                }
                            );
                            Interlocked.Increment(ref taken);
                        }
                    }
                }
                await page.Context.CloseAsync();
            }
        );
        Assert.Equal(Tour.Pages.Sum(p => p.Urls.Length) * 2 * 2 * Sizes.Length, taken);
    }
}
