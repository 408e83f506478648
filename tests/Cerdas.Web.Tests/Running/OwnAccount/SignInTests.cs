using System.Net;
using System.Text.RegularExpressions;
using Cerdas.People;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Running.OwnAccount;

public sealed partial class SignInTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    private static async Task<Page> TryAsync(App app, string email, string password)
    {
        var browser = new Browser(app);
        return await browser.SendAsync(await browser.GetAsync("/masuk"), new() { ["Input.Email"] = email, ["Input.Password"] = password });
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_read_the_same()
    {
        var unknown = await TryAsync(app, "nobody@batang.demo", "wrong");
        var wrong = await TryAsync(app, "bupati@batang.demo", "wrong");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (unknown.Status, wrong.Status));
        Assert.Equal(unknown.Html.QuerySelector(".error-summary")!.TextContent, wrong.Html.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("bupati@batang.demo", wrong.ValueOf("Input.Email"));
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Action == Data.AuditAction.SignInRefused && a.OfficerName == "Bupati")));
    }

    [Fact]
    public async Task The_demo_passwords_open_nothing_outside_demo_mode()
    {
        await using var production = await App.StartAsync(new() { ["Cerdas:Demo"] = "false" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(production, "admin@batang.demo", DemoRegency.Password)).Status);
        Assert.DoesNotContain(DemoRegency.Password, (await new Browser(production).GetAsync("/masuk")).Text, StringComparison.Ordinal);
        await Browser.SignedInAsync(production, SecondRegency.Admin);
    }

    [Fact]
    public async Task A_return_address_never_leaves_the_site()
    {
        var browser = new Browser(app);
        var page = await browser.GetAsync("/masuk?kembali=https%3A%2F%2Fevil.example%2F");
        Assert.Equal(
            "/kerja",
            (
                await browser.SendAsync(
                    page,
                    new() { ["Input.Email"] = "verifikator@batang.demo", ["Input.Password"] = DemoRegency.Password }
                )
            ).Location
        );
        Assert.Equal("/", (await browser.GetAsync("/bahasa/en?kembali=//evil.example")).Location);
        Assert.Equal("/", (await browser.GetAsync("/bahasa/en?kembali=/%5Cevil.example")).Location);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var browser = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var id = await Some.ReportAsync(app, Cerdas.Reporting.RealisationState.Submitted);
        var answer = await browser.Http.PostAsync(
            $"/realisasi/{id}?handler=Verify",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["version"] = "1" })
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_once_set_up_and_a_recovery_code_works_once()
    {
        var browser = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var elsewhere = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var start = await browser.GetAsync("/akun/dua-langkah");
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/akun")).Status);
        await browser.SendAsync(start, form: "form[action*=Start]");
        var page = await browser.GetAsync("/akun/dua-langkah");
        var key = KeyText().Match(page.Html.QuerySelector("main ol .code")!.TextContent).Value;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/akun")).Status);
        var wrong = await browser.SendAsync(page, new() { ["Input.Code"] = "000000" });
        Assert.NotNull(wrong.ErrorOf("Input.Code"));
        var on = await browser.SendAsync(page, new() { ["Input.Code"] = await CodeAsync() });
        var recovery = on.Html.QuerySelectorAll("ul.code li").Select(l => l.TextContent).ToList();
        Assert.Equal(8, recovery.Count);
        Assert.True(key.Length >= 32);

        async Task<Page> WithAsync(string code)
        {
            var visitor = new Browser(app);
            var first = await visitor.SendAsync(
                await visitor.GetAsync("/masuk"),
                new() { ["Input.Email"] = "perencana@batang.demo", ["Input.Password"] = DemoRegency.Password }
            );
            Assert.StartsWith("/masuk/kode", first.Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/kerja")).Status);
            return await visitor.SendAsync(await visitor.GetAsync(first.Location!), new() { ["Input.Code"] = code });
        }
        Assert.Equal("/kerja", (await WithAsync(await CodeAsync())).Location);
        // Neither the same code again nor the one before it.
        var code = await CodeAsync();
        Assert.Equal("/kerja", (await WithAsync(code)).Location);
        Assert.NotNull((await WithAsync(code)).ErrorOf("Input.Code"));
        var former = await CodeAsync();
        var current = await CodeAsync();
        Assert.Equal("/kerja", (await WithAsync(current)).Location);
        Assert.NotNull((await WithAsync(former)).ErrorOf("Input.Code"));
        Assert.NotNull((await WithAsync("123456")).ErrorOf("Input.Code"));
        Assert.Equal("/kerja", (await WithAsync(recovery[0])).Location);
        Assert.NotNull((await WithAsync(recovery[0])).ErrorOf("Input.Code"));

        var off = await browser.GetAsync("/akun/dua-langkah");
        Assert.NotNull((await browser.SendAsync(off, new() { ["Password"] = "salah" })).ErrorOf("Password"));
        Assert.Equal("/akun", (await browser.SendAsync(off, new() { ["Password"] = DemoRegency.Password })).Location);
    }

    /// <summary>The code an authenticator app would show: the server's own algorithm on the stored key.</summary>
    private async Task<string> CodeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Account>>();
        var key = await users.GetAuthenticatorKeyAsync((await users.FindByEmailAsync("perencana@batang.demo"))!);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        return Totp.At(key!, app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Signing_out_from_the_head_of_any_page_ends_the_session()
    {
        var browser = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        var answer = await browser.SendAsync(await browser.GetAsync("/verifikasi"), form: "form[action='/keluar']");
        Assert.Equal("/", answer.Location);
        Assert.StartsWith("http://localhost/masuk", (await browser.GetAsync("/kerja")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        await using var own = await App.StartAsync();
        var (here, elsewhere) = (
            await Browser.SignedInAsync(own, "bupati@batang.demo"),
            await Browser.SignedInAsync(own, "bupati@batang.demo")
        );
        var page = await here.GetAsync("/akun");
        var tooShort = await here.SendAsync(page, new() { ["Input.Current"] = DemoRegency.Password, ["Input.New"] = "pendek" });
        Assert.Contains("Kata sandi paling sedikit 12 karakter", tooShort.ErrorOf("Input.New"), StringComparison.Ordinal);
        var wrong = await here.SendAsync(page, new() { ["Input.Current"] = "salah", ["Input.New"] = "kalimat yang panjang" });
        Assert.NotNull(wrong.ErrorOf("Input.Current"));
        Assert.Equal(
            "/akun",
            (
                await here.SendAsync(page, new() { ["Input.Current"] = DemoRegency.Password, ["Input.New"] = "kalimat yang panjang" })
            ).Location
        );
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/kerja")).Status);
        Assert.StartsWith("http://localhost/masuk", (await elsewhere.GetAsync("/kerja")).Location, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Z2-7]{16,}")]
    private static partial Regex KeyText();
}
