using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Public.Components;

/// <summary>Every component and its states on one page.</summary>
public sealed class StylePageTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Each_component_stands_under_its_heading_with_every_tone_and_state()
    {
        var page = await new Browser(fixture.App).GetAsync("/gaya");
        Assert.Equal(
            ["Huruf", "Warna menurut kegunaan", "Keadaan", "Angka utama", "Tabel", "Peta", "Pesan", "Isian", "Unggahan", "Bagian halaman"],
            page.Html.QuerySelectorAll("main h2").Select(h => h.TextContent)
        );
        Assert.Equal(["accent", "ok", "wait", "bad", "none"], page.Html.QuerySelectorAll(".swatches strong").Select(s => s.TextContent));
        foreach (var tone in new[] { "ok", "wait", "bad", "none" })
            Assert.NotNull(page.Html.QuerySelector($"main .status-{tone}"));
    }

    [Fact]
    public async Task Zero_and_no_data_are_told_apart_wherever_a_figure_stands()
    {
        var page = await new Browser(fixture.App).GetAsync("/gaya");
        Assert.Equal(["Capaian | 87,5 % | 70 / 80", "Nol | 0,0 % | 0 / 4", "Tanpa data | belum ada data | bukan 0"], page.Tiles);
        Assert.Equal(
            ["0", ""],
            page.Html.QuerySelectorAll("main table tr.plot").Skip(1).Take(2).Select(r => r.GetAttribute("data-percent"))
        );
    }

    [Fact]
    public async Task A_field_in_error_is_tied_to_its_message()
    {
        var page = await new Browser(fixture.App).GetAsync("/gaya");
        var field = Assert.Single(page.Html.QuerySelectorAll("main [aria-invalid=true]"));
        var told = field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.Html.GetElementById(id)!.TextContent);
        Assert.Contains("Tulis 1.234,5 (titik ribuan, koma desimal).", told.Select(Page.Plain));
    }
}
