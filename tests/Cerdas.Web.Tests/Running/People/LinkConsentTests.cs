using System.Net;
using Cerdas.People;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Running.People;

/// <summary>Nobody becomes a verifier, an evaluator, a judge or another admin by a link of their own.</summary>
public sealed class LinkConsentTests : IAsyncLifetime
{
    private const string Verifier = "verifikator@batang.demo",
        New = "sandi yang panjang";
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(string Link, string Page)> LinkAsync(string email, Role role = Role.Verifier)
    {
        var typed = new Dictionary<string, string?>
        {
            ["Input.Name"] = "X",
            ["Input.Email"] = email,
            ["Input.Role"] = $"{role}",
        };
        Assert.Equal("/pengguna/undang", (await admin.SendAsync(await admin.GetAsync("/pengguna/undang"), typed)).Location);
        var shown = await admin.GetAsync("/pengguna/undang");
        return (new Uri(shown.Html.QuerySelector("#tautan")!.TextContent).PathAndQuery, shown.Main);
    }

    /// <summary>An admin whom the server's keeper made, and not the other admin.</summary>
    private async Task<Browser> SecondAdminAsync(string email = "admin2@batang.demo")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Data.Account>>()
            .CreateAsync(
                new Data.Account
                {
                    Name = "Admin Dua",
                    Role = Role.RegencyAdmin,
                    RegencyCode = "33.25",
                    UserName = email,
                    Email = email,
                },
                New
            );
        Assert.True(made.Succeeded);
        return await Browser.SignedInAsync(app, email, New);
    }

    private async Task<Page> OpenAsync(string link)
    {
        var visitor = new Browser(app);
        var page = await visitor.GetAsync(link);
        return page.Html.QuerySelector("main form") is null ? page : await visitor.SendAsync(page, new() { ["Input.Password"] = New });
    }

    [Theory]
    [InlineData(Verifier)]
    [InlineData("evaluator@batang.demo")]
    public async Task A_link_to_an_account_that_decides_opens_nothing_until_another_admin_consents(string email)
    {
        var (link, told) = await LinkAsync(email);
        Assert.Contains("tautannya menunggu", told, StringComparison.Ordinal);
        Assert.Contains("menunggu persetujuan", (await OpenAsync(link)).Main, StringComparison.Ordinal);
        // Not by the form of the page for others either, and its maker does not consent.
        var free = await new Browser(app).GetAsync((await LinkAsync("baru@batang.demo")).Link);
        var forced = await new Browser(app).SendAsync(free with { Url = link }, new() { ["Input.Password"] = New });
        Assert.NotEqual("/masuk", forced.Location);
        var own = await admin.SendAsync(
            await admin.GetAsync("/pengguna"),
            form: "form[action*=Consent]",
            button: ("invitationId", await IdAsync(email))
        );
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("Anda sendiri yang membuat", own.Main, StringComparison.Ordinal);

        var second = await SecondAdminAsync();
        var consent = await second.SendAsync(
            await second.GetAsync("/pengguna"),
            form: "form[action*=Consent]",
            button: ("invitationId", await IdAsync(email))
        );
        Assert.Equal("/pengguna", consent.Location);
        Assert.Equal("/masuk", (await OpenAsync(link)).Location);
        Assert.Contains(
            await app.Rows(db => db.Audit.Where(a => a.Action == Data.AuditAction.PasswordSet).Select(a => a.Changes).ToListAsync()),
            c => c.Contains("ConsentedById", StringComparison.Ordinal)
        );
    }

    private async Task<string> IdAsync(string email) =>
        $"{await app.Rows(db => db.Invitations.Where(i => i.Email == email && i.AcceptedAt == null).Select(i => i.Id).SingleAsync())}";

    [Fact]
    public async Task What_the_account_decides_is_frozen_until_its_person_was_told_and_confirms()
    {
        var (link, _) = await LinkAsync(Verifier);
        var second = await SecondAdminAsync();
        await second.SendAsync(
            await second.GetAsync("/pengguna"),
            form: "form[action*=Consent]",
            button: ("invitationId", await IdAsync(Verifier))
        );
        await OpenAsync(link);
        var person = await Browser.SignedInAsync(app, Verifier, New);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/verifikasi")).Status);
        Assert.NotNull((await person.GetAsync("/kerja")).Html.QuerySelector("a[href='/akun/tautan']"));
        var told = await person.GetAsync("/akun/tautan");
        Assert.Contains("disetujui Admin Dua", told.Html.QuerySelector("#tegaskan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/akun/tautan", (await person.SendAsync(told, form: "#tegaskan form")).Location);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/verifikasi")).Status);
        Assert.Null((await person.GetAsync("/akun/tautan")).Opened.Html.QuerySelector("#tegaskan"));
    }

    [Fact]
    public async Task With_one_admin_the_accounts_own_person_lets_the_link_or_refuses_it()
    {
        var (link, _) = await LinkAsync(Verifier);
        var person = await Browser.SignedInAsync(app, Verifier);
        Task<Page> PressAsync(string button, string id) => SendAsync(person, "/akun/tautan", $"form[action*={button}]", id);
        Assert.Equal("/akun/tautan", (await PressAsync("Refuse", await IdAsync(Verifier))).Location);
        Assert.Equal(HttpStatusCode.Gone, (await new Browser(app).GetAsync(link)).Status);

        var (again, _) = await LinkAsync(Verifier);
        Assert.Equal("/akun/tautan", (await PressAsync("Consent", await IdAsync(Verifier))).Location);
        Assert.Equal("/masuk", (await OpenAsync(again)).Location);
    }

    private static async Task<Page> SendAsync(Browser person, string url, string form, string id) =>
        await person.SendAsync(await person.GetAsync(url), form: form, button: ("invitationId", id));

    [Fact]
    public async Task Whom_the_maker_brought_in_does_not_consent_and_another_admins_account_is_no_way_around()
    {
        // An admin of one's own making …
        var (own, _) = await LinkAsync("boneka@batang.demo", Role.RegencyAdmin);
        Assert.Equal("/masuk", (await OpenAsync(own)).Location);
        var puppet = await Browser.SignedInAsync(app, "boneka@batang.demo", New);
        await LinkAsync(Verifier);
        var refused = await puppet.SendAsync(
            await puppet.GetAsync("/pengguna"),
            form: "form[action*=Consent]",
            button: ("invitationId", await IdAsync(Verifier))
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        // … or the account of another one.
        await SecondAdminAsync();
        Assert.Contains(
            "menunggu persetujuan",
            (await OpenAsync((await LinkAsync("admin2@batang.demo")).Link)).Main,
            StringComparison.Ordinal
        );
        // A seat is kept through another role.
        await app.Rows(db =>
            db.Users.Where(u => u.Email == "evaluator@batang.demo").ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, Role.Planner))
        );
        Assert.Contains(
            "menunggu persetujuan",
            (await OpenAsync((await LinkAsync("evaluator@batang.demo")).Link)).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_link_made_while_the_address_was_new_opens_no_account_that_decides_now()
    {
        var (kept, _) = await LinkAsync("dewi@universitas.id", Role.Evaluator);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<UserManager<Data.Account>>()
                .CreateAsync(
                    new Data.Account
                    {
                        Name = "Dewi",
                        Role = Role.Evaluator,
                        RegencyCode = "33.25",
                        UserName = "dewi@universitas.id",
                        Email = "dewi@universitas.id",
                    },
                    DemoRegency.Password
                );
        Assert.Contains("menunggu persetujuan", (await OpenAsync(kept)).Main, StringComparison.Ordinal);
        await Browser.SignedInAsync(app, "dewi@universitas.id");
    }
}
