using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Web.Data;
using Cerdas.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Cerdas.Web.Tests.Platform;

/// <summary>
/// A database that does not answer, or is held by others, or a disk that is full: said as what it is, by a page that needs none.
/// </summary>
public sealed class OutageTests : IAsyncLifetime
{
    private App app = null!;
    private Browser officer = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        officer = await Browser.SignedInAsync(app, "operator@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static readonly Exception Gone = new SqliteException("unable to open database file", 14);

    public static TheoryData<Exception, int> Faults =>
        new()
        {
            { Gone, 503 },
            { new SqliteException("database is locked", 5), 503 },
            { new NpgsqlException("Connection refused"), 503 },
            { new PostgresException("terminating connection", "FATAL", "FATAL", "57P01"), 503 },
            { new InvalidOperationException("transient", new NpgsqlException("Exception while reading", new TimeoutException())), 503 },
            { new SqliteException("database or disk is full", 13), 507 },
            { new PostgresException("no space left", "ERROR", "ERROR", "53100"), 507 },
            { new IOException("No space left on device", 28), 507 },
        };

    [Theory, MemberData(nameof(Faults))]
    public async Task Every_reader_is_told_and_when_to_come_back(Exception fault, int status)
    {
        app.Queries.Fails = fault;
        foreach (var who in new[] { officer, new Browser(app) })
        {
            var page = await who.GetAsync(who == officer ? "/kerja" : "/daerah/33.25?tahun=2020");
            Assert.Equal((status, "10"), ((int)page.Status, page.Answer.Headers.GetValues("Retry-After").Single()));
            Assert.Contains("Tidak ada yang tersimpan", page.Main, StringComparison.Ordinal);
            Assert.Contains("Nomor kejadian", page.Main, StringComparison.Ordinal);
        }
        var api = await officer.Http.GetAsync("/api/v1/regencies/33.25/achievements?year=2020");
        Assert.Equal((status, "application/problem+json"), ((int)api.StatusCode, api.Content.Headers.ContentType!.MediaType));
        Assert.True(api.Headers.Contains("Retry-After"));
        Assert.Contains("tersimpan", (string?)JsonNode.Parse(await api.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
        app.Queries.Fails = null;
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/kerja")).Status);
    }

    [Fact]
    public async Task Health_says_503_with_a_session_and_without_one()
    {
        app.Queries.Fails = Gone;
        foreach (var who in new[] { officer, new Browser(app) })
        {
            var health = await who.GetAsync("/sehat");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (health.Status, health.Text));
        }
    }

    [Fact]
    public async Task What_was_written_stands_on_the_page_of_the_outage_in_the_language_of_the_reader()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        await admin.GetAsync("/bahasa/en?kembali=/");
        var form = await admin.GetAsync($"/program/{await Some.UnrealisedProgrammeAsync(app, 2023)}/realisasi/2023/4");
        app.Queries.Fails = Gone;
        var answer = await admin.SendAsync(form, new() { ["Input.Obstacle"] = "<b>Banjir</b> di Limpung" }, button: ("aksi", "simpan"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("The database does not answer", answer.Main, StringComparison.Ordinal);
    }

    /// <summary>Another program holds the database in earnest.</summary>
    [Fact]
    public async Task A_lock_is_given_up_within_seconds()
    {
        // As patient as the product is, and not as a busy machine of tests.
        var (var, patient) = await Databases.CopyAsync();
        var asShipped = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = patient };
        asShipped.Remove("Command Timeout");
        await using var app = new App(var, asShipped.ConnectionString);
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        var form = await admin.GetAsync("/pengaturan/opd/baru");
        await using System.Data.Common.DbConnection other = Engines.IsPostgres(app.Connection)
            ? new NpgsqlConnection(app.Connection)
            : new SqliteConnection(app.Connection);
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = Engines.IsPostgres(app.Connection) ? "BEGIN; LOCK TABLE agencies IN ACCESS EXCLUSIVE MODE" : "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();
        var watch = Stopwatch.StartNew();
        var answer = await admin.SendAsync(form, new() { ["Input.ShortName"] = "Terkunci", ["Input.Name"] = "Dinas" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(15));
        hold.CommandText = "ROLLBACK";
        await hold.ExecuteNonQueryAsync();
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(form, new() { ["Input.ShortName"] = "Terkunci", ["Input.Name"] = "Dinas" })).Status
        );
    }
}
