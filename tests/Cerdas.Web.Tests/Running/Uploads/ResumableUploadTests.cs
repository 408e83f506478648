using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cerdas.Reporting;
using Cerdas.Web.Features.Running.Uploads;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Running.Uploads;

/// <summary>Files that arrive in pieces: the tus protocol as a client speaks it, and the form that names them.</summary>
public sealed class ResumableUploadTests : IAsyncLifetime
{
    private App app = null!;
    private Browser admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task<HttpResponseMessage> SayAsync(
        Browser who,
        HttpMethod method,
        string address,
        byte[]? piece = null,
        string type = "application/offset+octet-stream",
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, address);
        if (headers.All(h => h.Name != Tus.Header))
            request.Headers.Add(Tus.Header, Tus.Version);
        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        if (piece is not null)
        {
            request.Content = new ByteArrayContent(piece);
            request.Content.Headers.ContentType = new(type);
        }
        return who.Http.SendAsync(request);
    }

    private static string Named(string name) => "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name));

    private static async Task<string> StartAsync(Browser who, string name, long length)
    {
        var answer = await SayAsync(
            who,
            HttpMethod.Post,
            Tus.Address,
            headers: [("Upload-Length", $"{length}"), ("Upload-Metadata", Named(name))]
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<long> OffsetAsync(Browser who, string address) =>
        long.Parse(
            (await SayAsync(who, HttpMethod.Head, address)).Headers.GetValues("Upload-Offset").Single(),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static Task<HttpResponseMessage> AddAsync(Browser who, string address, long offset, byte[] piece) =>
        SayAsync(who, HttpMethod.Patch, address, piece, headers: ("Upload-Offset", $"{offset}"));

    private async Task<string> SentAsync(string name, byte[] content)
    {
        var address = await StartAsync(admin, name, content.Length);
        Assert.Equal(HttpStatusCode.NoContent, (await AddAsync(admin, address, 0, content)).StatusCode);
        return address.Split('/')[^1];
    }

    [Fact]
    public async Task A_file_cut_in_three_goes_on_where_it_was_and_becomes_evidence()
    {
        var content = Files.Pdf(new string('x', 5000));
        var address = await StartAsync(admin, "laporan besar.pdf", content.Length);
        Assert.Equal("1000", (await AddAsync(admin, address, 0, content[..1000])).Headers.GetValues("Upload-Offset").Single());
        // Another piece at the wrong place is refused; who asks is told where to go on.
        Assert.Equal(HttpStatusCode.Conflict, (await AddAsync(admin, address, 0, content[..1000])).StatusCode);
        Assert.Equal(1000, await OffsetAsync(admin, address));
        await AddAsync(admin, address, 1000, content[1000..3000]);
        await AddAsync(admin, address, 3000, content[3000..]);
        Assert.Equal(content.Length, await OffsetAsync(admin, address));

        var form = await ReportFormAsync();
        var done = await admin.SendAsync(
            form,
            new() { ["Evidence.Files" + ArrivedFiles.Suffix] = address.Split('/')[^1] },
            button: ("aksi", "simpan")
        );
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var stored = await app.Rows(db => db.Documents.OrderByDescending(d => d.Id).FirstAsync());
        Assert.Equal(
            ("laporan besar.pdf", Convert.ToHexStringLower(SHA256.HashData(content)), (long)content.Length),
            (stored.FileName, stored.Sha256, stored.Size)
        );
        Assert.True(await app.Rows(db => db.Evidence.AnyAsync(e => e.DocumentId == stored.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(admin, HttpMethod.Head, address)).StatusCode);
    }

    [Fact]
    public async Task What_a_broken_line_delivered_stays()
    {
        var content = Files.Pdf(new string('y', 20_000));
        var address = await StartAsync(admin, "putus.pdf", content.Length);
        var store = app.Services.GetRequiredService<UploadStore>();
        var me = await app.Rows(db => db.Officers.Where(o => o.Email == "admin@batang.demo").Select(o => o.Id).SingleAsync());
        var upload = store.Find(address.Split('/')[^1], me)!;
        await Assert.ThrowsAsync<IOException>(() => store.AddAsync(upload, new BreakingStream(content, 9000), CancellationToken.None));
        Assert.Equal(9000, await OffsetAsync(admin, address));
        await AddAsync(admin, address, 9000, content[9000..]);
        await using var whole = store.Open(store.Find(upload.Id, me)!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), Convert.ToHexStringLower(await SHA256.HashDataAsync(whole)));
    }

    [Fact]
    public async Task An_upload_is_its_sender_s_and_no_other_site_s()
    {
        var address = await StartAsync(admin, "rahasia.pdf", 10);
        var other = await Browser.SignedInAsync(app, "operator@batang.demo");
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(other, HttpMethod.Head, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AddAsync(other, address, 0, new byte[10])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(other, HttpMethod.Delete, address)).StatusCode);
        // A page of another site cannot send the header; a visitor has no account.
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (
                await SayAsync(
                    admin,
                    HttpMethod.Post,
                    Tus.Address,
                    headers: [(Tus.Header, ""), ("Upload-Length", "5"), ("Upload-Metadata", Named("a.pdf"))]
                )
            ).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (
                await SayAsync(
                    new Browser(app),
                    HttpMethod.Post,
                    Tus.Address,
                    headers: [("Upload-Length", "5"), ("Upload-Metadata", Named("a.pdf"))]
                )
            ).StatusCode
        );
        // Named in another's form it is not there.
        var theirs = await StartAsync(other, "milik operator.pdf", 10);
        await AddAsync(other, theirs, 0, new byte[10]);
        var answer = await admin.SendAsync(
            await ReportFormAsync(),
            new() { ["Evidence.Files" + ArrivedFiles.Suffix] = theirs.Split('/')[^1] },
            button: ("aksi", "simpan")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(10, await OffsetAsync(other, theirs));
        Assert.Equal(HttpStatusCode.NoContent, (await SayAsync(admin, HttpMethod.Delete, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(admin, HttpMethod.Head, address)).StatusCode);
    }

    [Theory]
    [InlineData("Upload-Length", "abc", HttpStatusCode.BadRequest)]
    [InlineData("Upload-Length", "-1", HttpStatusCode.BadRequest)]
    [InlineData("Upload-Length", "50000001", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("Upload-Metadata", "", HttpStatusCode.BadRequest)]
    [InlineData("Upload-Metadata", "filename ###", HttpStatusCode.BadRequest)]
    [InlineData("Upload-Metadata", "filename /w==", HttpStatusCode.BadRequest)]
    public async Task A_start_that_makes_no_sense_is_refused(string header, string value, HttpStatusCode status)
    {
        (string, string)[] headers = [("Upload-Length", "5"), ("Upload-Metadata", Named("a.pdf"))];
        Assert.Equal(
            status,
            (
                await SayAsync(
                    admin,
                    HttpMethod.Post,
                    Tus.Address,
                    headers: [.. headers.Select(h => h.Item1 == header ? (header, value) : h)]
                )
            ).StatusCode
        );
    }

    [Fact]
    public async Task Pieces_that_make_no_sense_are_refused_and_no_account_fills_the_disk()
    {
        var address = await StartAsync(admin, "a.pdf", 10);
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            (await SayAsync(admin, HttpMethod.Patch, address, new byte[5], "application/json", ("Upload-Offset", "0"))).StatusCode
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AddAsync(admin, address, 0, new byte[11])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SayAsync(admin, HttpMethod.Patch, address, new byte[5])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(admin, HttpMethod.Head, Tus.Address + "/..%2f..%2fcerdas.db")).StatusCode);
        for (var i = 0; i < 5; i++)
            await StartAsync(admin, "besar.pdf", 50_000_000);
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (
                await SayAsync(
                    admin,
                    HttpMethod.Post,
                    Tus.Address,
                    headers: [("Upload-Length", "50000000"), ("Upload-Metadata", Named("a.pdf"))]
                )
            ).StatusCode
        );
    }

    [Fact]
    public async Task A_file_that_is_refused_or_gone_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var bad = await SentAsync("virus.pdf", Files.Exe());
        var form = await ReportFormAsync();
        Dictionary<string, string?> Typed(string id) =>
            new() { ["Input.Obstacle"] = "Jaringan putus", ["Evidence.Files" + ArrivedFiles.Suffix] = id };
        var answer = await admin.SendAsync(form, Typed(bad), button: ("aksi", "simpan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("virus.pdf", answer.ErrorOf("Evidence.Files"), StringComparison.Ordinal);
        answer = await admin.SendAsync(form, Typed(new string('0', UploadStore.IdLength)), button: ("aksi", "simpan"));
        Assert.Contains("pilih lagi", answer.ErrorOf("Evidence.Files"), StringComparison.Ordinal);
        Assert.Equal("Jaringan putus", answer.ValueOf("Input.Obstacle")!.Trim());
    }

    private async Task<Page> ReportFormAsync()
    {
        var id = await app.Rows(db =>
            db.Realisations.Where(r => r.Year == 2023 && r.Quarter == 4 && r.State == RealisationState.Draft)
                .Select(r => r.ProgrammeId)
                .FirstAsync()
        );
        return await admin.GetAsync($"/program/{id}/realisasi/2023/4");
    }

    /// <summary>Gives so many bytes, then breaks.</summary>
    private sealed class BreakingStream(byte[] content, int after) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= after)
                throw new IOException("The line broke.");
            return base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken);
        }
    }
}
