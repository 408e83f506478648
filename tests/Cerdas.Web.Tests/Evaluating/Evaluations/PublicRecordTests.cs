using System.Net;
using System.Text.Json;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Commands;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>A stranger without an account takes the frozen record and recomputes what is published.</summary>
public sealed class PublicRecordTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Page = "/daerah/33.25/indeks/2022/1/kominfo-2022";
    private readonly App app = fixture.App;

    [Fact]
    public async Task A_stranger_downloads_the_record_byte_for_byte_and_recomputes_it()
    {
        var stranger = new Browser(app);
        var page = await stranger.GetAsync(Page);
        var link = page.Html.QuerySelector($"a[href='{Page}/rekaman']");
        Assert.NotNull(link);
        var answer = await stranger.Http.GetAsync(link.GetAttribute("href"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var sha = await app.Rows(db => db.Evaluations.Where(e => e.Year == 2022).Select(e => e.RecordSha256!).SingleAsync());
        Assert.Equal(sha, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Contains(sha, page.Main, StringComparison.Ordinal);
        Assert.Equal($"\"{sha}\"", answer.Headers.ETag!.Tag);
        var name = answer.Content.Headers.ContentDisposition!.FileNameStar!;
        Assert.Equal($"evaluasi-33.25-2022-1-{sha}.json", name);

        var folder = Directory.CreateTempSubdirectory("cerdas-umum-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        var (code, text, error) = await ScoreCommandTests.RunAsync("verify", Path.Combine(folder, name));
        Assert.True(code == 0, text + error);
        Assert.Contains("as published", text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Page}/rekaman");
        again.Headers.IfNoneMatch.Add(new($"\"{sha}\""));
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.Http.SendAsync(again)).StatusCode);
        using var api = JsonDocument.Parse((await stranger.GetAsync("/api/v1/regencies/33.25/evaluations/2022/1/kominfo-2022")).Text);
        Assert.Equal($"{Page}/rekaman", api.RootElement.GetProperty("evaluation").GetProperty("record").GetString());
    }

    [Theory]
    [InlineData("/daerah/33.25/indeks/2023/2/kominfo-2023-2/rekaman")] // not closed
    [InlineData("/daerah/33.25/indeks/2022/2/kominfo-2022/rekaman")]
    [InlineData("/daerah/33.24/indeks/2022/1/kominfo-2022/rekaman")]
    public async Task What_is_not_closed_or_not_there_has_no_record(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(app).GetAsync(address)).Status);

    [Fact]
    public async Task The_record_names_nobody_and_the_letter_does_where_the_names_are_told()
    {
        var panel = await app.Rows(async db =>
            await db.Officers.Where(o => db.Panelists.Any(p => p.AccountId == o.Id)).Select(o => o.Name).ToListAsync()
        );
        Assert.Equal(4, panel.Count);
        var people = await app.Rows(db => db.Officers.Select(o => o.Name).ToListAsync());
        var text = await new Browser(app).Http.GetStringAsync($"{Page}/rekaman");
        Assert.NotEmpty(people);
        Assert.All(people, name => Assert.DoesNotContain($"\"{name}\"", text, StringComparison.Ordinal));
        var record = JsonSerializer.Deserialize(text, RecordJson.Default.EvaluationRecord)!;
        Assert.Equal(("E1", 4), (record.ClosedBy, record.Evaluators.Count));
        var evaluation = await app.Rows(db => db.Evaluations.Where(e => e.Year == 2022).Select(e => e.Id).SingleAsync());
        var letter = await (await Browser.SignedInAsync(app, "admin@batang.demo")).GetAsync($"/evaluasi/{evaluation}/surat");
        Assert.All(panel, name => Assert.Contains(name, letter.Main, StringComparison.Ordinal));
    }
}
