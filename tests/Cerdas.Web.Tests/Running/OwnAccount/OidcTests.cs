using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Running.OwnAccount;

/// <summary>Sign-in with the organisation's own provider, over real requests to one on loopback.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private IdentityProvider provider = null!;
    private App app = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.StartAsync();
        app = await App.StartAsync(
            new()
            {
                ["Oidc:Authority"] = provider.Url,
                ["Oidc:ClientId"] = "cerdas",
                ["Oidc:ClientSecret"] = "rahasia",
                ["Oidc:RequireHttpsMetadata"] = "false",
                ["Oidc:GetClaimsFromUserInfoEndpoint"] = "false",
                ["Oidc:Name"] = "SSO Batang",
                ["Oidc:SecondFactor:Acr:0"] = "urn:batang:dua",
            }
        );
        // The handler compares the token's time with the clock of the application.
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
    }

    private async Task<(Browser Browser, string? Location)> ThroughAsync()
    {
        // The cookies that tie the answer to the question travel only over HTTPS.
        var browser = new Browser(app, secure: true);
        var start = await browser.GetAsync("/masuk/oidc?kembali=/verifikasi");
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await outside.GetAsync(start.Location)).Headers.Location!;
        var callback = await browser.GetAsync(back.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, callback.Status);
        return (browser, (await browser.GetAsync(callback.Location!)).Location);
    }

    [Fact]
    public async Task An_invited_person_with_a_verified_address_comes_in_and_is_known_afterwards()
    {
        Assert.Contains("SSO Batang", (await new Browser(app).GetAsync("/masuk")).Main, StringComparison.Ordinal);
        var (browser, location) = await ThroughAsync();
        Assert.Equal("/verifikasi", location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/verifikasi")).Status);
        Assert.Equal(1, await app.Rows(db => db.UserLogins.CountAsync()));
        provider.EmailVerified = false;
        Assert.Equal("/verifikasi", (await ThroughAsync()).Location);
    }

    [Theory]
    [InlineData("verifikator@batang.demo", false)]
    [InlineData("tidak.diundang@batang.demo", true)]
    public async Task Nobody_comes_in_uninvited_or_with_an_address_that_is_not_verified(string email, bool verified)
    {
        (provider.Email, provider.EmailVerified) = (email, verified);
        var (browser, location) = await ThroughAsync();
        Assert.Equal("/masuk?tolak=true", location);
        Assert.Contains("belum diundang", (await browser.GetAsync(location!)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/kerja")).Status);
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_is_refused_in_words()
    {
        var callback = await new Browser(app, secure: true).GetAsync("/masuk/oidc/kembali?code=x&state=forged");
        Assert.Equal("/masuk?tolak=true", callback.Location);
    }

    [Theory]
    [InlineData("pwd", "1", true)]
    [InlineData("mfa", "1", false)]
    [InlineData("pwd", "urn:batang:dua", false)]
    public async Task An_account_with_a_second_factor_is_asked_for_it_unless_the_provider_did(string amr, string acr, bool asked)
    {
        (provider.Amr, provider.Acr) = (amr, acr);
        await app.Rows(db =>
            db.Users.Where(u => u.Email == "verifikator@batang.demo").ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, true))
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Account>>();
            await users.ResetAuthenticatorKeyAsync((await users.FindByEmailAsync("verifikator@batang.demo"))!);
        }
        var (browser, location) = await ThroughAsync();
        Assert.Equal(asked ? "/masuk/kode?kembali=%2Fverifikasi" : "/verifikasi", location);
        Assert.Equal(asked ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await browser.GetAsync("/verifikasi")).Status);
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        await app.Rows(db =>
            db.Users.Where(u => u.Email == "verifikator@batang.demo").ExecuteUpdateAsync(s => s.SetProperty(u => u.Active, false))
        );
        Assert.Equal("/masuk?tolak=true", (await ThroughAsync()).Location);
    }

    [Fact]
    public async Task Without_a_provider_the_address_does_not_exist()
    {
        await using var plain = await App.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(plain).GetAsync("/masuk/oidc")).Status);
    }
}
