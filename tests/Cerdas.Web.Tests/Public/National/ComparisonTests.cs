using System.Net;
using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Public.National;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.National;

/// <summary>Regencies beside each other: only what one instrument file measured in one year and stage.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A closed evaluation of a regency as Batang's of 2022, by the same file or one edited under the same name.</summary>
    private Task<int> ClosedAsync(string regency, decimal index, bool edited = false) =>
        app.Rows(
            async db =>
            {
                await db.Regencies.Where(r => r.Code == regency).ExecuteUpdateAsync(s => s.SetProperty(r => r.Active, true));
                var batang = await db
                    .Evaluations.IgnoreQueryFilters()
                    .SingleAsync(e => e.RegencyCode == "33.25" && e.Year == 2022 && e.State == EvaluationState.Closed);
                var made = new Evaluation
                {
                    RegencyCode = regency,
                    Year = 2022,
                    Stage = 1,
                    InstrumentId = batang.InstrumentId,
                    Family = batang.Family,
                    InstrumentText = edited ? batang.InstrumentText + "\n" : batang.InstrumentText,
                };
                db.Add(made);
                await db.SaveChangesAsync();
                return await db
                    .Evaluations.Where(e => e.Id == made.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(e => e.State, EvaluationState.Closed).SetProperty(e => e.Index, index));
            },
            regency
        );

    [Fact]
    public async Task One_result_compares_with_nothing_and_says_so()
    {
        var page = await citizen.GetAsync("/nasional");
        Assert.Contains("Baru satu daerah yang punya hasil ini", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 dari 514 daerah", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_same_file_is_compared_and_equal_indices_share_a_rank()
    {
        var batang = await app.Rows(db =>
            db.Evaluations.Where(e => e.Year == 2022 && e.State == EvaluationState.Closed).Select(e => e.Index!.Value).SingleAsync()
        );
        await ClosedAsync("33.26", 3.9m);
        await ClosedAsync("11.01", 1.2m);
        await ClosedAsync("91.71", 1.2m);
        await ClosedAsync("33.27", 3.95m, edited: true);
        var page = await citizen.GetAsync("/nasional");
        string[] Cells(Page of, string selector) =>
            [.. of.Html.QuerySelectorAll("table tbody tr").Select(r => r.QuerySelector(selector)!.FirstChild!.TextContent.Trim())];
        Assert.Equal(["Kabupaten Pekalongan", "Kabupaten Batang", "Kabupaten Aceh Selatan", "Kota Jayapura"], Cells(page, "th"));
        Assert.Equal(["1", "2", "3", "3"], Cells(page, "td"));
        Assert.Contains("4 dari 514 daerah", page.Main, StringComparison.Ordinal);
        // The edited file is a comparison of its own, told apart by its hash.
        Assert.Equal(
            2,
            page.Html.QuerySelectorAll("[name=evaluasi] option")
                .Count(o => o.TextContent.StartsWith("2022 tahap 1", StringComparison.Ordinal))
        );
        // The province's tile: two of Central Java, their median, and the way to its table.
        var tile = page
            .Html.QuerySelectorAll("svg a")
            .Single(a => a.GetAttribute("href")!.Contains("provinsi=33", StringComparison.Ordinal));
        Assert.Contains("2 dari 35 daerah", tile.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["Kabupaten Pekalongan", "Kabupaten Batang"], Cells(await citizen.GetAsync(tile.GetAttribute("href")!), "th"));
        Assert.Equal((3.9m + batang) / 2, Comparison.Median([3.9m, batang]));
        // Every tile of a regency with a result says its index.
        Assert.Equal(4, page.Html.QuerySelectorAll("svg[role=img] path title").Length);
        using var list = JsonDocument.Parse(await citizen.Http.GetStringAsync("/api/v1/comparisons"));
        var sha = list
            .RootElement.GetProperty("evaluations")
            .EnumerateArray()
            .First(e => e.GetProperty("regencies").GetInt32() == 4)
            .GetProperty("sha256")
            .GetString()!;
        using var api = JsonDocument.Parse(await citizen.Http.GetStringAsync($"/api/v1/comparisons/{sha[..8]}?year=2022"));
        Assert.Equal(
            ["33.26", "33.25", "11.01", "91.71"],
            api.RootElement.GetProperty("regencies").EnumerateArray().Select(r => r.GetProperty("region").GetString()!)
        );
        Assert.Equal(batang, api.RootElement.GetProperty("regencies")[1].GetProperty("index").GetDecimal());
    }

    [Theory]
    [InlineData("/nasional?evaluasi=2022-1-tidak-ada")]
    [InlineData("/nasional?provinsi=99")]
    [InlineData("/api/v1/comparisons/ffffffffff")]
    public async Task What_there_is_not_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(address)).Status);

    [Fact]
    public async Task A_province_without_a_result_says_so() =>
        Assert.Contains(
            "Belum ada daerah di provinsi ini",
            (await citizen.GetAsync("/nasional?provinsi=11")).Main,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_province_and_regency_has_a_tile_of_its_own()
    {
        var grid = TileGrid.Indonesia;
        Assert.Equal((38, 514), (grid.Provinces.Count, grid.Provinces.Sum(p => p.Regencies.Count)));
        Assert.Equal(38, grid.Provinces.Select(p => (p.Column, p.Row)).Distinct().Count());
        Assert.Equal(38, grid.Provinces.Select(p => p.Label).Distinct().Count());
        Assert.Equal(514, grid.Provinces.SelectMany(p => p.Regencies).Select(r => (r.X, r.Y)).Distinct().Count());
        Assert.All(
            grid.Provinces.SelectMany(p => p.Regencies),
            r => Assert.True(r.X >= 0 && r.X < grid.Width && r.Y >= 0 && r.Y < grid.Height)
        );
        // West to east: Aceh, Central Java, Papua.
        int At(string code) => grid.Provinces.Single(p => p.Code == code).Regencies[0].X;
        Assert.True(At("11") < At("33") && At("33") < At("91"));
    }
}
