using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Innovating;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Tests.Innovating.Innovations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Catalogue;

/// <summary>
/// What citizens, the regent and strangers asked of the catalogue: does it still run, where is my agency's, who may see what, who presses.
/// </summary>
public sealed class CitizensQuestionsTests : IAsyncLifetime
{
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Sentence(Page page) => page.Html.QuerySelector("#ringkas")!.TextContent;

    [Fact]
    public async Task The_page_says_whether_it_still_runs_since_when_it_does_not_and_which_figure_was_counted()
    {
        var retired = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Retired && i.Stage == LifeStage.Implemented)
                .OrderBy(i => i.Id)
                .Select(i => new { i.Id, i.Steps.First(s => s.Action == InnovationAction.Retired).At.Year })
                .FirstAsync()
        );
        var page = await citizen.GetAsync($"/inovasi/{retired.Id}");
        Assert.Matches($"dan berhenti pada \\d+ \\w+ {retired.Year}", Sentence(page));
        Assert.DoesNotContain("Belum ada catatan", page.Main, StringComparison.Ordinal);

        var running = await app.Rows(db =>
            db.InnovationYears.Where(y =>
                    y.Running && y.Users != null && db.Innovations.Any(i => i.Id == y.InnovationId && i.State == InnovationState.Accepted)
                )
                .OrderByDescending(y => y.Year)
                .Select(y => new
                {
                    y.InnovationId,
                    y.Year,
                    y.Users,
                })
                .FirstAsync()
        );
        page = await citizen.GetAsync($"/inovasi/{running.InnovationId}");
        Assert.Contains($"masih berjalan (diperiksa {running.Year})", page.Main, StringComparison.Ordinal);
        var users = running.Users!.Value.ToString("#,##0", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));
        Assert.Contains($"pada {running.Year} melayani {users} orang", Sentence(page), StringComparison.Ordinal);

        var unchecked_ = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted && !db.InnovationYears.Any(y => y.InnovationId == i.Id))
                .Select(i => i.Id)
                .FirstAsync()
        );
        Assert.Contains(
            "belum diperiksa apakah masih berjalan",
            (await citizen.GetAsync($"/inovasi/{unchecked_}")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_name_of_an_agency_finds_its_innovations_signs_find_nothing_and_beyond_the_last_page_is_the_last()
    {
        var found = await citizen.GetAsync("/inovasi?cari=disdukcapil");
        Assert.NotEmpty(found.Html.QuerySelectorAll("main .cards li"));
        Assert.All(
            found.Html.QuerySelectorAll("main .cards li"),
            c => Assert.Contains("Disdukcapil", c.TextContent, StringComparison.Ordinal)
        );
        foreach (var signs in new[] { "%25", "_", "(", "%F0%9F%98%80" })
            Assert.Contains("Tidak ada yang cocok", (await citizen.GetAsync("/inovasi?cari=" + signs)).Main, StringComparison.Ordinal);
        var last = await citizen.GetAsync("/inovasi?hal=900");
        Assert.Contains("Halaman 22 dari 22", last.Html.QuerySelector("nav.pager")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(last.Html.QuerySelectorAll("main .cards li"));
        Assert.Contains("Data peragaan", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presses_without_cookies_and_from_other_sites_do_not_count_up()
    {
        var id = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Accepted).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync()
        );
        var pressed = new List<HttpStatusCode>();
        for (var n = 0; n <= CitizenPace.NewPressers; n++)
            pressed.Add((await new Browser(app).Http.PostAsync($"/inovasi/{id}?handler=Useful", null)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, pressed[^1]);
        Assert.All(pressed.SkipLast(1), s => Assert.Equal(HttpStatusCode.Redirect, s));
        Assert.Contains(
            "Coba lagi beberapa menit lagi",
            await (await new Browser(app).Http.PostAsync($"/inovasi/{id}?handler=Useful", null)).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        foreach (var url in new[] { $"/inovasi/{id}?handler=Comment", "/daerah/33.25/program/GV-01" })
        foreach (
            var (origin, expected) in new[]
            {
                ("https://jahat.contoh", HttpStatusCode.BadRequest),
                ("http://localhost", HttpStatusCode.Redirect),
            }
        )
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Comment.Text"] = "dari " + origin }),
            };
            post.Headers.Add("Origin", origin);
            Assert.Equal(expected, (await citizen.Http.SendAsync(post)).StatusCode);
        }
        Assert.Equal(2, await app.Rows(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Drafts_open_judges_and_declined_scores_are_seen_by_those_they_concern()
    {
        var draft = await app.Rows(db => db.Innovations.Where(i => i.State == InnovationState.Draft).Select(i => i.Id).FirstAsync());
        var declined = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Declined && i.Agency!.ShortName != "Diskominfo")
                .Select(i => i.Id)
                .FirstAsync()
        );
        var judging = await app.Rows(db =>
            db.Innovations.Where(i => i.State == InnovationState.Submitted && i.Judges.Count > 0).Select(i => i.Id).FirstAsync()
        );
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        Assert.Equal(HttpStatusCode.NotFound, (await regent.GetAsync($"/register-inovasi/{draft}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/register-inovasi/{draft}")).Status);
        Assert.NotNull((await admin.GetAsync($"/register-inovasi/{declined}")).Html.QuerySelector("#nilai"));
        var foreign = await officer.GetAsync($"/register-inovasi/{declined}");
        Assert.Equal(
            (HttpStatusCode.OK, null, null),
            (foreign.Status, foreign.Html.QuerySelector("#nilai"), foreign.Html.QuerySelector("#alasan"))
        );
        var name = (await admin.GetAsync($"/register-inovasi/{judging}")).Html.QuerySelector("#penilaian ~ ul li")!.TextContent.Trim();
        Assert.DoesNotContain("Juri 1", name, StringComparison.Ordinal);
        var hidden = await regent.GetAsync($"/register-inovasi/{judging}");
        Assert.Contains("Juri 1", hidden.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Evaluator", hidden.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regent_reads_what_is_owed_in_all_and_the_quota_opens_where_something_was_brought()
    {
        app.Clock.Advance(TimeSpan.FromDays(900));
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var page = await regent.GetAsync("/register-inovasi/kuota");
        Assert.Equal("2023", page.Html.QuerySelector("nav[aria-label=Tahun] [aria-current=page]")!.TextContent);
        var rows = page
            .Html.QuerySelectorAll("#matriks tbody tr")
            .Select(r => int.Parse(r.QuerySelector("td:last-child")!.TextContent, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(
            rows.Sum(),
            int.Parse(
                page.Html.QuerySelector("#matriks tfoot strong")!.TextContent,
                System.Globalization.NumberStyles.AllowThousands,
                System.Globalization.CultureInfo.GetCultureInfo("id-ID")
            )
        );
        Assert.Contains("Kuota inovasi 2023", (await regent.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "tidak diwajibkan",
            (await regent.GetAsync("/register-inovasi/kuota?tahun=2018")).Html.QuerySelector("#terpenuhi")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("dimension=Living", "dimension")]
    [InlineData("region=99.99", "region")]
    [InlineData("year=1800", "year")]
    [InlineData("page=0", "page")]
    public async Task The_api_names_the_parameter_that_is_wrong(string query, string field)
    {
        var answer = await citizen.Http.GetAsync("/api/v1/innovations?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![field]);
        Assert.Equal(22, (int)JsonNode.Parse(await citizen.Http.GetStringAsync("/api/v1/innovations?page=900"))!["pages"]!);
    }
}
