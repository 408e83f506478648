using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>The steps of a draft as they are typed: what is taken, what is refused beside its field, what is saved by itself.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private App app = null!;
    private Register register = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        register = new Register(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(1, "Idea.Title", "", "wajib")]
    [InlineData(1, "Idea.SubDimensionCode", "zzz", "tidak dikenal")]
    [InlineData(1, "Idea.Year", "2040", "belum tiba")]
    [InlineData(2, "How.ServiceUrl", "javascript:alert(1)", "https://")]
    [InlineData(2, "How.CopiedFrom", "999999", "tidak ada")]
    [InlineData(3, "Who.UsersAYear", "banyak", "“banyak” bukan bilangan bulat")]
    [InlineData(3, "Who.Cost", "12.5", "“12.5” bukan angka yang jelas")]
    [InlineData(4, "Benefits[0].Unit", "", "Satuan")]
    public async Task What_is_not_clear_is_refused_beside_its_field_and_stays_typed(int step, string field, string value, string says)
    {
        await register.StartAsync();
        var officer = await register.AsAsync(Register.Officer);
        var typed =
            step == 4
                ? new Dictionary<string, string?>
                {
                    ["Benefits[0].Name"] = "Waktu",
                    ["Benefits[0].Before"] = "9",
                    ["Benefits[0].After"] = "2",
                    ["Benefits[0].Source"] = "Loket",
                }
                : [];
        typed[field] = value;
        var page = await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/{step}"), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.ErrorOf(field.Replace('[', '_').Replace(']', '_')), StringComparison.Ordinal);
        if (field != "Idea.SubDimensionCode")
            Assert.Equal(value, page.ValueOf(field));
    }

    [Fact]
    public async Task Copied_texts_of_20_000_characters_are_refused_scripts_are_shown_as_text_and_no_copy_goes_in_a_circle()
    {
        await register.StartAsync("<script>alert('x')</script> & inovasi");
        var officer = await register.AsAsync(Register.Officer);
        var page = await officer.SendAsync(
            await officer.GetAsync($"{register.Address}/isi/1"),
            new() { ["Idea.Problem"] = new string('a', 20_000) }
        );
        Assert.Contains("4000", page.ErrorOf("Idea.Problem"), StringComparison.Ordinal);
        Assert.Equal(20_000, page.ValueOf("Idea.Problem")!.Trim().Length);
        await officer.SendAsync(
            await officer.GetAsync($"{register.Address}/isi/1"),
            new() { ["Idea.Problem"] = "<img src=x onerror=alert(1)>" }
        );
        var shown = await officer.GetAsync(register.Address);
        Assert.Contains("<img src=x onerror=alert(1)>", shown.Main, StringComparison.Ordinal);
        Assert.Empty(shown.Html.QuerySelectorAll("main script, main img[onerror]"));
        Assert.Contains("<script>alert('x')</script> & inovasi", shown.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var first = register.Id;
        await register.StartAsync("Yang kedua");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/2"), new() { ["How.CopiedFrom"] = $"{first}" })).Status
        );
        var circle = await officer.SendAsync(
            await officer.GetAsync($"/register-inovasi/{first}/isi/2"),
            new() { ["How.CopiedFrom"] = $"{register.Id}" }
        );
        Assert.Contains("berasal dari inovasi ini", circle.ErrorOf("How.CopiedFrom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_as_the_page_writes_them_half_benefits_and_a_title_to_copy_from_are_taken()
    {
        await register.StartAsync();
        var officer = await register.AsAsync(Register.Officer);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/3"), new() { ["Who.UsersAYear"] = "1.500" })).Status
        );
        Assert.Equal(1500, await app.Rows(db => db.Innovations.Where(i => i.Id == register.Id).Select(i => i.UsersAYear).SingleAsync()));
        Assert.Contains(
            "300.000.000",
            (
                await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/3"), new() { ["Who.UsersAYear"] = "400.000.000" })
            ).ErrorOf("Who.UsersAYear"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "bilangan bulat",
            (await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/3"), new() { ["Who.UsersAYear"] = "1,5" })).ErrorOf(
                "Who.UsersAYear"
            ),
            StringComparison.Ordinal
        );
        // Half a benefit stays with the draft; going on asks for the rest.
        var half = new Dictionary<string, string?> { ["Benefits[0].Name"] = "Waktu tunggu", ["Benefits[0].Before"] = "90" };
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/4"), half, button: ("aksi", "simpan"))).Status
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await officer.SendAsync(
                    await officer.GetAsync($"{register.Address}/isi/4") with
                    {
                        Url = $"{register.Address}/isi/4?handler=Autosave",
                    },
                    half
                )
            ).Status
        );
        var kept = await officer.GetAsync($"{register.Address}/isi/4");
        Assert.Equal(
            ("Waktu tunggu", "90", ""),
            (kept.ValueOf("Benefits[0].Name"), kept.ValueOf("Benefits[0].Before"), kept.ValueOf("Benefits[0].After"))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SendAsync(kept)).Status);
        Assert.Contains(
            "belum lengkap",
            (await officer.GetAsync($"{register.Address}/isi/6")).Html.QuerySelector("#kurang")!.TextContent,
            StringComparison.Ordinal
        );
        // A title of the register, several that match, none.
        var origin = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && i.Published)
                .OrderBy(i => i.Id)
                .Select(i => new { i.Id, i.Title })
                .FirstAsync()
        );
        await officer.SendAsync(
            await officer.GetAsync($"{register.Address}/isi/2"),
            new() { ["How.CopiedFrom"] = origin.Title.ToUpperInvariant() }
        );
        Assert.Equal(
            origin.Id,
            await app.Rows(db => db.Innovations.Where(i => i.Id == register.Id).Select(i => i.CopiedFromId).SingleAsync())
        );
        Assert.Contains(
            "tulis nomornya",
            (
                await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/2"), new() { ["How.CopiedFrom"] = "layanan" })
            ).ErrorOf("How.CopiedFrom"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Tidak ada inovasi",
            (await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/2"), new() { ["How.CopiedFrom"] = "zzzz" })).ErrorOf(
                "How.CopiedFrom"
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "meniru dirinya sendiri",
            (
                await officer.SendAsync(
                    await officer.GetAsync($"{register.Address}/isi/2"),
                    new() { ["How.CopiedFrom"] = $"{register.Id}" }
                )
            ).ErrorOf("How.CopiedFrom"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_saves_itself_and_of_two_who_write_none_is_overwritten()
    {
        await register.StartAsync();
        var (officer, head) = (await register.AsAsync(Register.Officer), await register.AsAsync("kepala@batang.demo"));
        var (mine, theirs) = (await officer.GetAsync($"{register.Address}/isi/1"), await head.GetAsync($"{register.Address}/isi/1"));
        var auto = await officer.SendAsync(
            mine with
            {
                Url = $"{register.Address}/isi/1?handler=Autosave",
            },
            new() { ["Idea.Problem"] = "Tersimpan sendiri" }
        );
        Assert.Equal(HttpStatusCode.OK, auto.Status);
        Assert.Equal(2, (int)JsonNode.Parse(auto.Text)!["fields"]!["version"]!);
        var late = await head.SendAsync(theirs, new() { ["Idea.Problem"] = "Versi kepala" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Versi kepala", late.ValueOf("Idea.Problem")!.Trim());
        Assert.Equal(
            "Tersimpan sendiri",
            await app.Rows(db => db.Innovations.Where(i => i.Id == register.Id).Select(i => i.Problem).SingleAsync())
        );
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(late)).Status);
    }

    [Fact]
    public async Task What_is_like_it_is_shown_while_the_title_is_typed()
    {
        var officer = await register.AsAsync(Register.Officer);
        var found = JsonNode.Parse((await officer.GetAsync("/register-inovasi/baru?handler=Similar&judul=sakti+santunan")).Text)!.AsArray();
        Assert.Equal("E-Sakti (santunan kematian elektronik)", (string)found[0]!["title"]!);
        Assert.Empty(
            JsonNode.Parse((await officer.GetAsync("/register-inovasi/baru?handler=Similar&judul=%22%29+OR+1%3D1+--")).Text)!.AsArray()
        );
        var list = await officer.GetAsync("/register-inovasi?cari=sant");
        Assert.Contains("E-Sakti", list.Html.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        // What changes is found by its new words and no longer by the old.
        await register.StartAsync("Zamrud Khatulistiwa");
        Assert.Single(JsonNode.Parse((await officer.GetAsync("/register-inovasi/baru?handler=Similar&judul=zamrud")).Text)!.AsArray());
        await officer.SendAsync(await officer.GetAsync($"{register.Address}/isi/1"), new() { ["Idea.Title"] = "Pualam Khatulistiwa" });
        Assert.Empty(JsonNode.Parse((await officer.GetAsync("/register-inovasi/baru?handler=Similar&judul=zamrud")).Text)!.AsArray());
    }
}
