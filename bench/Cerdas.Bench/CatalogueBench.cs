using System.Data.Common;
using System.Diagnostics;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Public.Catalogue;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Bench;

/// <summary>
/// The national catalogue of 100,000 innovations searched in pages of twenty, beside the database's own full-text query for the same
/// words and page.
/// </summary>
internal static class CatalogueBench
{
    private const int Innovations = 100_000,
        Rounds = 15;

    private static readonly string[] Nouns =
    [
        "layanan",
        "pajak",
        "antrean",
        "sampah",
        "wisata",
        "perizinan",
        "kesehatan",
        "sekolah",
        "nelayan",
        "petani",
        "jalan",
        "pasar",
        "perpustakaan",
        "bencana",
        "bantuan",
        "desa",
        "kependudukan",
        "angkutan",
        "air",
        "data",
    ];
    private static readonly string[] Ways =
    [
        "terpadu",
        "daring",
        "keliling",
        "sekali",
        "tanpa",
        "cepat",
        "ramah",
        "bersama",
        "mandiri",
        "digital",
        "klinik",
        "duta",
        "papan",
        "jemput",
        "malam",
    ];
    private static readonly (string What, string Words)[] Searches =
    [
        ("one common word", "layanan"),
        ("two words", "sampah digital"),
        ("a rare word", "w04711"),
        ("the beginning of a word", "perp"),
    ];

    public static async Task RunAsync(CerdasDb db, string engine, Action<string[]> row)
    {
        await FillAsync(db);
        var connection = db.Database.GetDbConnection();
        foreach (var (what, words) in Searches)
        {
            var floor = await MedianAsync(() => OwnAsync(connection, engine, words));
            var ours = await MedianAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await Reader(db).SearchAsync(new CatalogueQuery { Words = words }, CancellationToken.None);
            });
            row([
                engine,
                $"catalogue of {Innovations:#,0}, {what}",
                $"{ours:0.0} ms",
                $"its own full-text query {floor:0.0} ms",
                $"{ours / floor:0.0}",
                "<= 3",
            ]);
        }
        var newest = await MedianAsync(async () => await Reader(db).SearchAsync(new CatalogueQuery(), CancellationToken.None));
        row([engine, $"catalogue of {Innovations:#,0}, newest first", $"{newest:0.0} ms", "", "", ""]);
    }

    /// <summary>What the engine does for twenty best hits and their number, and nothing else.</summary>
    private static async Task OwnAsync(DbConnection connection, string engine, string words)
    {
        var match = words.Split(' ');
        await using var command = connection.CreateCommand();
        command.CommandText =
            engine == "SQLite"
                ? "SELECT rowid, bm25(innovation_search, 10.0, 1.0) AS rank FROM innovation_search WHERE innovation_search "
                    + $"MATCH '{string.Join(" AND ", match.Select(w => $"\"{w}\"*"))}' ORDER BY rank LIMIT 21"
                : "SELECT id, -ts_rank(search, q) AS rank FROM innovations, to_tsquery('simple', "
                    + $"'{string.Join(" & ", match.Select(w => w + ":*"))}') q WHERE search @@ q ORDER BY rank LIMIT 21";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
    }

    private static CatalogueReader Reader(CerdasDb db) =>
        new(db, new Entrance(db, new CurrentOfficer(TimeProvider.System)), new CitizenDesk(db, Pace, TimeProvider.System));

    private static readonly Cerdas.Web.Platform.Limits.Pace Pace = new();

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds + 2; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times.Skip(2).Order().ElementAt(Rounds / 2);
    }

    private static async Task FillAsync(CerdasDb db)
    {
        db.Enter("33.25");
        var agencies = await db.Agencies.Select(a => a.Id).ToListAsync();
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        for (var at = 0; at < Innovations; at += 1000)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                "INSERT INTO innovations (regency_code, agency_id, year, title, problem, novelty, how_it_works, "
                + "dimension_code, digital, stage, state, round, appealed, published, version, decided_at, score) VALUES "
                + string.Join(',', Enumerable.Range(at, 1000).Select(i => Values(i, agencies[i % agencies.Count], db is PostgresCerdasDb)));
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        await using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE";
        await analyse.ExecuteNonQueryAsync();
    }

    private static string Values(int i, int agency, bool postgres)
    {
        string Noun(int n) => Nouns[(i * 7 + n * 13 + i / 20) % Nouns.Length];
        string Way(int n) => Ways[(i * 11 + n * 5 + i / 15) % Ways.Length];
        var (yes, no) = postgres ? ("true", "false") : ("1", "0");
        return $"('33.25', {agency}, {2018 + (i % 6)}, '{Noun(0)} {Way(0)} {Noun(1)} w{i:D5}', 'Warga kesulitan {Noun(2)} "
            + $"karena {Noun(3)} belum {Way(1)}', 'Cara {Way(2)} untuk {Noun(4)} di desa', 'Petugas {Way(3)} membantu {Noun(5)} "
            + $"sampai selesai', 'governance', {(i % 2 == 0 ? yes : no)}, 'Implemented', 'Accepted', 1, {no}, {no}, 1, "
            + $"'{2018 + (i % 6)}-10-{1 + (i % 28):D2} 03:00:00{(postgres ? "+00" : "")}', {(postgres ? "3.0" : "'3.0'")})";
    }
}
