using System.Net;
using Cerdas.Presenting;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Citizens;

/// <summary>What citizens say of a programme, and who lets it be read.</summary>
public sealed class CommentTests : IAsyncLifetime
{
    private App app = null!;
    private Browser citizen = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        citizen = new Browser(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_citizen_speaks_of_a_programme_a_moderator_reads_answers_and_shows_it()
    {
        const string url = "/daerah/33.25/program/GV-01";
        async Task<Page> SayAsync(string text) =>
            await citizen.SendAsync(
                await citizen.GetAsync(url),
                new() { ["Comment.Text"] = text, ["Comment.Name"] = "Warga Limpung" },
                form: "#komentar"
            );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SayAsync(" ")).Status);
        var tooLong = await SayAsync(new string('k', 1001));
        Assert.Contains("1000", tooLong.ErrorOf("Comment.Text"), StringComparison.Ordinal);
        Assert.Equal(1001, tooLong.ValueOf("Comment.Text")!.Trim().Length);
        var sent = await SayAsync("<b>Loketnya</b> sering tutup");
        Assert.Contains("Terima kasih", (await citizen.GetAsync(sent.Location!.Split('#')[0])).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("sering tutup", (await citizen.GetAsync(url)).Main, StringComparison.Ordinal);

        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        Assert.Contains("1 menunggu dibaca", (await planner.GetAsync("/kerja")).Main, StringComparison.Ordinal);
        var waiting = await planner.GetAsync("/suara-warga");
        Assert.Contains(waiting.Html.QuerySelectorAll("article a"), a => a.GetAttribute("href") == url);
        var refused = await planner.SendAsync(waiting, new() { ["jawaban"] = new string('j', 1001) }, button: ("putusan", "tampil"));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, 1001),
            (refused.Status, refused.Html.QuerySelector("textarea")!.TextContent.Trim().Length)
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await planner.SendAsync(
                    waiting,
                    new() { ["jawaban"] = "Loket buka setiap hari kerja pukul 8 sampai 15." },
                    button: ("putusan", "tampil")
                )
            ).Status
        );
        var shown = await citizen.GetAsync(url + "?tahun=2022");
        Assert.Contains("<b>Loketnya</b> sering tutup", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Loket buka setiap hari kerja", shown.Main, StringComparison.Ordinal);
        Assert.Equal(CommentState.Shown, await app.Rows(db => db.Comments.Select(c => c.State).SingleAsync()));
        // Two moderators: the second is told.
        Assert.Equal(HttpStatusCode.Conflict, (await planner.SendAsync(waiting, button: ("putusan", "sembunyi"))).Status);
        // An officer does not moderate; the other regency sees nothing of it.
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await Browser.SignedInAsync(app, "operator@batang.demo")).GetAsync("/suara-warga")).Status
        );
        Assert.DoesNotContain(
            "Loketnya",
            (await (await Browser.SignedInAsync(app, SecondRegency.Admin)).GetAsync("/suara-warga")).Main,
            StringComparison.Ordinal
        );
        Assert.False((await citizen.GetAsync(url)).Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_comment_that_is_hidden_is_gone_from_the_page_that_everybody_reads_at_once()
    {
        const string url = "/daerah/33.25/program/GV-01";
        await citizen.SendAsync(
            await citizen.GetAsync(url),
            new() { ["Comment.Text"] = "Nomor telepon tetangga saya 0812" },
            form: "#komentar"
        );
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        async Task DecideAsync(string verdict) =>
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await planner.SendAsync(await planner.GetAsync("/suara-warga"), button: ("putusan", verdict))).Status
            );
        await citizen.GetAsync(url);
        await DecideAsync("tampil");
        Assert.Contains("0812", (await citizen.GetAsync(url)).Main, StringComparison.Ordinal);
        await DecideAsync("sembunyi");
        Assert.DoesNotContain("0812", (await citizen.GetAsync(url)).Main, StringComparison.Ordinal);
    }
}
