using System.Net;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Web.Platform.Limits;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Platform;

/// <summary>How much one network or account may ask of the server, and how much it may send.</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.StartAsync(new() { ["Limits:StreamsTogether"] = "2", ["Limits:DrawingsAtOnce"] = "3" });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Browser From(string address)
    {
        var browser = new Browser(app);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2::1", "20010db800010002/64")]
    [InlineData("2001:db8:1:2:ffff::9", "20010db800010002/64")]
    [InlineData("2001:db8:1:3::1", "20010db800010003/64")]
    public void A_household_is_one_whatever_address_it_takes(string address, string network) =>
        Assert.Equal(network, Network.Of(IPAddress.Parse(address)));

    [Fact]
    public async Task Passwords_are_tried_so_often_from_one_network_and_the_page_says_when_again()
    {
        var guesser = From("203.0.113.9");
        var page = await guesser.GetAsync("/masuk");
        Support.Page? refused = null;
        for (var n = 0; n <= new RateLimits().SignInsAtOnce && refused is null; n++)
        {
            var answer = await guesser.SendAsync(
                page,
                new() { ["Input.Email"] = $"o{n}@batang.demo", ["Input.Password"] = "Batang2026!!" }
            );
            refused = answer.Status == HttpStatusCode.TooManyRequests ? answer : null;
        }
        Assert.NotNull(refused);
        Assert.Contains("Terlalu sering; tunggu sebentar.", refused.Main, StringComparison.Ordinal);
        Assert.InRange(refused.Answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // Who comes from elsewhere hears nothing of it, and pages are read as before.
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync("/masuk")).Status);
        var other = From("203.0.113.10");
        var right = new Dictionary<string, string?>
        {
            ["Input.Email"] = "bupati@batang.demo",
            ["Input.Password"] = Data.Demo.DemoRegency.Password,
        };
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync(await other.GetAsync("/masuk"), right)).Status);
    }

    [Fact]
    public async Task A_form_without_an_account_is_small_and_a_file_is_taken_only_where_a_page_has_a_field_for_it()
    {
        var stranger = new Browser(app);
        var large = await stranger.SendAsync(
            await stranger.GetAsync("/masuk"),
            new() { ["Input.Email"] = "a@b.id", ["Input.Password"] = new string('x', 300_000) }
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("Kiriman terlalu besar", large.Main, StringComparison.Ordinal);

        var loader = app.Services.GetRequiredService<PageLoader>();
        var (files, others) = (new List<string>(), new List<string>());
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var loaded = new Endpoint(null, new([.. compiled.EndpointMetadata ?? [], .. endpoint.Metadata, compiled]), null);
            (BodyLimits.Of(loaded) == 60_000_000 ? files : others).Add(endpoint.RoutePattern.RawText!);
            if (loaded.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null)
                Assert.Equal(BodyLimits.Anonymous, BodyLimits.Of(loaded));
        }
        Assert.Contains("program/{programmeId:int}/realisasi/{year:int}/{quarter:int}", files);
        Assert.Contains("pengaturan/tampilan", files);
        Assert.Contains("pengaturan/peta", files);
        Assert.Contains("akun", others);
        Assert.Contains("evaluasi/{evaluationId:int}/penilaian/{groupCode?}", others);
    }

    [Fact]
    public async Task An_account_listens_to_so_many_streams_and_a_closed_one_makes_room()
    {
        var officer = await Browser.SignedInAsync(app, "operator@batang.demo");
        var open = new List<HttpResponseMessage>();
        for (var n = 0; n < 2; n++)
            open.Add(await officer.Http.GetAsync("/pusat-kendali/aliran", HttpCompletionOption.ResponseHeadersRead));
        Assert.All(open, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var third = await officer.Http.GetAsync("/pusat-kendali/aliran", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        open[0].Dispose();
        for (var n = 0; n < 100 && third.StatusCode != HttpStatusCode.OK; n++)
        {
            await Task.Delay(50);
            third = await officer.Http.GetAsync("/pusat-kendali/aliran", HttpCompletionOption.ResponseHeadersRead);
        }
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_asked_for_so_often_under_names_it_does_not_know()
    {
        var codes = new List<HttpStatusCode>();
        var stranger = From("203.0.113.20");
        for (var n = 0; n < 5; n++)
            codes.Add((await stranger.Http.GetAsync($"/daerah/33.25/gambar.png?cari={n}")).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], codes[..3]);
        Assert.All(codes[3..], c => Assert.Equal(HttpStatusCode.TooManyRequests, c));
        Assert.Equal(HttpStatusCode.OK, (await From("203.0.113.21").Http.GetAsync("/daerah/33.25/gambar.png")).StatusCode);
    }

    [Fact]
    public async Task A_household_does_not_silence_a_programme_nor_answer_a_survey_for_everybody()
    {
        var id = await app.Rows(db => db.Innovations.Where(i => i.State == InnovationState.Accepted).Select(i => i.Id).FirstAsync());
        Task<HttpResponseMessage> SayAsync(string from, string text) =>
            From(from)
                .Http.PostAsync(
                    $"/inovasi/{id}?handler=Comment",
                    new FormUrlEncodedContent(new Dictionary<string, string> { ["Comment.Text"] = text })
                );
        var taken = 0;
        for (var n = 1; n <= 6; n++)
            taken += (await SayAsync($"2001:db8:1:2::{n:x}", $"isi {n}")).StatusCode == HttpStatusCode.Redirect ? 1 : 0;
        Assert.Equal(Features.Public.Citizens.CitizenPace.Comments, taken);
        Assert.Equal(HttpStatusCode.Redirect, (await SayAsync("192.0.2.200", "warga sungguhan")).StatusCode);

        var key = await app.Rows(db =>
            db.SurveyedServices.Where(s => db.Evaluations.Any(e => e.Id == s.EvaluationId && e.State == EvaluationState.SelfAssessment))
                .Select(s => s.Key)
                .FirstAsync()
        );
        Support.Page last = null!;
        for (var n = 0; n <= Features.Evaluating.Surveys.SurveyDesk.AnswersMost; n++)
        {
            var citizen = From("203.0.113.77");
            var form = await citizen.GetAsync($"/survei/{key}");
            var names = form.Html.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct();
            last = await citizen.SendAsync(form, names.ToDictionary(q => q, string? (_) => "3"));
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.NotEmpty(last.Html.QuerySelectorAll("input[checked]"));
        Assert.Contains("Terlalu banyak jawaban", last.Main, StringComparison.Ordinal);
    }
}
