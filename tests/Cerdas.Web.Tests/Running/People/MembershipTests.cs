using System.Net;
using Cerdas.People;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.People;

public sealed class MembershipTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    private async Task<string> InviteAsync(string email, Role role, int? agencyId)
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        return await LinkAsync(
            admin,
            new()
            {
                ["Input.Name"] = "Orang Baru",
                ["Input.Email"] = email,
                ["Input.Role"] = $"{role}",
                ["Input.AgencyId"] = $"{agencyId}",
            }
        );
    }

    /// <summary>The link stands on the page after the post, once.</summary>
    private static async Task<string> LinkAsync(Browser admin, Dictionary<string, string?> typed)
    {
        Assert.Equal("/pengguna/undang", (await admin.SendAsync(await admin.GetAsync("/pengguna/undang"), typed)).Location);
        var shown = await admin.GetAsync("/pengguna/undang");
        Assert.Null((await admin.GetAsync("/pengguna/undang")).Opened.Html.QuerySelector("#tautan"));
        return new Uri(shown.Html.QuerySelector("#tautan")!.TextContent).PathAndQuery;
    }

    [Fact]
    public async Task An_open_invitation_can_be_withdrawn()
    {
        var link = await InviteAsync("ditarik@batang.demo", Role.Verifier, null);
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var id = await app.Rows(db => db.Invitations.Where(i => i.Email == "ditarik@batang.demo").Select(i => i.Id).SingleAsync());
        await admin.SendAsync(await admin.GetAsync("/pengguna"), button: ("invitationId", $"{id}"), form: "form[action*=Withdraw]");
        Assert.Equal(HttpStatusCode.Gone, (await new Browser(app).GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_address_in_use_elsewhere_is_invited_like_any_other()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var invited = await admin.SendAsync(
            await admin.GetAsync("/pengguna/undang"),
            new()
            {
                ["Input.Name"] = "N",
                ["Input.Email"] = "NASIONAL@kementerian.demo",
                ["Input.Role"] = "Verifier",
            }
        );
        Assert.Equal("/pengguna/undang", invited.Location);
    }

    /// <summary>Addresses are as people have them: an apostrophe, an umlaut, an ampersand, a plus sign.</summary>
    [Theory]
    [InlineData("ma'ruf@batang.demo")]
    [InlineData("müller@batang.demo")]
    [InlineData("a&b@batang.demo")]
    [InlineData("sri+smartcity@batang.demo")]
    public async Task Whoever_can_be_invited_can_accept_and_sign_in(string email)
    {
        var link = await InviteAsync(email, Role.Verifier, null);
        var visitor = new Browser(app);
        var page = await visitor.SendAsync(await visitor.GetAsync(link), new() { ["Input.Password"] = "sandi yang panjang" });
        Assert.Equal((HttpStatusCode.Redirect, "/masuk"), (page.Status, page.Location));
        var signedIn = await visitor.SendAsync(
            await visitor.GetAsync("/masuk"),
            new() { ["Input.Email"] = email, ["Input.Password"] = "sandi yang panjang" }
        );
        Assert.Equal("/kerja", signedIn.Location);
    }

    [Fact]
    public async Task An_invited_officer_chooses_a_password_and_signs_in_and_the_link_is_used_up()
    {
        var link = await InviteAsync("baru@batang.demo", Role.AgencyOfficer, await Some.AgencyAsync(app, "Disdukcapil"));
        Assert.DoesNotContain(
            link.Split('/')[^1],
            await app.Rows(db => db.Invitations.Select(i => i.TokenHash).FirstAsync()),
            StringComparison.Ordinal
        );
        var visitor = new Browser(app);
        var page = await visitor.GetAsync(link);
        Assert.NotNull((await visitor.SendAsync(page, new() { ["Input.Password"] = "pendek" })).ErrorOf("Input.Password"));
        Assert.Equal("/masuk", (await visitor.SendAsync(page, new() { ["Input.Password"] = "sandi yang panjang" })).Location);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        var officer = await Browser.SignedInAsync(app, "baru@batang.demo", "sandi yang panjang");
        Assert.Contains("Disdukcapil", (await officer.GetAsync("/kerja")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_expires()
    {
        await using var own = await App.StartAsync();
        var admin = await Browser.SignedInAsync(own, "admin@batang.demo");
        var link = await LinkAsync(
            admin,
            new()
            {
                ["Input.Name"] = "N",
                ["Input.Email"] = "n@batang.demo",
                ["Input.Role"] = "Verifier",
            }
        );
        own.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(HttpStatusCode.Gone, (await new Browser(own).GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "a@b.id", "Verifier", "Input.Name")]
    [InlineData("N", "bukan surel", "Verifier", "Input.Email")]
    [InlineData("N", "a@b.id", "AgencyOfficer", "Input.AgencyId")]
    [InlineData("N", "a@b.id", "NationalViewer", "Input.AgencyId")]
    [InlineData("N", "a@b.id", "King", "Input.Role")]
    public async Task A_bad_invitation_is_refused_beside_its_field(string name, string email, string role, string field)
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var refused = await admin.SendAsync(
            await admin.GetAsync("/pengguna/undang"),
            new()
            {
                ["Input.Name"] = name,
                ["Input.Email"] = email,
                ["Input.Role"] = role,
            }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.ErrorOf(field));
        Assert.Equal(email, refused.ValueOf("Input.Email"));
    }

    [Fact]
    public async Task A_changed_role_holds_on_the_next_request()
    {
        await using var own = await App.StartAsync();
        var admin = await Browser.SignedInAsync(own, "admin@batang.demo");
        var person = await Browser.SignedInAsync(own, "verifikator@batang.demo");
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/verifikasi")).Status);
        var id = await own.Rows(db => db.Officers.Where(u => u.Role == Role.Verifier).Select(u => u.Id).SingleAsync());
        await admin.SendAsync(await admin.GetAsync($"/pengguna/{id}"), new() { ["Input.Role"] = "Planner" });
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/verifikasi")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/rencana/rpjmd")).Status);
        await admin.SendAsync(await admin.GetAsync($"/pengguna/{id}"), new() { ["Active"] = null });
        Assert.StartsWith("http://localhost/masuk", (await person.GetAsync("/kerja")).Location, StringComparison.Ordinal);
        Assert.Contains(
            await own.Rows(db => db.Audit.Where(a => a.Entity == "Account" && a.EntityKey == $"{id}").Select(a => a.Changes).ToListAsync()),
            c => c.Contains("\"Role\":[\"Verifier\",\"Planner\"]", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_last_admin_keeps_the_role_and_nobody_changes_their_own()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var id = await app.Rows(db => db.Officers.Where(u => u.Role == Role.RegencyAdmin).Select(u => u.Id).SingleAsync());
        var refused = await admin.SendAsync(await admin.GetAsync($"/pengguna/{id}"), new() { ["Input.Role"] = "Planner" });
        Assert.Contains("peran Anda sendiri", refused.ErrorOf("Input.Role"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_an_address_with_an_account_is_a_way_back_in_and_no_more()
    {
        await using var own = await App.StartAsync();
        var admin = await Browser.SignedInAsync(own, "admin@batang.demo");
        Task<string> Link(string role) =>
            LinkAsync(
                admin,
                new()
                {
                    ["Input.Name"] = "X",
                    ["Input.Email"] = "bupati@batang.demo",
                    ["Input.Role"] = role,
                }
            );
        var (old, link) = (await Link("Planner"), await Link("RegencyAdmin"));
        var visitor = new Browser(own);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(old)).Status);
        Assert.Equal(
            "/masuk",
            (await visitor.SendAsync(await visitor.GetAsync(link), new() { ["Input.Password"] = "sandi yang panjang" })).Location
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await Browser.SignedInAsync(own, "bupati@batang.demo", "sandi yang panjang")).GetAsync("/capaian")).Status
        );
        Assert.True(await own.Rows(db => db.Audit.AnyAsync(a => a.Action == Data.AuditAction.PasswordSet && a.OfficerName == "Bupati")));

        var third = await Link("Regent");
        var id = await own.Rows(db => db.Officers.Where(u => u.Role == Role.Regent).Select(u => u.Id).SingleAsync());
        await admin.SendAsync(await admin.GetAsync($"/pengguna/{id}"), new() { ["Active"] = null });
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(third)).Status);
    }

    [Fact]
    public async Task Two_admins_do_not_overwrite_each_other()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var id = await app.Rows(db => db.Officers.Where(u => u.Role == Role.Regent).Select(u => u.Id).SingleAsync());
        var (first, second) = (await admin.GetAsync($"/pengguna/{id}"), await admin.GetAsync($"/pengguna/{id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(first, new() { ["Input.Name"] = "Pj Bupati" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SendAsync(second, new() { ["Input.Name"] = "Bupati Lain" })).Status);
        Assert.Equal("Pj Bupati", await app.Rows(db => db.Officers.Where(u => u.Id == id).Select(u => u.Name).SingleAsync()));
    }
}
