using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Reporting.Achievements;

/// <summary>Everywhere figures are shown they say in the same words how old they are. docs/rules.md W-01.</summary>
public sealed class DataAgeTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Portal_dashboard_my_work_and_wall_say_the_same_of_years_without_a_report()
    {
        Assert.Null((await new Browser(app).GetAsync("/daerah/33.25")).Html.QuerySelector("#umur-data"));
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 27, 3, 0, 0, TimeSpan.Zero));
        const string words =
            "Data sampai Triwulan IV 2023. Belum ada laporan terverifikasi untuk 2024, 2025 dan Triwulan I–III 2026, sejak 10 April 2024.";
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        // The public page is kept for half a minute; the year in the address makes it another page.
        foreach (
            var page in new[]
            {
                await new Browser(app).GetAsync("/daerah/33.25?tahun=2023"),
                await regent.GetAsync("/capaian"),
                await regent.GetAsync("/kerja"),
            }
        )
            Assert.Equal(words, Page.Plain(page.Html.QuerySelector("#umur-data")!.TextContent));
        var wall = await regent.GetAsync("/pusat-kendali");
        Assert.Equal("! " + words, Page.Plain(wall.Html.QuerySelector(".wall-old")!.TextContent));
    }

    [Fact]
    public async Task A_regency_without_a_plan_misses_nothing()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 27, 3, 0, 0, TimeSpan.Zero));
        var empty = await Browser.SignedInAsync(app, SecondRegency.Admin);
        Assert.Null((await empty.GetAsync("/kerja")).Html.QuerySelector("#umur-data"));
    }
}
