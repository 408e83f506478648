using System.Data.Common;
using System.Diagnostics;
using Cerdas.Evaluating;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Cerdas.Bench;

/// <summary>The country's evaluation scored in one process, beside the same arithmetic in SQL over the same numbers.</summary>
internal static class ScoringBench
{
    private const int Regencies = 514,
        Evaluators = 5,
        Rounds = 15;

    private const string Sql = """
        SELECT region, SUM(mean * weight) / 100 FROM (
          SELECT q.region, d.weight, AVG(q.mean) AS mean FROM (
            SELECT region, code, AVG(value) AS mean FROM bench_score GROUP BY region, code) q
          JOIN bench_question d ON d.code = q.code GROUP BY q.region, d.dimension, d.weight) per_dimension
        GROUP BY region
        """;

    public static async Task RunAsync(string root, string? postgres, Action<string[]> row)
    {
        var instrument = InstrumentFile
            .Read(File.ReadAllText(Path.Combine(root, "data/instruments/kominfo-2022-cohort-2021.json")))
            .Instrument!;
        var leaves = instrument.Leaves.ToArray();
        var random = new Random(1);
        var scores = new byte[Regencies * leaves.Length * Evaluators];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (byte)random.Next(5);

        var results = new Result[Regencies];
        var answers = new Answers(instrument);
        var (times, allocated) = (new List<double>(), 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var r = 0; r < Regencies; r++)
            {
                answers.Clear();
                var at = r * leaves.Length * Evaluators;
                foreach (var leaf in leaves)
                    for (var e = 0; e < Evaluators; e++)
                        answers.Add(leaf.Index, scores[at++]);
                results[r] = Scoring.Score(answers);
            }
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        var ours = Median(times);
        var resultSize = Measure(() => Scoring.Score(answers));
        var what = $"score {Regencies} regencies x {leaves.Length} questions x {Evaluators} evaluators";
        await using var memory = new SqliteConnection("Data Source=:memory:");
        Say("SQLite", await OfSqlAsync(memory, leaves, instrument, scores, results));
        if (postgres is not null)
        {
            await using var server = new NpgsqlConnection(postgres);
            Say("PostgreSQL", await OfSqlAsync(server, leaves, instrument, scores, results));
        }
        row([
            "",
            "allocated per regency scored",
            $"{allocated / Regencies:#,0} bytes",
            $"its result {resultSize:#,0} bytes",
            $"{allocated / (double)Regencies / resultSize:0.00}",
            "1",
        ]);

        void Say(string engine, double sql) =>
            row([engine, what, $"{ours:0.0} ms", $"the same in SQL {sql:0} ms", $"{sql / ours:0.0}", "< 100 ms"]);
    }

    private static async Task<double> OfSqlAsync(DbConnection db, Node[] leaves, Instrument instrument, byte[] scores, Result[] results)
    {
        await db.OpenAsync();
        await RunAsync(db, "CREATE TEMP TABLE bench_question (code text PRIMARY KEY, dimension text, weight int)");
        await RunAsync(db, "CREATE TEMP TABLE bench_score (region int, code text, evaluator int, value int)");
        await RunAsync(
            db,
            "INSERT INTO bench_question VALUES "
                + string.Join(
                    ',',
                    leaves.Select(l => $"('{l.Code}','{instrument.Nodes[l.Parent].Code}',{instrument.Nodes[l.Parent].Weight})")
                )
        );
        for (var (r, at) = (0, 0); r < Regencies; r++)
            await RunAsync(
                db,
                "INSERT INTO bench_score VALUES "
                    + string.Join(
                        ',',
                        leaves.SelectMany(l => Enumerable.Range(0, Evaluators).Select(e => $"({r},'{l.Code}',{e},{scores[at++]})"))
                    )
            );
        await RunAsync(db, "ANALYZE bench_score");
        var times = new List<double>();
        await using var command = db.CreateCommand();
        command.CommandText = Sql;
        await command.PrepareAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                if (Math.Abs(rows.GetDouble(1) - (double)results[rows.GetInt32(0)].Index!.Value.Value) > 1e-9)
                    throw new InvalidOperationException($"Regency {rows.GetInt32(0)}: SQL and engine differ.");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Median(times);
    }

    private static async Task RunAsync(DbConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static double Median(List<double> times) => times.Skip(times.Count / 3).Order().ElementAt(times.Count / 3);

    private static long Measure(Func<object> make)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(make());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
