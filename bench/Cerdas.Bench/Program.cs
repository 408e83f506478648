using System.Data.Common;
using System.Globalization;
using Cerdas.Bench;
using Cerdas.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = args[0];
var app = Path.Combine(root, "artifacts/app/Cerdas.Web.dll");
var engines = new List<(string Name, string? Connection)> { ("SQLite", null) };
if (Environment.GetEnvironmentVariable("CERDAS_BENCH_POSTGRES") is { Length: > 0 } server)
{
    var name = $"cerdas_bench_{Environment.ProcessId}";
    await using var connection = new NpgsqlConnection(server);
    await connection.OpenAsync();
    await new NpgsqlCommand($"CREATE DATABASE {name}", connection).ExecuteNonQueryAsync();
    engines.Add(("PostgreSQL", new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 50 }.ConnectionString));
}
if (args.Contains("--storm"))
{
    await StormBench.RunAsync(app, Environment.GetEnvironmentVariable("CERDAS_BENCH_POSTGRES"), Open, Row);
    return;
}
if (args.Contains("--scoring"))
{
    await ScoringBench.RunAsync(root, Environment.GetEnvironmentVariable("CERDAS_BENCH_POSTGRES"), Row);
    return;
}
Console.WriteLine("| engine | what | measured | floor in the same run | ratio | wanted |\n|---|---|---|---|---|---|");
var port = 21000;
foreach (var (engine, connection) in engines)
{
    var var = Directory.CreateTempSubdirectory("cerdas-bench").FullName;
    var source = connection ?? $"Data Source={Path.Combine(var, "cerdas.db")}";
    await Served.RunAsync(app, var, connection, "migrate");
    await Served.RunAsync(app, var, connection, "demo");
    if (args.Contains("--walls"))
    {
        await using var walled = await Served.StartAsync(app, var, connection, port++);
        await using var db = Open(source);
        await WallsBench.RunAsync(walled, db, engine, Row);
        continue;
    }
    if (args.Contains("--catalogue"))
    {
        await using (var db = Open(source))
            await CatalogueBench.RunAsync(db, engine, Row);
        continue;
    }
    await using (await Served.StartAsync(app, var, connection, port++)) { }
    await using (var idle = await Served.StartAsync(app, var, connection, port++))
    {
        await Task.Delay(TimeSpan.FromSeconds(5));
        Row(engine, "warm start to the first response", $"{idle.Started.TotalSeconds:0.00} s", "", "", "< 0.7 s");
        Row(
            engine,
            "resident memory, idle",
            $"{idle.ResidentBytes / 1e6:0} MB, of it mapped program files {idle.MappedFileBytes / 1e6:0} MB",
            "",
            "",
            "< 150 MB"
        );
    }
    await using (var figures = await Served.StartAsync(app, var, connection, port++, "/daerah/33.25"))
        Row(engine, "warm start to the public page with its figures computed", $"{figures.Started.TotalSeconds:0.00} s", "", "", "");
    await using (var db = Open(source))
        await LargeRegency.FillAsync(db);

    await using var served = await Served.StartAsync(app, var, connection, port++);
    var cookie = await served.SignInAsync();
    using var http = new HttpClient();
    var page = await http.GetByteArrayAsync(served.Url + "/daerah/33.25?tahun=2023");
    await using var plain = await PlainServer.StartAsync(page, port++);

    var naive = await Load.OfAsync(() => Worker(source, Sql.NaiveAggregate));
    var dashboard = Load.Of(served.Url + "/capaian?tahun=2023", cookie);
    Row(
        engine,
        $"dashboard, {LargeRegency.Programmes:#,0} programmes x 4 quarters",
        $"{dashboard:#,0} /s",
        $"naive three-table aggregate {naive:#,0} /s",
        $"{dashboard / naive:0.0}",
        ">= 10"
    );

    var file = Load.Of(plain.Url + "/page.html");
    var cached = Load.Of(served.Url + "/daerah/33.25?tahun=2023");
    Row(
        engine,
        $"public page, cached, {page.Length:#,0} bytes",
        $"{cached:#,0} /s",
        $"static file of the same size {file:#,0} /s",
        $"{cached / file:0.00}",
        ">= 0.5"
    );

    var floor = await Load.OfAsync(() => Worker(source, Sql.ListOf(engine)));
    var list = Load.Of(served.Url + "/program?tahun=2023", cookie);
    Row(engine, "list page of 50", $"{list:#,0} /s", $"its query alone {floor:#,0} /s", $"{list / floor:0.00}", ">= 0.33");
    await using (var db = Open(source))
        await CatalogueBench.RunAsync(db, engine, Row);
}

await ScoringBench.RunAsync(root, engines.Count > 1 ? engines[1].Connection : null, Row);

static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

static CerdasDb Open(string connection) =>
    Engines.IsPostgres(connection)
        ? new PostgresCerdasDb(
            (DbContextOptions<PostgresCerdasDb>)new DbContextOptionsBuilder<PostgresCerdasDb>().UsePostgresEngine(connection).Options
        )
        : new SqliteCerdasDb(
            (DbContextOptions<SqliteCerdasDb>)new DbContextOptionsBuilder<SqliteCerdasDb>().UseSqliteEngine(connection).Options
        );

// A connection of its own for each worker, the command prepared once, every row read.
static async Task<Func<Task>> Worker(string source, string sql)
{
    DbConnection connection = Engines.IsPostgres(source) ? new NpgsqlConnection(source) : new SqliteConnection(source);
    await connection.OpenAsync();
    var command = connection.CreateCommand();
    command.CommandText = sql;
    await command.PrepareAsync();
    return async () =>
    {
        await using var reader = await command.ExecuteReaderAsync();
        do while (await reader.ReadAsync()) { }
        while (await reader.NextResultAsync());
    };
}
