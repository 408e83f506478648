using System.Net;
using Cerdas.People;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.People;

/// <summary>Rules of "the last one" and "once" hold when two come at the same moment.</summary>
public sealed class AtOnceTests : IAsyncLifetime
{
    private const int Rounds = 4;
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<(string Email, Browser Browser)> AdminAsync(App app, Browser by, int n)
    {
        var email = $"admin{n}@batang.demo";
        var link = await LinkAsync(by, email, Role.RegencyAdmin);
        var visitor = new Browser(app);
        await visitor.SendAsync(await visitor.GetAsync(link), new() { ["Input.Password"] = "sandi yang panjang" });
        return (email, await Browser.SignedInAsync(app, email, "sandi yang panjang"));
    }

    private static async Task<string> LinkAsync(Browser admin, string email, Role role)
    {
        await admin.SendAsync(
            await admin.GetAsync("/pengguna/undang"),
            new()
            {
                ["Input.Name"] = "Orang Baru",
                ["Input.Email"] = email,
                ["Input.Role"] = $"{role}",
            }
        );
        return new Uri((await admin.GetAsync("/pengguna/undang")).Html.QuerySelector("#tautan")!.TextContent).PathAndQuery;
    }

    private Task<int> IdAsync(string email) => app.Rows(db => db.Officers.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    [Fact]
    public async Task Two_admins_who_take_each_other_away_at_once_leave_one()
    {
        var (email, admin) = ("admin@batang.demo", await Browser.SignedInAsync(app, "admin@batang.demo"));
        for (var n = 0; n < Rounds; n++)
        {
            var other = await AdminAsync(app, admin, n);
            var (mine, theirs) = (
                await admin.GetAsync($"/pengguna/{await IdAsync(other.Email)}"),
                await other.Browser.GetAsync($"/pengguna/{await IdAsync(email)}")
            );
            var answers = await Task.WhenAll(
                admin.SendAsync(mine, new() { ["Active"] = null }),
                other.Browser.SendAsync(theirs, new() { ["Active"] = null })
            );
            Assert.Equal(1, await app.Rows(db => db.Officers.CountAsync(u => u.Role == Role.RegencyAdmin && u.Active)));
            Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect && a.Location == "/pengguna");
            if (answers[1].Location == "/pengguna")
                (email, admin) = other;
        }
    }

    [Fact]
    public async Task One_invitation_followed_twice_at_once_makes_one_password()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        for (var n = 0; n < Rounds; n++)
        {
            var email = $"sekali{n}@batang.demo";
            var link = await LinkAsync(admin, email, Role.Verifier);
            var visitors = Enumerable.Range(0, 4).Select(_ => new Browser(app)).ToList();
            var pages = await Task.WhenAll(visitors.Select(v => v.GetAsync(link)));
            var answers = await Task.WhenAll(
                visitors.Select((v, i) => v.SendAsync(pages[i], new() { ["Input.Password"] = $"sandi yang panjang {i}" }))
            );
            var won = Assert.Single(Enumerable.Range(0, 4), i => answers[i].Location == "/masuk");
            await Browser.SignedInAsync(app, email, $"sandi yang panjang {won}");
        }
    }
}
