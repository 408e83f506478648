using System.Net;
using System.Text.RegularExpressions;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.OwnAccount;

/// <summary>The second factor: what of it lies in the database, who replaces it, and how often it is guessed.</summary>
public sealed partial class SecondFactorTests : IAsyncLifetime
{
    private const string Planner = "perencana@batang.demo";
    private App app = null!;
    private Browser browser = null!;
    private string key = "";
    private List<string> recovery = [];

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        browser = await Browser.SignedInAsync(app, Planner);
        await browser.SendAsync(await browser.GetAsync("/akun/dua-langkah"), form: "form[action*=Start]");
        var page = await browser.GetAsync("/akun/dua-langkah");
        key = KeyText().Match(page.Html.QuerySelector("main ol .code")!.TextContent).Value;
        var on = await browser.SendAsync(page, new() { ["Input.Code"] = Totp.At(key, app.Clock.GetUtcNow()) });
        recovery = [.. on.Html.QuerySelectorAll("ul.code li").Select(l => l.TextContent)];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_lies_readable_in_the_database()
    {
        var stored = string.Join(' ', await app.Rows(db => db.UserTokens.Select(t => t.Value).ToListAsync()));
        Assert.Equal(8, recovery.Count);
        Assert.NotEmpty(stored);
        Assert.All(recovery.Append(key), secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_factor_that_is_on_is_not_replaced_without_the_password()
    {
        var before = await app.Rows(db => db.UserTokens.Select(t => t.Value).OrderBy(v => v).ToListAsync());
        var page = await browser.GetAsync("/akun/dua-langkah");
        Assert.DoesNotContain(key, page.Text, StringComparison.Ordinal);
        page.Html.QuerySelector("main form[method=post]")!.SetAttribute("action", "/akun/dua-langkah?handler=Start");
        var start = await browser.SendAsync(page);
        Assert.Contains("sudah aktif", start.Main, StringComparison.Ordinal);
        page.Html.QuerySelector("main form[method=post]")!.SetAttribute("action", "/akun/dua-langkah");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await browser.SendAsync(page, new() { ["Input.Code"] = Totp.At(key, app.Clock.GetUtcNow()) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(before, await app.Rows(db => db.UserTokens.Select(t => t.Value).OrderBy(v => v).ToListAsync()));
    }

    [Fact]
    public async Task Recovery_codes_are_guessed_five_times_and_no_more()
    {
        var thief = new Browser(app);
        var first = await thief.SendAsync(
            await thief.GetAsync("/masuk"),
            new() { ["Input.Email"] = Planner, ["Input.Password"] = DemoRegency.Password }
        );
        var page = await thief.GetAsync(first.Location!);
        Page last = null!;
        for (var n = 0; n < 5; n++)
            last = await thief.SendAsync(page, new() { ["Input.Code"] = $"ABCDE-1234{n}" });
        last = await thief.SendAsync(page, new() { ["Input.Code"] = recovery[0] });
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.NotNull(last.Answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/kerja")).Status);
    }

    [GeneratedRegex("[A-Z2-7]{16,}")]
    private static partial Regex KeyText();
}
