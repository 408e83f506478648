using System.Net;
using Cerdas.Reporting;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Reporting.Achievements;

/// <summary>The last evening of a quarter: many read while officers verify.</summary>
public sealed class ManyReadersTests : IAsyncLifetime
{
    /// <summary>A table that of all queries only those of the ledger's computation read.</summary>
    private const string OfLedger = "programme_districts";
    private const string Page = "/capaian?tahun=2023";
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task VerifyAsync(Browser verifier)
    {
        var id = await Some.ReportAsync(app, RealisationState.Submitted);
        var answer = await verifier.SendAsync(await verifier.GetAsync($"/realisasi/{id}"), form: "form[action*=Verify]");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    /// <summary>Figures at a moment that no cache holds, as after a start.</summary>
    private Task ForgetAsync()
    {
        ((MemoryCache)app.Services.GetRequiredService<IMemoryCache>()).Clear();
        app.Queries.Reset();
        return Task.CompletedTask;
    }

    private static async Task<bool> ShowsAsync(Browser reader, string figure, string url = Page) =>
        (await reader.GetAsync(url)).Opened.Main.Contains(figure, StringComparison.Ordinal);

    [Fact]
    public async Task Many_who_come_to_figures_that_nobody_has_computed_wait_for_one_computation()
    {
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        await ForgetAsync();
        var go = new TaskCompletionSource();
        app.Queries.Hold(OfLedger, () => go.Task);
        var readers = Enumerable.Range(0, 20).Select(_ => regent.GetAsync(Page)).ToList();
        await Task.Delay(300);
        go.SetResult();
        Assert.All(await Task.WhenAll(readers), p => Assert.Equal(HttpStatusCode.OK, p.Status));
        Assert.Equal(1, app.Queries.Of(OfLedger));
    }

    [Fact]
    public async Task A_first_reader_who_goes_away_takes_nothing_from_the_others()
    {
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        await ForgetAsync();
        var go = new TaskCompletionSource();
        app.Queries.Hold(OfLedger, () => go.Task);
        using var leaves = new CancellationTokenSource();
        var first = regent.Http.GetAsync(Page, leaves.Token);
        await Task.Delay(200);
        var second = regent.GetAsync(Page);
        await Task.Delay(200);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        go.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await second).Status);
        Assert.Equal(1, app.Queries.Of(OfLedger));
    }

    [Fact]
    public async Task A_computation_that_fails_is_not_what_the_others_get()
    {
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        await ForgetAsync();
        var go = new TaskCompletionSource();
        app.Queries.Hold(OfLedger, () => go.Task);
        var readers = Enumerable.Range(0, 6).Select(_ => regent.GetAsync(Page)).ToList();
        await Task.Delay(300);
        go.SetException(new InvalidOperationException("the first computation"));
        var answers = await Task.WhenAll(readers);
        Assert.Single(answers, p => p.Status != HttpStatusCode.OK);
        Assert.Equal(2, app.Queries.Of(OfLedger));
        Assert.True(await ShowsAsync(regent, "97 / 104"));
    }

    [Fact]
    public async Task Who_verified_sees_it_at_once_while_others_may_see_the_figures_of_a_moment_ago()
    {
        app.FiguresMayLag = TimeSpan.FromHours(1);
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var verifier = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        Assert.True(await ShowsAsync(regent, "97 / 104"));
        app.Queries.Reset();
        await VerifyAsync(verifier);
        Assert.True(await ShowsAsync(regent, "97 / 104"));
        Assert.Equal(0, app.Queries.Of(OfLedger));
        Assert.True(await ShowsAsync(verifier, "98 / 104"));
        Assert.True(await ShowsAsync(regent, "98 / 104"));
        Assert.Equal(1, app.Queries.Of(OfLedger));
    }

    [Fact]
    public async Task Figures_that_may_have_been_superseded_for_longer_are_shown_to_nobody()
    {
        app.FiguresMayLag = TimeSpan.FromMilliseconds(300);
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        Assert.True(await ShowsAsync(regent, "97 / 104"));
        await VerifyAsync(await Browser.SignedInAsync(app, "verifikator@batang.demo"));
        await Task.Delay(400);
        Assert.True(await ShowsAsync(regent, "98 / 104"));
    }

    [Fact]
    public async Task A_cookie_that_asks_for_more_than_there_is_asks_for_what_there_is()
    {
        app.FiguresMayLag = TimeSpan.FromHours(1);
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        Assert.True(await ShowsAsync(regent, "97 / 104"));
        app.Queries.Reset();
        regent.Http.DefaultRequestHeaders.Add("Cookie", $"{OwnWrites.Cookie}=33.25-{long.MaxValue}");
        for (var i = 0; i < 3; i++)
            await regent.GetAsync(Page);
        Assert.Equal(0, app.Queries.Of(OfLedger));
    }

    [Fact]
    public async Task A_public_page_of_superseded_figures_is_kept_for_nobody()
    {
        app.FiguresMayLag = TimeSpan.FromHours(1);
        const string portal = "/daerah/33.25?tahun=2023";
        var (citizen, verifier) = (new Browser(app), await Browser.SignedInAsync(app, "verifikator@batang.demo"));
        Assert.True(await ShowsAsync(citizen, "97 / 104", portal));
        await VerifyAsync(verifier);
        Assert.True(await ShowsAsync(citizen, "97 / 104", portal));
        Assert.True(await ShowsAsync(verifier, "98 / 104"));
        Assert.True(await ShowsAsync(citizen, "98 / 104", portal));
    }

    [Fact]
    public async Task A_form_a_command_and_a_job_see_the_last_commit()
    {
        app.FiguresMayLag = TimeSpan.FromHours(1);
        var regent = await Browser.SignedInAsync(app, "bupati@batang.demo");
        Assert.True(await ShowsAsync(regent, "97 / 104"));
        await VerifyAsync(await Browser.SignedInAsync(app, "verifikator@batang.demo"));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Entrance>().IntoAsync("33.25", CancellationToken.None);
        Assert.False(scope.ServiceProvider.GetRequiredService<Reading>().MayLag);
        var ledger = await scope.ServiceProvider.GetRequiredService<Ledger>().ReadAsync(CancellationToken.None);
        Assert.Equal(98, ledger.Of(2023).Total.Realised);
    }

    [Fact]
    public async Task Another_process_shows_a_public_change_within_two_seconds()
    {
        await using var other = new App(app.Var, app.Connection);
        const string portal = "/daerah/33.25?tahun=2023",
            api = "/api/v1/regencies/33.25/achievements?year=2023";
        var citizen = new Browser(other);
        Assert.True(await ShowsAsync(citizen, "97 / 104", portal));
        Assert.Contains("\"realised\":97", (await citizen.GetAsync(api)).Text, StringComparison.Ordinal);
        await VerifyAsync(await Browser.SignedInAsync(app, "verifikator@batang.demo"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        // Each by itself: a page that was not kept is new at once, one that was waits for the watch.
        async Task<bool> ApiShowsAsync() => (await citizen.GetAsync(api)).Text.Contains("\"realised\":98", StringComparison.Ordinal);
        foreach (var shows in new[] { () => ShowsAsync(citizen, "98 / 104", portal), ApiShowsAsync })
            while (!await shows())
            {
                Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
                await Task.Delay(100);
            }

        // What is shown beside the figures too: it moves no figure, and another number.
        var before = await StandsAsync();
        await app.Rows(async db =>
        {
            var document = await db.Documents.FirstAsync(d => d.Width != null);
            db.Entry(document).Property(d => d.MayBeShown).CurrentValue = !document.MayBeShown;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(before with { ShownVersion = before.ShownVersion + 1 }, await StandsAsync());
        var known = other.Services.GetRequiredService<LedgerClock>();
        clock.Restart();
        while (known.Of("33.25") <= before.LedgerVersion + before.ShownVersion && clock.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(50);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
    }

    private Task<LedgerMove> StandsAsync() =>
        app.Rows(db =>
            db.Regencies.Where(r => r.Code == "33.25").Select(r => new LedgerMove(r.Code, r.LedgerVersion, r.ShownVersion)).SingleAsync()
        );

    [Fact]
    public async Task An_operation_of_several_saves_moves_the_version_once_and_last_and_nobody_hears_before_the_commit()
    {
        var before = await StandsAsync();
        var known = app.Services.GetRequiredService<LedgerClock>();
        await app.Rows(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var i = 0; i < 2; i++)
            {
                (await db.Agencies.OrderBy(a => a.Id).FirstAsync()).Name = $"Badan {i}";
                await db.SaveChangesAsync();
            }
            Assert.Equal(before.LedgerVersion, await db.Regencies.Where(r => r.Code == "33.25").Select(r => r.LedgerVersion).SingleAsync());
            Assert.True(known.Of("33.25") <= before.LedgerVersion + before.ShownVersion);
            await transaction.CommitAsync();
            return 0;
        });
        var after = await StandsAsync();
        Assert.Equal(before.LedgerVersion + 1, after.LedgerVersion);
        Assert.Equal(after.LedgerVersion + after.ShownVersion, known.Of("33.25"));
        // What is undone is heard of by nobody, and the next commit carries nothing of it.
        await app.Rows(async db =>
        {
            await using (await db.Database.BeginTransactionAsync())
            {
                (await db.Agencies.OrderBy(a => a.Id).FirstAsync()).Name = "Badan lain";
                await db.SaveChangesAsync();
            }
            return 0;
        });
        Assert.Equal(after, await StandsAsync());
    }
}
