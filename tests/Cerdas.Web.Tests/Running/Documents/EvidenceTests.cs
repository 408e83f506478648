using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Documents;

public sealed class EvidenceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    public static TheoryData<string, byte[], string?> Uploads =>
        new()
        {
            { "a.pdf", Files.Pdf(), null },
            { "a.PDF", Files.Pdf(), null },
            { "a.png", Files.Png(10, 10), null },
            { "a.jpg", Files.Jpeg(10, 10), null },
            { "a.jpeg", Files.Jpeg(10, 10), null },
            { "a.xlsx", Files.Xlsx(), null },
            { "a.docx", Files.Docx(), null },
            { "a.pdf", [], "evidence.empty" },
            { "a.pdf", Files.Exe(), "evidence.kind" },
            { "a.exe", Files.Exe(), "evidence.kind" },
            { "a.exe", Files.Pdf(), "evidence.kind" },
            { "a.png", Files.Pdf(), "evidence.name-mismatch" },
            { "a.docx", Files.Xlsx(), "evidence.name-mismatch" },
            { "a.xlsx", Files.Zip("readme.txt"), "evidence.kind" },
            { "a.xlsx", Files.Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "evidence.kind" },
            { "a.png", Files.Png(30_000, 30_000), "evidence.dimensions" },
            { "a.png", Files.Png(20_001, 1), "evidence.dimensions" },
            { "a.png", Files.Png(8_000, 8_000), "evidence.dimensions" },
            { "a.jpg", Files.Jpeg(9_248, 6_936), null },
            { "a.jpg", Files.Jpeg(16_320, 12_240), null },
            { "a.jpg", Files.Jpeg(16_320, 12_400), "evidence.dimensions" },
            { "a.jpg", Files.Jpeg(16_320, 12_240, progressive: true), "evidence.dimensions" },
            { "a.jpe", Files.Jpeg(10, 10), null },
            { "a.jfif", Files.Jpeg(10, 10), null },
            { "a.jfif", Files.Pdf(), "evidence.name-mismatch" },
            { "a.pdf", [0xEF, 0xBB, 0xBF, .. Files.Pdf()], null },
            { "a.pdf", [.. "\r\n"u8, .. Files.Pdf()], null },
            { "a.pdf", [.. "@PJL SET COPIES=1\r\n"u8, .. Files.Pdf()], null },
            { "a.pdf", [.. new string(' ', 1019).Select(c => (byte)c), .. Files.Pdf()], null },
            { "a.pdf", [.. new string(' ', 1020).Select(c => (byte)c), .. Files.Pdf()], "evidence.kind" },
            { "a.pdf", [.. "MZ\0"u8, .. Files.Pdf()], "evidence.kind" },
            { "a.xlsx", Files.Locked(), "evidence.locked" },
            { "a.docx", Files.Locked(), "evidence.locked" },
            { "a.pdf", Files.Locked(), "evidence.kind" },
            { "a.png", Files.Png(10, 10)[..20], "evidence.broken" },
            { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4], "evidence.broken" },
            { "a.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[50]], "evidence.broken" },
            { "a.svg", Encoding.ASCII.GetBytes("<svg onload=alert(1)>"), "evidence.kind" },
            { "a.html", Encoding.ASCII.GetBytes("<script>"), "evidence.kind" },
            { "a.jpg", Encoding.ASCII.GetBytes("<script>alert(1)</script>"), "evidence.kind" },
        };

    [Theory, MemberData(nameof(Uploads))]
    public void A_file_is_told_by_its_content(string name, byte[] content, string? expected) =>
        Assert.Equal(expected, FileKinds.Read(new MemoryStream(content), name, new EvidenceLimits()).WhyNot);

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Equal(
            "evidence.too-large",
            FileKinds.Read(new MemoryStream(Files.Pdf()), "a.pdf", new EvidenceLimits { MaxBytes = 10 }).WhyNot
        );

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\laporan.pdf", "laporan.pdf")]
    [InlineData("a\u202Egpj.exe\u0000.pdf", "agpj.exe.pdf")]
    [InlineData("..", "..")]
    [InlineData("", "berkas")]
    public void A_name_is_cleaned_and_never_a_path(string name, string expected) => Assert.Equal(expected, DocumentIntake.CleanName(name));

    [Fact]
    public void A_long_name_keeps_its_extension() =>
        Assert.EndsWith("….pdf".Replace("…", "a"), DocumentIntake.CleanName(new string('a', 300) + ".pdf"), StringComparison.Ordinal);

    [Fact]
    public async Task A_refused_file_is_named_beside_the_field_the_good_one_is_kept_and_the_report_is_untouched()
    {
        var id = await Some.UnrealisedProgrammeAsync(app, 2023);
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
        var before = await CountAsync();
        var refused = await officer.SendAsync(
            form,
            new() { ["Input.Obstacle"] = "Hujan deras" },
            button: ("aksi", "simpan"),
            files:
            [
                ("Evidence.Files", "baik.pdf", Files.Pdf("baik " + Guid.NewGuid())),
                ("Evidence.Files", "virus.pdf", Files.Exe()),
                ("Evidence.Files", "besar.jpg", Files.Jpeg(16_320, 12_400)),
                ("Evidence.Files", "terkunci.xlsx", Files.Locked()),
            ]
        );
        Assert.Contains(
            "besar.jpg: Gambar terlalu besar: sisi terpanjang paling banyak 20.000 piksel, seluruhnya 200 juta",
            refused.Main,
            StringComparison.Ordinal
        );
        Assert.Contains("terkunci.xlsx: Berkas ini dikunci dengan kata sandi", refused.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("virus.pdf", refused.ErrorOf("Evidence.Files"), StringComparison.Ordinal);
        Assert.DoesNotContain("baik.pdf", refused.ErrorOf("Evidence.Files"), StringComparison.Ordinal);
        Assert.Equal("Hujan deras", refused.ValueOf("Input.Obstacle"));
        Assert.Equal(before, await CountAsync());
        var kept = refused.Html.QuerySelector("[name='Evidence.Reuse'][checked]")!.GetAttribute("value");
        Assert.Equal(
            "baik.pdf",
            await app.Rows(db => db.Documents.Where(d => d.Id == int.Parse(kept!)).Select(d => d.FileName).SingleAsync())
        );
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(refused, button: ("aksi", "simpan"))).Status);
        Assert.True(await app.Rows(db => db.Evidence.AnyAsync(e => e.DocumentId == int.Parse(kept!))));
    }

    private Task<string> CountAsync() =>
        app.Rows(async db =>
            string.Join(
                ' ',
                await db.Evidence.CountAsync(),
                await db.Realisations.SumAsync(r => r.Version),
                await db.Audit.CountAsync(a => a.Entity == "Realisation")
            )
        );

    [Fact]
    public async Task A_file_that_is_stored_since_long_stays_ticked_when_the_form_comes_back()
    {
        var (id, hash) = await app.Rows(async db =>
        {
            var d = await db.Documents.OrderBy(d => d.Id).Skip(3).FirstAsync();
            return (d.Id, d.Sha256);
        });
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await officer.GetAsync($"/program/{await Some.UnrealisedProgrammeAsync(app, 2023)}/realisasi/2023/4");
        var back = await officer.SendAsync(
            form,
            new() { ["Input.Output"] = "12.5" },
            button: ("aksi", "simpan"),
            files: ("Evidence.Files", "lama.pdf", await File.ReadAllBytesAsync(Path.Combine(app.Var, "files", hash[..2], hash)))
        );
        Assert.NotNull(back.Html.QuerySelector($"[name='Evidence.Reuse'][value='{id}'][checked]"));
    }

    [Fact]
    public async Task The_same_bytes_are_one_document_and_serve_several_programmes()
    {
        var officer = await Browser.SignedInAsync(app, "admin@batang.demo");
        var programmes = await app.Rows(db =>
            db.Realisations.Where(r =>
                    r.Year == 2023
                    && r.Quarter == 4
                    && (r.State == Cerdas.Reporting.RealisationState.Draft || r.State == Cerdas.Reporting.RealisationState.Returned)
                )
                .Select(r => r.ProgrammeId)
                .Distinct()
                .Take(2)
                .ToListAsync()
        );
        Assert.Equal(2, programmes.Count);
        var bytes = Files.Pdf("satu untuk dua");
        foreach (var id in programmes)
        {
            var form = await officer.GetAsync($"/program/{id}/realisasi/2023/4");
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await officer.SendAsync(form, button: ("aksi", "simpan"), files: ("Evidence.Files", "a.pdf", bytes))).Status
            );
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(
            (1, 2),
            await app.Rows(async db =>
                (await db.Documents.CountAsync(d => d.Sha256 == hash), await db.Evidence.CountAsync(e => e.Document!.Sha256 == hash))
            )
        );
    }

    [Fact]
    public async Task A_download_is_an_attachment_with_its_bytes_and_leaves_an_audit_row()
    {
        var (id, hash) = await app.Rows(async db =>
        {
            var d = await db.Documents.OrderBy(d => d.Id).FirstAsync();
            return (d.Id, d.Sha256);
        });
        var reader = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var answer = await reader.Http.GetAsync($"/dokumen/{id}/unduh");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
        Assert.True(
            await app.Rows(db =>
                db.Audit.AnyAsync(a => a.Action == Data.AuditAction.Downloaded && a.EntityKey == $"{id}" && a.OfficerName == "Bupati")
            )
        );
    }

    [Fact]
    public async Task A_changed_file_is_never_handed_out()
    {
        var (id, hash) = await app.Rows(async db =>
        {
            var d = await db.Documents.OrderByDescending(d => d.Id).FirstAsync();
            return (d.Id, d.Sha256);
        });
        var path = Path.Combine(app.Var, "files", hash[..2], hash);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        var reader = await Browser.SignedInAsync(app, "bupati@batang.demo");
        var answer = await reader.GetAsync($"/dokumen/{id}/unduh");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("SHA-256", answer.Main, StringComparison.Ordinal);
    }
}
