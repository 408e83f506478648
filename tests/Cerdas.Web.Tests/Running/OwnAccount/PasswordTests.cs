using System.Net;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Tests.Running.OwnAccount;

/// <summary>Passwords: which are taken, how often they are guessed, and by whom.</summary>
public sealed class PasswordTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string[] Own = ["dewi.lestari@batangkab.go.id", "Dewi Lestari", "Kabupaten Batang"];
    private readonly App app = fixture.App;

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("098765432109", true)]
    [InlineData("password1234", true)]
    [InlineData("P@ssw0rd2026!", true)]
    [InlineData("qwertyuiop12", true)]
    [InlineData("kabupatenbatang", true)]
    [InlineData("smartcity2026", true)]
    [InlineData("dewi.lestari@batangkab.go.id", true)]
    [InlineData("DewiLestari1990", true)]
    [InlineData("aaaaaaaabbbbbbb", true)]
    [InlineData("Bismillah2024!!", true)]
    [InlineData("sandi yang panjang", false)]
    [InlineData("kalimat yang panjang", false)]
    [InlineData("kalimat-panjang-2026-ok", false)]
    [InlineData("tiga ekor burung gereja", false)]
    [InlineData("x7Gq-vLm2-9KtR", false)]
    public void What_everybody_guesses_first_is_refused(string password, bool guessable) =>
        Assert.Equal(guessable, GuessablePassword.IsGuessable(password, Own));

    [Fact]
    public async Task A_guessable_password_is_refused_beside_its_field()
    {
        var officer = await Browser.SignedInAsync(app, "kepala@batang.demo");
        var refused = await officer.SendAsync(
            await officer.GetAsync("/akun"),
            new() { ["Input.Current"] = DemoRegency.Password, ["Input.New"] = "kepala@batang.demo" }
        );
        Assert.Contains("mudah ditebak", refused.ErrorOf("Input.New"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_takes_as_many_rounds_as_OWASP_asks_for()
    {
        var services = new ServiceCollection();
        services.AddSession(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        using var provider = services.BuildServiceProvider();
        Assert.Equal(210_000, provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    [Fact]
    public async Task Who_found_an_open_session_guesses_the_password_five_times_and_no_more()
    {
        await using var own = await App.StartAsync();
        var officer = await Browser.SignedInAsync(own, "bupati@batang.demo");
        var page = await officer.GetAsync("/akun");
        for (var n = 0; n < 5; n++)
            Assert.Equal(
                HttpStatusCode.UnprocessableEntity,
                (await officer.SendAsync(page, new() { ["Input.Current"] = $"salah {n}", ["Input.New"] = "kalimat yang panjang" })).Status
            );
        var typed = new Dictionary<string, string?> { ["Input.Current"] = DemoRegency.Password, ["Input.New"] = "kalimat yang panjang" };
        var sixth = await officer.SendAsync(page, typed);
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.NotNull(sixth.Answer.Headers.RetryAfter);
        Assert.Contains("Terlalu banyak percobaan", sixth.ErrorOf("Input.Current"), StringComparison.Ordinal);
        own.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/akun", (await officer.SendAsync(await officer.GetAsync("/akun"), typed)).Location);
    }

    [Fact]
    public async Task Wrong_passwords_keep_out_who_typed_them_and_nobody_else()
    {
        await using var own = await App.StartAsync();
        async Task<Page> TryAsync(string from, string email, string password)
        {
            var browser = new Browser(own);
            browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
            return await browser.SendAsync(
                await browser.GetAsync("/masuk"),
                new() { ["Input.Email"] = email, ["Input.Password"] = password }
            );
        }
        for (var n = 0; n < 8; n++)
        {
            var known = await TryAsync("203.0.113.9", "kepala@batang.demo", "salah");
            var unknown = await TryAsync("203.0.113.9", "tiada@batang.demo", "salah");
            // Known or not, the answers are alike from the first to the last.
            Assert.Equal(unknown.Status, known.Status);
            Assert.Equal(
                unknown.Html.QuerySelector(".error-summary")!.TextContent,
                known.Html.QuerySelector(".error-summary")!.TextContent
            );
            Assert.Equal(n < 5 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, known.Status);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync("203.0.113.9", "kepala@batang.demo", DemoRegency.Password)).Status);
        Assert.Equal("/kerja", (await TryAsync("198.51.100.1", "kepala@batang.demo", DemoRegency.Password)).Location);
        // The audit is not filled by who guesses.
        Assert.Equal(5, await own.Rows(db => db.Audit.CountAsync(a => a.Action == Data.AuditAction.SignInRefused)));
        own.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/kerja", (await TryAsync("203.0.113.9", "kepala@batang.demo", DemoRegency.Password)).Location);
    }
}
