using System.Net;
using Cerdas.Presenting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.CommandCentre.Screens;

/// <summary>The admin's screens: made with an address that is shown once, arranged, given a new address, removed.</summary>
public sealed class ScreenPagesTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Page> MakeAsync(Dictionary<string, string?> typed) =>
        await admin.SendAsync(await admin.GetAsync("/pengaturan/layar/baru"), typed);

    /// <summary>Only the city and the goals, the goals first.</summary>
    private static Dictionary<string, string?> TwoScenes(string name) =>
        Enumerable
            .Range(0, 8)
            .ToDictionary(i => $"Input.Scenes[{i}].Shown", i => i is 0 or 5 ? "true" : null)
            .Concat(
                new Dictionary<string, string?>
                {
                    ["Input.Name"] = name,
                    ["Input.Scenes[5].Order"] = "1",
                    ["Input.Scenes[5].Seconds"] = "45",
                    ["Input.Scenes[0].Order"] = "2",
                }
            )
            .ToDictionary();

    [Fact]
    public async Task A_screen_is_made_arranged_given_a_new_address_and_removed()
    {
        var made = await MakeAsync(TwoScenes("Dinding timur"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var shown = await admin.GetAsync(made.Location!);
        Assert.True(shown.Html.QuerySelector("#alamat") is not null, shown.Text);
        var address = new Uri(shown.Html.QuerySelector("#alamat .code")!.TextContent).PathAndQuery;
        Assert.Empty((await admin.GetAsync(made.Location!)).Html.QuerySelectorAll("#alamat"));
        var wall = await new Browser(app).GetAsync(address);
        Assert.True(wall.Status == HttpStatusCode.OK, address + wall.Status + wall.Text);
        Assert.Equal(
            ("IKU dan indeks", "45"),
            (wall.Html.QuerySelector("h1")!.TextContent, wall.Html.QuerySelector("#layar")!.GetAttribute("data-seconds"))
        );
        Assert.Contains("1 / 2", wall.Text, StringComparison.Ordinal);
        Assert.Contains("Dinding timur", (await admin.GetAsync("/pengaturan/layar")).Main, StringComparison.Ordinal);
        // The address is in no row: its hash is.
        Assert.False(await app.Rows(db => db.Screens.AnyAsync(s => address.Contains(s.TokenHash))));
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == nameof(Screen))));
        Assert.False(await app.Rows(db => db.Audit.AnyAsync(a => a.Changes!.Contains(address.Substring(7)))));

        var renewed = await admin.SendAsync(await admin.GetAsync(made.Location!), form: "form[action*=Renew]");
        Assert.True(renewed.Status == HttpStatusCode.Redirect, renewed.Status + renewed.Html.Body!.TextContent);
        var second = new Uri((await admin.GetAsync(renewed.Location!)).Html.QuerySelector("#alamat .code")!.TextContent).PathAndQuery;
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(app).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await new Browser(app).GetAsync(second)).Status);

        var old = await admin.GetAsync(made.Location!);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(old, new() { ["Input.Name"] = "Dinding barat" })).Status);
        // Somebody else saved meanwhile: nothing is overwritten.
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(old, new() { ["Input.Name"] = "Dinding selatan" })).Status);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(await admin.GetAsync(made.Location!), form: "form[action*=Remove]")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(app).GetAsync(second)).Status);
        Assert.Equal(0, await app.Rows(db => db.Screens.CountAsync()) + await app.Rows(db => db.Set<ScreenScene>().CountAsync()));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        var none = await MakeAsync(
            Enumerable
                .Range(0, 8)
                .ToDictionary(i => $"Input.Scenes[{i}].Shown", _ => (string?)null)
                .Append(new("Input.Name", "Layar"))
                .ToDictionary()
        );
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Layar"), (none.Status, none.ValueOf("Input.Name")));
        Assert.Contains(
            "Pilih paling sedikit satu adegan",
            none.Html.QuerySelector("#Input_Scenes")!.TextContent,
            StringComparison.Ordinal
        );
        var odd = TwoScenes(new string('n', 200));
        odd["Input.Scenes[0].Seconds"] = "3";
        odd["Input.Scenes[5].Order"] = "satu";
        var page = await MakeAsync(odd);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("paling panjang 80", page.ErrorOf("Input.Name"), StringComparison.Ordinal);
        Assert.Contains("antara 5 dan 600", page.Html.QuerySelector("#galat-Seconds-0")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("#galat-Order-5"));
        Assert.Equal(("3", "satu"), (page.ValueOf("Input.Scenes[0].Seconds"), page.ValueOf("Input.Scenes[5].Order")));
        var twice = TwoScenes("Layar");
        twice["Input.Scenes[5].Scene"] = "City";
        Assert.Contains("hanya boleh muncul sekali", (await MakeAsync(twice)).Main, StringComparison.Ordinal);
        twice["Input.Scenes[5].Scene"] = "Bulan";
        Assert.Equal(HttpStatusCode.BadRequest, (await MakeAsync(twice)).Status);
        Assert.Equal(0, await app.Rows(db => db.Screens.CountAsync()));
    }
}
