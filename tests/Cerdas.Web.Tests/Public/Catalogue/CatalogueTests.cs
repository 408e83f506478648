using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Innovating;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Tests.Innovating.Innovations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Catalogue;

/// <summary>What everybody reads of innovations, and what citizens add without saying who they are.</summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<int> NamedAsync(string title) =>
        app.Rows(db => db.Innovations.Where(i => i.Title == title).Select(i => i.Id).SingleAsync());

    [Fact]
    public async Task A_citizen_searches_filters_and_reads_how_it_was_judged_without_a_name()
    {
        var found = await citizen.GetAsync("/inovasi?cari=santunan+kematian");
        Assert.Equal("E-Sakti (santunan kematian elektronik)", found.Html.QuerySelector("main .cards h2 a")!.TextContent);
        Assert.Equal("1 inovasi", found.Html.QuerySelector("#jumlah")!.TextContent);
        var all = await citizen.GetAsync("/inovasi");
        Assert.Equal(20, all.Html.QuerySelectorAll("main .cards li").Length);
        var second = await citizen.GetAsync(all.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.NotEmpty(all.Html.QuerySelectorAll("main .cards h2 a"));
        Assert.NotEmpty(second.Html.QuerySelectorAll("main .cards h2 a"));
        Assert.Empty(
            all.Html.QuerySelectorAll("main .cards h2 a")
                .Select(a => a.GetAttribute("href"))
                .Intersect(second.Html.QuerySelectorAll("main .cards h2 a").Select(a => a.GetAttribute("href")))
        );
        Assert.Contains("Tidak ada yang cocok", (await citizen.GetAsync("/inovasi?cari=zzzz")).Main, StringComparison.Ordinal);
        var living = await citizen.GetAsync("/inovasi?dimensi=living&tahun=2019");
        Assert.Contains("PSC Si Slamet 119", living.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("E-Sakti", living.Main, StringComparison.Ordinal);

        var page = await citizen.GetAsync(found.Html.QuerySelector("main .cards h2 a")!.GetAttribute("href")!);
        Assert.Contains("Diterapkan sejak 1 Juli 2020", page.Html.QuerySelector("#ringkas")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 juri", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Verifikator", page.Text, StringComparison.Ordinal);
        Assert.False(page.Answer.Headers.Contains("Set-Cookie"));
        var photo = await citizen.Http.GetAsync(page.Html.QuerySelector("main img")!.GetAttribute("src"));
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
        foreach (
            var url in new[]
            {
                "/inovasi/999999",
                "/inovasi?hal=0",
                "/inovasi?tahap=zzz",
                "/inovasi/penghargaan?daerah=99.99",
                "/inovasi/penghargaan?tahun=1999",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Drafts_declined_ones_and_papers_are_not_public_anywhere()
    {
        var hidden = await app.Rows(db =>
            db.Innovations.Where(i => i.State != InnovationState.Accepted && i.State != InnovationState.Retired)
                .Select(i => new
                {
                    i.Id,
                    i.Title,
                    i.State,
                })
                .ToListAsync()
        );
        foreach (var state in new[] { InnovationState.Draft, InnovationState.Submitted, InnovationState.Declined })
        {
            var row = hidden.First(h => h.State == state);
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/inovasi/{row.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/api/v1/innovations/{row.Id}")).Status);
            Assert.DoesNotContain(
                (await citizen.GetAsync("/inovasi?cari=" + Uri.EscapeDataString(row.Title)))
                    .Html.QuerySelectorAll("main .cards a")
                    .Select(a => a.GetAttribute("href")),
                h => h == $"/inovasi/{row.Id}"
            );
        }
        var paper = await app.Rows(async db =>
        {
            var innovation = await db.Innovations.Include(i => i.Documents).FirstAsync(i => i.State == InnovationState.Accepted);
            var document = await db.Documents.FirstAsync(d => d.ContentType == "application/pdf");
            innovation.Documents.Add(new InnovationDocument { RegencyCode = "33.25", DocumentId = document.Id });
            await db.SaveChangesAsync();
            return (innovation.Id, Document: document.Id);
        });
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/inovasi/{paper.Id}/foto/{paper.Document}")).Status);
    }

    [Fact]
    public async Task Useful_is_counted_once_a_person_and_taken_back_by_a_second_press()
    {
        var id = await NamedAsync("Mal Pelayanan Publik");
        async Task<Page> PressAsync(Browser by) =>
            await by.SendAsync(await by.GetAsync($"/inovasi/{id}"), form: "form[action*='handler=Useful']");
        await PressAsync(citizen);
        await PressAsync(new Browser(app));
        Assert.Contains("2 orang merasa terbantu", (await citizen.GetAsync($"/inovasi/{id}")).Main, StringComparison.Ordinal);
        await PressAsync(citizen);
        Assert.Equal(1, await app.Rows(db => db.InnovationVotes.CountAsync(v => v.InnovationId == id)));
        // The same person at two innovations leaves two hashes that have nothing in common; and no press is audited.
        var other = await NamedAsync("Minggon Jatinan");
        await PressAsync(citizen);
        await citizen.SendAsync(await citizen.GetAsync($"/inovasi/{other}"), form: "form[action*='handler=Useful']");
        Assert.Equal(3, await app.Rows(db => db.InnovationVotes.Select(v => v.TokenHash).Distinct().CountAsync()));
        Assert.Equal(0, await app.Rows(db => db.Audit.CountAsync(a => a.Entity == "InnovationVote")));
    }

    [Fact]
    public async Task A_comment_waits_for_a_moderator_is_shown_as_text_and_a_flood_is_stopped()
    {
        var id = await NamedAsync("Batang Career");
        async Task<Page> SayAsync(string text) =>
            await citizen.SendAsync(
                await citizen.GetAsync($"/inovasi/{id}"),
                new() { ["Comment.Text"] = text, ["Comment.Name"] = "<b>Warga</b>" },
                form: "#komentar"
            );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SayAsync(" ")).Status);
        var long_ = await SayAsync(new string('k', 1001));
        Assert.Contains("1000", long_.ErrorOf("Comment.Text"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SayAsync("<script>alert(1)</script> membantu saya")).Status);
        Assert.DoesNotContain("membantu saya", (await citizen.GetAsync($"/inovasi/{id}")).Main, StringComparison.Ordinal);
        var admin = await new Register(app).AsAsync(Register.Admin);
        var waiting = await admin.GetAsync("/suara-warga");
        Assert.Contains("membantu saya", waiting.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(waiting, button: ("putusan", "tampil"))).Status);
        var shown = await citizen.GetAsync($"/inovasi/{id}");
        Assert.Contains("<script>alert(1)</script> membantu saya", shown.Main, StringComparison.Ordinal);
        Assert.Empty(shown.Html.QuerySelectorAll("main script, main p b"));
        // Three in ten minutes from one address; what was typed stays.
        for (var n = 1; n < CitizenPace.Comments; n++)
            Assert.Equal(HttpStatusCode.Redirect, (await SayAsync($"komentar {n}")).Status);
        var flood = await SayAsync("satu lagi");
        Assert.Equal(HttpStatusCode.TooManyRequests, flood.Status);
        Assert.Contains("Terlalu banyak", flood.ErrorOf("Comment.Text"), StringComparison.Ordinal);
        Assert.Equal("satu lagi", flood.ValueOf("Comment.Text")!.Trim());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await new Register(app).AsAsync(Register.Officer)).GetAsync("/suara-warga")).Status);
    }

    [Fact]
    public async Task The_ranking_shows_its_working_and_shares_ranks()
    {
        var page = await citizen.GetAsync("/inovasi/penghargaan?tahun=2022");
        var rows = page
            .Html.QuerySelectorAll("#peringkat tbody tr")
            .Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList())
            .ToList();
        Assert.NotEmpty(rows);
        decimal N(string text) => decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var r in rows)
            Assert.Equal(N(r[6]), Math.Round(((40 * N(r[2])) + (30 * N(r[3])) + (30 * N(r[4]))) / 100, 2, MidpointRounding.AwayFromZero));
        Assert.Equal(rows.Select(r => N(r[6])).OrderDescending(), rows.Select(r => N(r[6])));
        Assert.All(rows.GroupBy(r => r[6]), g => Assert.Single(g.Select(r => r[0]).Distinct()));
    }

    [Fact]
    public async Task The_interface_lists_and_gets_what_is_public()
    {
        using var http = app.CreateClient();
        var list = JsonNode.Parse(await http.GetStringAsync("/api/v1/innovations?q=sakti&region=33.25"))!;
        var id = (int)list["innovations"]![0]!["id"]!;
        var text = await http.GetStringAsync($"/api/v1/innovations/{id}");
        var one = JsonNode.Parse(text)!;
        Assert.Equal(
            (decimal)one["innovation"]!["score"]!,
            one["criteria"]!.AsArray().Sum(c => (decimal)c!["weight"]! * (decimal)c["value"]!) / 100
        );
        Assert.DoesNotContain("erifikator", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/v1/innovations?page=0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/v1/innovations/999999")).StatusCode);
    }
}
