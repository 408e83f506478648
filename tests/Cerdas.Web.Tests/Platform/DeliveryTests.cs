using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What every response carries, how much it asks of the database, and that no cache is older than a commit.</summary>
public sealed class DeliveryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    [Theory]
    [InlineData("/")]
    [InlineData("/masuk")]
    [InlineData("/kerja")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/regencies/33.25/achievements")]
    public async Task Every_response_forbids_inline_script_framing_and_sniffing(string url)
    {
        var answer = await new Browser(app).Http.GetAsync(url);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Health_answers_and_an_unknown_page_is_404_in_words()
    {
        Assert.Equal("Healthy", (await new Browser(app).GetAsync("/sehat")).Text);
        var page = await new Browser(app).GetAsync("/tidak-ada");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Tidak ditemukan", page.Main, StringComparison.Ordinal);
        Assert.Equal(
            "application/problem+json",
            (await new Browser(app).Http.GetAsync("/api/v1/regencies/xx/achievements?year=1")).Content.Headers.ContentType!.MediaType
        );
        Assert.Equal(
            "application/problem+json",
            (await new Browser(app).Http.GetAsync("/api/v1/regencies/33.99/achievements")).Content.Headers.ContentType!.MediaType
        );
    }

    /// <summary>Ten times the programmes, the same number of queries.</summary>
    [Theory]
    [InlineData("/capaian?tahun=2023")]
    [InlineData("/program?tahun=2023")]
    [InlineData("/kelengkapan?tahun=2023")]
    [InlineData("/capaian/penjelasan?tahun=2023")]
    [InlineData("/verifikasi")]
    [InlineData("/kerja")]
    public async Task Queries_do_not_grow_with_the_data(string url)
    {
        await using var own = await App.StartAsync();
        var reader = await Browser.SignedInAsync(own, url == "/verifikasi" ? "verifikator@batang.demo" : "admin@batang.demo");
        async Task<int> Count()
        {
            await own.Rows(async db =>
                await db
                    .Regencies.Where(r => r.Code == "33.25")
                    .ExecuteUpdateAsync(s => s.SetProperty(r => r.LedgerVersion, r => r.LedgerVersion + 1))
            );
            own.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(url)).Status);
            return own.Queries.Count;
        }
        var before = await Count();
        await own.Rows(async db =>
        {
            var revision = await db.Revisions.SingleAsync(r => r.ClosedOn == null);
            foreach (
                var plan in await db
                    .PlannedProgrammes.Include(p => p.Targets)
                    .Include(p => p.Budgets)
                    .Include(p => p.Supporting)
                    .Where(p => p.RevisionId == revision.Id)
                    .AsNoTracking()
                    .ToListAsync()
            )
                for (var i = 0; i < 4; i++)
                {
                    var copy = plan.CopyTo(revision);
                    db.Entry(copy).Property(p => p.ProgrammeId).CurrentValue = 0;
                    db.Entry(copy).Reference(p => p.Programme).CurrentValue = new Programme
                    {
                        RegencyCode = "33.25",
                        Code = $"X{plan.ProgrammeId}-{i}",
                    };
                    db.Add(copy);
                }
            return await db.SaveChangesAsync();
        });
        var after = await Count();
        Assert.Equal(before, after);
        Assert.InRange(after, 1, 21);
    }

    [Fact]
    public async Task A_cached_public_page_asks_nothing_of_the_database_until_a_report_is_verified()
    {
        await using var own = await App.StartAsync();
        var citizen = new Browser(own);
        var verifier = await Browser.SignedInAsync(own, "verifikator@batang.demo");
        await citizen.GetAsync("/daerah/33.25?tahun=2023");
        own.Queries.Reset();
        var first = await citizen.GetAsync("/daerah/33.25?tahun=2023");
        Assert.Equal(0, own.Queries.Count);
        Assert.Contains("97 / 104", first.Main, StringComparison.Ordinal);
        var submitted = await Some.ReportAsync(own, RealisationState.Submitted);
        await verifier.SendAsync(await verifier.GetAsync($"/realisasi/{submitted}"), form: "form[action*=Verify]");
        Assert.Contains("98 / 104", (await citizen.GetAsync("/daerah/33.25?tahun=2023")).Main, StringComparison.Ordinal);
        var total = JsonNode.Parse((await citizen.GetAsync("/api/v1/regencies/33.25/achievements?year=2023")).Text)!["total"]!;
        Assert.Equal((98, 104), ((int)total["realised"]!, (int)total["planned"]!));
    }

    [Fact]
    public async Task Languages_do_not_mix_in_the_cache()
    {
        var (one, other) = (new Browser(app), new Browser(app));
        await other.GetAsync("/bahasa/en");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("id", (await one.GetAsync("/daerah/33.25?tahun=2021")).Html.DocumentElement.GetAttribute("lang"));
            Assert.Equal("en", (await other.GetAsync("/daerah/33.25?tahun=2021")).Html.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public void SQLite_is_pinned_to_what_durability_needs()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        SqlitePragmas.Pin(connection);
        string Ask(string pragma)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return $"{command.ExecuteScalar()}";
        }
        Assert.Equal(("wal", "2", "1"), (Ask("journal_mode"), Ask("synchronous"), Ask("foreign_keys")));
        connection.Close();
        File.Delete(path);
    }

    [Fact]
    public async Task A_save_of_another_regencys_row_is_refused_whoever_asks() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.Rows(db =>
            {
                db.Add(
                    new Agency
                    {
                        RegencyCode = "33.26",
                        Name = "x",
                        ShortName = "x",
                    }
                );
                return db.SaveChangesAsync();
            })
        );

    [Fact]
    public async Task The_audit_names_what_was_and_what_became()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var id = await Some.AgencyAsync(app, "Dinkes");
        await admin.SendAsync(await admin.GetAsync($"/pengaturan/opd/{id}"), new() { ["Input.Name"] = "Dinas Kesehatan Batang" });
        var page = await admin.GetAsync($"/audit?jenis=Agency&kunci={id}");
        Assert.Contains("Dinas Kesehatan → Dinas Kesehatan Batang", page.Main, StringComparison.Ordinal);
        Assert.Contains("Admin Diskominfo", page.Main, StringComparison.Ordinal);
    }
}
