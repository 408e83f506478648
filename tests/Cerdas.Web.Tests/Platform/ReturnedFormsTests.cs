using System.Net;
using Cerdas.Planning;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Tests.Support;
using Cerdas.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Platform;

/// <summary>Whatever answers a form other than with the form itself gives it back. docs/adr/0025.</summary>
public sealed class ReturnedFormsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Planner = "perencana@batang.demo",
        Admin = "admin@batang.demo";

    [Fact]
    public async Task An_old_token_gives_the_form_back_and_it_can_be_saved_then()
    {
        var planner = await Browser.SignedInAsync(fixture.App, Planner);
        var form = await planner.GetAsync("/rencana/dasar-hukum");
        var typed = new Dictionary<string, string?> { ["Input.Title"] = "Perbup yang ditulis lama", [SentForm.TokenField] = "bukan token" };
        var back = await planner.SendAsync(form, typed);
        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal("Perbup yang ditulis lama", back.ValueOf("Input.Title"));
        Assert.Contains("Belum tersimpan", back.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("bukan token", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_site_sends_is_not_shown_as_the_readers_words()
    {
        var planner = await Browser.SignedInAsync(fixture.App, Planner);
        planner.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var form = await planner.GetAsync("/rencana/dasar-hukum");
        var back = await planner.SendAsync(form, new() { ["Input.Title"] = "Kata orang lain", [SentForm.TokenField] = "bukan token" });
        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.DoesNotContain("Kata orang lain", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_conflict_each_difference_stands_beside_its_field_and_the_next_save_is_over_it()
    {
        var (one, two) = (await Browser.SignedInAsync(fixture.App, Planner), await Browser.SignedInAsync(fixture.App, Admin));
        var id = await fixture.App.Rows(db => db.LegalBases.MinAsync(l => l.Id));
        var address = $"/rencana/dasar-hukum/{id}";
        var (mine, theirs) = (await one.GetAsync(address), await two.GetAsync(address));
        const string field = "Input.Title";
        Assert.NotEmpty(mine.ValueOf(field)!);
        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync(theirs, new() { [field] = "Judul orang lain" })).Status);
        var back = await one.SendAsync(mine, new() { [field] = "Judul saya" });
        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Equal("Judul saya", back.ValueOf(field));
        Assert.Contains("Tersimpan sekarang: Judul orang lain", back.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(back)).Status);
        Assert.Equal("Judul saya", (await one.GetAsync(address)).ValueOf(field));
    }

    [Fact]
    public async Task A_form_goes_through_the_sign_in_that_it_was_too_late_for()
    {
        var planner = await Browser.SignedInAsync(fixture.App, Planner);
        var form = await planner.GetAsync("/rencana/dasar-hukum");
        var stranger = new Browser(fixture.App);
        var signIn = await stranger.SendAsync(form, new() { ["Input.Title"] = "Perbup setelah sesi berakhir" });
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.Status);
        Assert.DoesNotContain("Perbup setelah", signIn.Text, StringComparison.Ordinal);
        Assert.Null(signIn.Html.QuerySelector("form[data-now=ya]"));
        var tooEarly = await stranger.SendAsync(signIn, form: "form[data-now]");
        Assert.Equal(HttpStatusCode.Unauthorized, tooEarly.Status);
        var inside = await stranger.SendAsync(
            tooEarly,
            new() { ["Input.Email"] = Planner, ["Input.Password"] = Data.Demo.DemoRegency.Password }
        );
        var back = await stranger.SendAsync(inside, form: "form[data-now=ya]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("Perbup setelah sesi berakhir", back.ValueOf("Input.Title"));
        var forged = await stranger.SendAsync(inside, new() { [KeptForm.Field] = "AAAA" }, form: "form[data-now=ya]");
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
    }

    [Fact]
    public async Task A_number_means_what_it_meant_where_it_was_written()
    {
        var planner = await Browser.SignedInAsync(fixture.App, Planner);
        var form = await planner.GetAsync("/rencana/iku");
        Assert.Equal("id", form.ValueOf(NumberLanguage.Field));
        await planner.GetAsync("/bahasa/en");
        var typed = new Dictionary<string, string?>
        {
            ["Input.Name"] = "Panjang jalan mantap",
            ["Input.Unit"] = "km",
            ["Input.Years[0].Target"] = "1.500",
            ["Input.Years[0].Result"] = "1.2.3",
        };
        var back = await planner.SendAsync(form, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("id", back.ValueOf(NumberLanguage.Field));
        Assert.Equal("1.500", back.ValueOf("Input.Years[0].Target"));
        Assert.Contains("written the Indonesian way", back.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await planner.SendAsync(back, new() { ["Input.Years[0].Result"] = "1.400" })).Status);
        var stored = await fixture.App.Rows(db =>
            db.KeyIndicators.Include(k => k.Years).SingleAsync(k => k.Name == "Panjang jalan mantap")
        );
        var year = Assert.Single(stored.Years);
        Assert.Equal((1500m, 1400m), (year.Target, year.Result));
    }
}
