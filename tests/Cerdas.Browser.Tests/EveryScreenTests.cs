using Microsoft.Playwright;

namespace Cerdas.Browser.Tests;

/// <summary>
/// Pictures of every page and scene for people to look at. It takes minutes, so it runs only when asked: bench/screens.sh.
/// </summary>
public sealed class EveryScreenTests(Server server, EveryAddress every) : IClassFixture<EveryAddress>
{
    private static readonly (int Width, int Height)[] Sizes = [(3840, 2160), (1440, 900), (360, 780)];

    /// <summary>Both languages, light and dark, on a 4K wall, a desk and a phone: artifacts/screens/LANGUAGE-THEME-WIDTH/.</summary>
    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured_in_both_languages_light_and_dark_in_three_sizes()
    {
        var taken = 0;
        await Parallel.ForEachAsync(
            from person in every.People
            from english in new[] { false, true }
            select (person, english),
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (one, _) =>
            {
                var ((who, visits), english) = one;
                var page = await server.VisitAsync(who.Length == 0 ? null : who, english: english);
                foreach (var visit in visits)
                {
                    await PageStates.GoAsync(page, visit.Url);
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
                                    Path = Path.Combine(folder, visit.Picture + ".jpg"),
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
        Assert.Equal(every.People.Sum(p => p.Visits.Length) * 2 * 2 * Sizes.Length, taken);
    }
}
