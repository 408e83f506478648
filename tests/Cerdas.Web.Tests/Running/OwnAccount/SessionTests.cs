using System.Net;
using Cerdas.People;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.OwnAccount;

/// <summary>When a session ends: for its person, for a copy of its cookie, and for what it had open.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(Browser Browser, string Cookie)> EnterAsync(bool secure = false)
    {
        var browser = new Browser(app, secure);
        var answer = await browser.SendAsync(
            await browser.GetAsync("/masuk"),
            new() { ["Input.Email"] = "operator@batang.demo", ["Input.Password"] = DemoRegency.Password }
        );
        return (browser, answer.Answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("cerdas=", StringComparison.Ordinal)));
    }

    private async Task<HttpStatusCode> AskAsync(string cookie)
    {
        using var thief = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return (await thief.GetAsync("/akun")).StatusCode;
    }

    [Fact]
    public async Task A_cookie_copied_before_signing_out_opens_nothing_afterwards_and_another_session_goes_on()
    {
        var (browser, cookie) = await EnterAsync();
        var (elsewhere, _) = await EnterAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie));
        await browser.SendAsync(await browser.GetAsync("/akun"), form: "form[action='/keluar']");
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(cookie));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/akun")).Status);
        // What is too old to matter is forgotten when the next one ends.
        app.Clock.Advance(TimeSpan.FromDays(3));
        var (later, _) = await EnterAsync();
        await later.SendAsync(await later.GetAsync("/akun"), form: "form[action='/keluar']");
        Assert.Equal(1, await app.Rows(db => db.EndedSessions.CountAsync()));
    }

    [Fact]
    public async Task A_session_that_is_used_all_the_time_ends_after_a_day_all_the_same()
    {
        var (browser, _) = await EnterAsync();
        for (var hours = 8; hours <= 24; hours += 8)
        {
            app.Clock.Advance(TimeSpan.FromHours(8));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);
        }
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/akun")).Status);
    }

    [Fact]
    public async Task Over_HTTPS_the_cookie_is_for_this_host_alone()
    {
        var (browser, cookie) = await EnterAsync(secure: true);
        Assert.StartsWith("__Host-cerdas=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);
        await browser.SendAsync(await browser.GetAsync("/akun"), form: "form[action='/keluar']");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/akun")).Status);
    }

    [Theory]
    [InlineData("deactivated")]
    [InlineData("signed out")]
    [InlineData("another role")]
    public async Task A_stream_ends_with_the_right_that_opened_it(string how)
    {
        var (browser, _) = await EnterAsync();
        var page = await browser.GetAsync("/akun");
        using var stream = await browser.Http.GetAsync("/pusat-kendali/aliran", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.NotNull(await lines.ReadLineAsync());
        if (how == "signed out")
            await browser.SendAsync(page, form: "form[action='/keluar']");
        else
            await app.Rows(db =>
                db.Users.Where(u => u.Email == "operator@batang.demo")
                    .ExecuteUpdateAsync(s =>
                        s.SetProperty(u => u.Active, how != "deactivated")
                            .SetProperty(u => u.Role, how == "another role" ? Role.Evaluator : Role.AgencyOfficer)
                    )
            );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await lines.ReadLineAsync(patience.Token) is not null) { }
    }
}
