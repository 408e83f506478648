using System.Net;
using Cerdas.People;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.OwnAccount;

/// <summary>One person, one address, several regencies: an account in each, and nothing of one known in another.</summary>
/// <remarks>docs/adr/0033-give-an-address-an-account-in-each-regency.md</remarks>
public sealed class SeveralRegenciesTests : IAsyncLifetime
{
    private const string Person = "evaluator@batang.demo",
        Here = "33.25",
        There = SecondRegency.Code,
        Other = "sandi lain yang panjang";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The neighbour's admin invites, and the person accepts with a password.</summary>
    private async Task AcceptedAsync(string password, string email = Person)
    {
        var link = await LinkAsync(email);
        var guest = new Browser(app);
        var accepted = await guest.SendAsync(await guest.GetAsync(link), new() { ["Input.Password"] = password });
        Assert.True(accepted.Location == "/masuk", accepted.Text);
    }

    private async Task<string> LinkAsync(string email)
    {
        var admin = await Browser.SignedInAsync(app, SecondRegency.Admin);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Name"] = "Nama menurut tetangga",
            ["Input.Email"] = email,
            ["Input.Role"] = nameof(Role.Verifier),
        };
        Assert.Equal("/pengguna/undang", (await admin.SendAsync(await admin.GetAsync("/pengguna/undang"), typed)).Location);
        var shown = await admin.GetAsync("/pengguna/undang");
        Assert.DoesNotContain("sudah punya akun:", shown.Main, StringComparison.Ordinal);
        return new Uri(shown.Html.QuerySelector("#tautan")!.TextContent).PathAndQuery;
    }

    private async Task<(Browser Browser, string? Location)> SignInAsync(string password, string email = Person)
    {
        var browser = new Browser(app);
        var answer = await browser.SendAsync(
            await browser.GetAsync("/masuk?kembali=%2Fakun"),
            new() { ["Input.Email"] = email, ["Input.Password"] = password }
        );
        return (browser, answer.Location);
    }

    private Task<int> AccountAsync(string regency) =>
        app.Rows(db => db.Users.Where(u => u.Email == Person && u.RegencyCode == regency).Select(u => u.Id).SingleAsync());

    private static async Task<string?> ChooseAsync(Browser browser, string at, int account) =>
        (await browser.SendAsync(await browser.GetAsync(at), button: ("akun", $"{account}"), form: "main form[method=post]")).Location;

    [Fact]
    public async Task One_password_for_two_regencies_lets_the_person_choose_and_each_gives_its_own_role()
    {
        await AcceptedAsync(DemoRegency.Password);
        var (browser, choice) = await SignInAsync(DemoRegency.Password);
        Assert.Equal("/masuk/daerah?kembali=%2Fakun", choice);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/kerja")).Status);
        var page = (await browser.GetAsync(choice!)).Opened;
        Assert.Equal(2, page.Html.QuerySelectorAll("#daerah button").Length);
        Assert.Equal("/akun", await ChooseAsync(browser, choice!, await AccountAsync(There)));
        var account = (await browser.GetAsync("/akun")).Opened.Main;
        Assert.Contains("Pekalongan", account, StringComparison.Ordinal);
        Assert.Contains(Person, account, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/verifikasi")).Status);
        var evaluation = await app.Rows(db => db.Evaluations.MaxAsync(e => e.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/evaluasi/{evaluation}")).Status);

        var (again, other) = await SignInAsync(DemoRegency.Password);
        Assert.Equal("/akun", await ChooseAsync(again, other!, await AccountAsync(Here)));
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/verifikasi")).Status);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync($"/evaluasi/{evaluation}")).Status);
    }

    [Fact]
    public async Task Neither_admin_sees_or_moves_anything_of_the_other_regency()
    {
        await AcceptedAsync(Other);
        foreach (var (admin, own, others) in new[] { ("admin@batang.demo", Here, There), (SecondRegency.Admin, There, Here) })
        {
            var browser = await Browser.SignedInAsync(app, admin);
            Assert.Single((await browser.GetAsync("/pengguna")).RowsOf(), r => r.Contains(Person, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/pengguna/{await AccountAsync(others)}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/pengguna/{await AccountAsync(own)}")).Status);
        }
        var names = await app.Rows(db =>
            db.Users.Where(u => u.Email == Person).OrderBy(u => u.RegencyCode).Select(u => u.Name).ToListAsync()
        );
        Assert.Equal(["Evaluator", "Nama menurut tetangga"], names);
        Assert.False(await app.Rows(db => db.Audit.AnyAsync(a => a.Changes.Contains("menurut tetangga"))));
    }

    [Fact]
    public async Task Each_regency_has_its_own_password_and_a_link_of_one_opens_nothing_in_the_other()
    {
        await AcceptedAsync(Other);
        var (there, at) = await SignInAsync(Other);
        Assert.Equal("/akun", at);
        Assert.Contains("Pekalongan", (await there.GetAsync("/akun")).Main, StringComparison.Ordinal);
        var (here, opened) = await SignInAsync(DemoRegency.Password);
        Assert.Equal("/akun", opened);
        Assert.Contains("Batang", (await here.GetAsync("/akun")).Main, StringComparison.Ordinal);
        Assert.Equal(2, await app.Rows(db => db.Users.CountAsync(u => u.Email == Person)));
        Assert.Null((await SignInAsync("salah sama sekali")).Location);
        foreach (var regency in new[] { Here, There })
            Assert.True(
                await app.Rows(db => db.Audit.AnyAsync(a => a.Action == Data.AuditAction.SignInRefused && a.OfficerName != ""), regency)
            );
    }

    [Fact]
    public async Task From_one_regency_to_another_the_password_is_asked_for_and_the_former_session_ends()
    {
        await AcceptedAsync(Other);
        var (browser, _) = await SignInAsync(DemoRegency.Password);
        var page = await browser.GetAsync("/akun/daerah");
        foreach (var wrong in new[] { "bukan sandinya", DemoRegency.Password })
            Assert.Contains(
                "tidak membuka akun di daerah lain",
                (await browser.SendAsync(page, new() { ["Input.Password"] = wrong })).ErrorOf("Input.Password"),
                StringComparison.Ordinal
            );
        var found = await browser.SendAsync(page, new() { ["Input.Password"] = Other });
        Assert.Equal("/masuk/daerah", found.Location);
        Assert.Equal("/kerja", await ChooseAsync(browser, found.Location!, await AccountAsync(There)));
        Assert.Contains("Pekalongan", (await browser.GetAsync("/akun")).Main, StringComparison.Ordinal);
        Assert.Equal(1, await app.Rows(db => db.EndedSessions.CountAsync()));
        // Whose address serves one regency reads the same words.
        var alone = await Browser.SignedInAsync(app, "bupati@batang.demo");
        Assert.Contains(
            "tidak membuka akun di daerah lain",
            (await alone.SendAsync(await alone.GetAsync("/akun/daerah"), new() { ["Input.Password"] = DemoRegency.Password })).ErrorOf(
                "Input.Password"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_choice_opens_only_what_the_password_opened_and_not_for_long()
    {
        await AcceptedAsync(DemoRegency.Password);
        var (browser, choice) = await SignInAsync(DemoRegency.Password);
        var stranger = await app.Rows(db => db.Users.Where(u => u.Email == "admin@batang.demo").Select(u => u.Id).SingleAsync());
        Assert.Equal("/masuk?kembali=%2Fakun", await ChooseAsync(browser, choice!, stranger));
        var (late, again) = await SignInAsync(DemoRegency.Password);
        var page = await late.GetAsync(again!);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        var account = await AccountAsync(There);
        Assert.Equal("/masuk?kembali=%2Fakun", (await late.SendAsync(page, button: ("akun", $"{account}"))).Location);
        Assert.Null((await new Browser(app).GetAsync("/masuk/daerah")).Opened.Html.QuerySelector("#daerah"));
    }

    [Fact]
    public async Task A_new_password_or_a_closed_account_between_the_two_steps_opens_nothing()
    {
        await AcceptedAsync(DemoRegency.Password);
        var (browser, choice) = await SignInAsync(DemoRegency.Password);
        var page = await browser.GetAsync(choice!);
        var account = await AccountAsync(There);
        await app.Rows(db => db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, "baru")));
        Assert.Equal("/masuk?kembali=%2Fakun", (await browser.SendAsync(page, button: ("akun", $"{account}"))).Location);
        await app.Rows(db => db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(s => s.SetProperty(u => u.Active, false)));
        // What is left is one, and is entered.
        Assert.Equal("/akun", (await SignInAsync(DemoRegency.Password)).Location);
    }

    [Fact]
    public async Task The_second_factor_of_one_regency_is_asked_for_there_and_not_in_the_other()
    {
        await AcceptedAsync(DemoRegency.Password);
        var (here, there) = (await AccountAsync(Here), await AccountAsync(There));
        await app.Rows(db => db.Users.Where(u => u.Id == here).ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, true)));
        var (browser, choice) = await SignInAsync(DemoRegency.Password);
        Assert.Equal("/masuk/kode?kembali=%2Fakun", await ChooseAsync(browser, choice!, here));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/akun")).Status);
        var (other, again) = await SignInAsync(DemoRegency.Password);
        Assert.Equal("/akun", await ChooseAsync(other, again!, there));
    }
}
