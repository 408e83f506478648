using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>What the index would be if: scores tried out, a target, and a limit of cost.</summary>
public sealed class WhatIfTests : IAsyncLifetime
{
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
        await panel.OpenAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("target=9", "Target harus angka antara 0 dan 4")]
    [InlineData("target=dua", "Target harus angka")]
    [InlineData("target=3&pagu=1.5", "Batas biaya harus angka rupiah")]
    [InlineData("target=3&pagu=-1", "Batas biaya harus angka rupiah")]
    [InlineData("nilai[A1]=7", "A1: antara 0 dan 4")]
    [InlineData("nilai[A1]=1.2.3", "A1: antara 0 dan 4")]
    public async Task What_if_says_what_it_cannot_read_and_keeps_it(string query, string says)
    {
        var page = await (await panel.AsAsync("bupati@batang.demo")).GetAsync($"/evaluasi/{panel.Id}/andai?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak ada pertanyaan instrumen ini yang mengikuti", page.Main, StringComparison.Ordinal);
        var typed = query.Split('&')[^1].Split('=')[1];
        Assert.Contains(page.Html.QuerySelectorAll("input"), i => i.GetAttribute("value") == typed);
    }

    [Fact]
    public async Task What_if_starts_a_question_of_the_ledger_from_its_table_and_shows_the_change_with_three_decimals()
    {
        var person = await panel.AsAsync("bupati@batang.demo");
        var page = await person.GetAsync($"/evaluasi/{panel.Id}/andai?nilai[A1]=4");
        Assert.Contains("nilai yang kini diberikan tabelnya", page.Main, StringComparison.Ordinal);
        // 2022: 35 of 39 programmes of Smart Governance, 89.7 %, which its table scores 3; nothing is answered.
        var governance = panel.Read.Leaves.First(l => l is { Dimension: "governance", Map.Count: > 0 });
        Assert.Equal("3,00", page.Html.QuerySelector($"#w-{governance.Code}")!.GetAttribute("placeholder"));
        Assert.Contains("belum dijawab, dihitung 0,00", page.Html.QuerySelector("#sepuluh")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("+0,080", page.Html.QuerySelector("#perubahan")!.TextContent);
        Assert.Equal(
            "+0,080",
            (string)JsonNode.Parse((await person.GetAsync($"/evaluasi/{panel.Id}/andai?handler=Index&nilai[A1]=4")).Text)!["change"]!
        );
    }
}
