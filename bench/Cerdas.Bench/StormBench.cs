using System.Diagnostics;
using System.Globalization;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cerdas.Bench;

/// <summary>
/// The last evening of a quarter: verifiers decide one report after the other while fifty readers read the portal, the dashboard, the API,
/// their work and the wall. Once from a process that has just started, once from a warm one; against the same pages read one by one with
/// nobody else there, and against a plain server read by the same fifty.
/// </summary>
internal static class StormBench
{
    private static readonly TimeSpan Cold = TimeSpan.FromSeconds(10),
        Warm = TimeSpan.FromSeconds(15);
    private const int Warming = 1000,
        Idle = 250,
        Waiting = 150;

    private sealed record Size(int Programmes, int Regencies);

    public static async Task RunAsync(string app, string? server, Func<string, CerdasDb> open, Action<string[]> row)
    {
        Console.WriteLine(
            "| what | all reads: p50, p95 | idle p95, plain server p95 | p95 / idle (<= 5) | each p95 | verification p50, p95 | "
                + "app + database of wall time | peak memory (< 400 MB) | time-outs, faults |\n|---|---|---|---|---|---|---|---|---|"
        );
        var port = 22000;
        await OneAsync(app, null, new(200, 1), "SQLite", open, row, port++);
        if (server is null)
            return;
        foreach (var size in new Size[] { new(200, 1), new(2000, 1), new(200, 100), new(2000, 100) })
        {
            var name = $"cerdas_storm_{Environment.ProcessId}_{port}";
            await CommandAsync(server, $"CREATE DATABASE {name}");
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 50 }.ConnectionString;
            try
            {
                await OneAsync(app, connection, size, "PostgreSQL", open, row, port++);
            }
            finally
            {
                NpgsqlConnection.ClearAllPools();
                await CommandAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
            }
        }
    }

    private static async Task OneAsync(
        string app,
        string? connection,
        Size size,
        string engine,
        Func<string, CerdasDb> open,
        Action<string[]> row,
        int port
    )
    {
        var var = Directory.CreateTempSubdirectory("cerdas-storm").FullName;
        var source = connection ?? $"Data Source={Path.Combine(var, "cerdas.db")}";
        await Served.RunAsync(app, var, connection, "migrate");
        await Served.RunAsync(app, var, connection, "demo");
        List<string> codes;
        Queue<int> reports;
        await using (var db = open(source))
        {
            await LargeRegency.FillAsync(db, size.Programmes, Waiting);
            codes = await StormRegencies.FillAsync(db, size.Regencies, StormReaders.Regencies);
            reports = await StormReaders.WaitingAsync(db, codes);
        }
        var database = connection is null ? null : await DatabaseProcess.OfAsync(connection);
        await using var served = await Served.StartAsync(app, var, connection, port);
        using var readers = await StormReaders.SignInAsync(served, codes);
        // The start is cold for what is measured: the people alone have come in.
        var cold = await StormAsync(served, database, readers, reports, Cold);
        // Until the runtime has compiled the pages for good.
        await readers.OneByOneAsync(Warming);
        var idle = await readers.OneByOneAsync(Idle);
        var warm = await StormAsync(served, database, readers, reports, Warm);
        await using var plain = await PlainServer.StartAsync(await readers.SampleAsync(), port + 500);
        var floor = await StormReaders.OfPlainAsync(plain.Url + "/page.html", TimeSpan.FromSeconds(5));
        foreach (var (name, storm) in new[] { ("cold", cold), ("warm", warm) })
            row([
                Text($"{engine}, {size.Programmes:#,0} programmes x {size.Regencies}, {name}"),
                Text($"{storm.Reads.P50:0} ms, {storm.Reads.P95:0} ms ({storm.Reads.Count / storm.Wall.TotalSeconds:0} /s)"),
                Text($"{idle.P95:0.0} ms, {floor.P95:0.0} ms"),
                Text($"{storm.Reads.P95 / idle.P95:0.0}; to the plain server {storm.Reads.P95 / floor.P95:0.0}"),
                string.Join(", ", storm.Kinds.Select(k => Text($"{k.Name} {k.Times.P95:0}"))),
                Text($"{storm.Verifications.P50:0} ms, {storm.Verifications.P95:0} ms ({storm.Verifications.Count})"),
                Text($"{storm.App.TotalSeconds:0.0} + {storm.Database.TotalSeconds:0.0} of {storm.Wall.TotalSeconds:0} s"),
                Text($"{storm.PeakBytes / 1e6:0} MB"),
                $"{storm.TimeOuts}, {storm.Faults}",
            ]);
    }

    private static async Task<Storm> StormAsync(
        Served served,
        DatabaseProcess? database,
        StormReaders readers,
        Queue<int> reports,
        TimeSpan span
    )
    {
        using var ends = new CancellationTokenSource();
        var peak = served.ResidentBytes;
        var watch = Task.Run(async () =>
        {
            while (!ends.IsCancellationRequested)
            {
                peak = Math.Max(peak, served.ResidentBytes);
                await Task.Delay(50);
            }
        });
        var (app, server, clock) = (served.Processor, database?.Processor ?? default, Stopwatch.StartNew());
        var result = await readers.StormAsync(reports, span);
        var storm = result with
        {
            Wall = clock.Elapsed,
            App = served.Processor - app,
            Database = (database?.Processor ?? default) - server,
        };
        await ends.CancelAsync();
        await watch;
        return storm with { PeakBytes = peak };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task CommandAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Times of requests in milliseconds, sorted.</summary>
internal sealed record Times(double[] Sorted)
{
    public int Count => Sorted.Length;
    public double P50 => At(50);
    public double P95 => At(95);

    private double At(int percent) => Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, Sorted.Length * percent / 100)];

    public static Times Of(IEnumerable<double> times) => new([.. times.Order()]);
}

internal sealed record Storm(Times Reads, IReadOnlyList<(string Name, Times Times)> Kinds, Times Verifications, int TimeOuts, int Faults)
{
    public TimeSpan Wall { get; init; }
    public TimeSpan App { get; init; }
    public TimeSpan Database { get; init; }
    public long PeakBytes { get; init; }
}

/// <summary>PostgreSQL's processes on this machine: the server, its children, and those that have ended.</summary>
internal sealed record DatabaseProcess(int Server)
{
    private const double TicksPerSecond = 100;

    public static async Task<DatabaseProcess> OfAsync(string connection)
    {
        await using var own = new NpgsqlConnection(connection);
        await own.OpenAsync();
        return new(int.Parse(FieldsOf(own.ProcessID)[1], CultureInfo.InvariantCulture));
    }

    public TimeSpan Processor
    {
        get
        {
            long ticks = Sum(FieldsOf(Server)[11..15]);
            foreach (var folder in Directory.EnumerateDirectories("/proc"))
                if (int.TryParse(Path.GetFileName(folder), out var id))
                    try
                    {
                        var fields = FieldsOf(id);
                        if (fields[1] == $"{Server}")
                            ticks += Sum(fields[11..13]);
                    }
                    catch (IOException) { }
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
    }

    private static long Sum(string[] ticks) => ticks.Sum(t => long.Parse(t, CultureInfo.InvariantCulture));

    /// <summary>What follows the name in /proc/…/stat: state, parent, …; 11 to 14 are the times of itself and of ended children.</summary>
    private static string[] FieldsOf(int id)
    {
        var text = File.ReadAllText($"/proc/{id}/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }
}
