using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cerdas.Web.Data;

/// <summary>The same model on SQLite: embedded default.</summary>
public sealed class SqliteCerdasDb(DbContextOptions<SqliteCerdasDb> options) : CerdasDb(options);

/// <summary>The same model on PostgreSQL: production.</summary>
public sealed class PostgresCerdasDb(DbContextOptions<PostgresCerdasDb> options) : CerdasDb(options);

internal static class Engines
{
    /// <summary>Whether a save failed because another had written the same unique row first.</summary>
    public static bool IsLostRace(this DbUpdateException e) =>
        e
            is DbUpdateConcurrencyException
                or { InnerException: SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } }
                or { InnerException: Npgsql.PostgresException { SqlState: "23505" } };

    private static string FileOf(CerdasDb db) => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    /// <summary>Whether the database is a file, and the file is not there.</summary>
    public static bool IsMissing(this CerdasDb db) =>
        db.Database.IsSqlite() && FileOf(db) is not ":memory:" and var file && !File.Exists(file);

    /// <summary>
    /// A SQLite file that is not there is never made by the way: an instance whose disk is not mounted would begin anew, empty.
    /// </summary>
    /// <exception cref="InvalidOperationException">The file is missing.</exception>
    public static void RefuseMissing(this CerdasDb db)
    {
        if (db.IsMissing())
            throw new InvalidOperationException(
                $"There is no database {Path.GetFullPath(FileOf(db))}. A new instance: run 'cerdas migrate'. "
                    + "One that was in use: its disk is not mounted, or Cerdas:Var names another folder; "
                    + "mount or restore it, and do not migrate."
            );
    }

    /// <summary>Whether the database has no room left.</summary>
    public static bool IsFull(Exception e) =>
        e is SqliteException { SqliteErrorCode: 13 } or Npgsql.PostgresException { SqlState: "53100" };

    /// <summary>
    /// Whether the database does not answer: it is gone, starting, stopping or damaged, cannot be written, or others hold it too long.
    /// </summary>
    public static bool IsAway(Exception e) =>
        e switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 11 or 14 or 26,
            Npgsql.PostgresException { SqlState: { } state } => state.StartsWith("57", StringComparison.Ordinal)
                || state.StartsWith("53", StringComparison.Ordinal)
                || state.StartsWith("08", StringComparison.Ordinal)
                || state is "55P03" or "40P01" or "40001" or "25006" or "3D000" or "58030",
            Npgsql.NpgsqlException => true,
            _ => false,
        };

    /// <summary>Seconds that a page waits for a connection or an answer, unless the connection string says otherwise.</summary>
    private const int Patience = 5;

    private static bool Says(string connection, params string[] keys) =>
        new DbConnectionStringBuilder { ConnectionString = connection }
            .Keys.Cast<string>()
            .Any(k => keys.Contains(k.Replace(" ", ""), StringComparer.OrdinalIgnoreCase));

    /// <summary>A connection string with a host is PostgreSQL; anything else is SQLite.</summary>
    public static bool IsPostgres(string connection) =>
        new DbConnectionStringBuilder { ConnectionString = connection }
            .Keys.Cast<string>()
            .Any(k => k.Equals("host", StringComparison.OrdinalIgnoreCase) || k.Equals("server", StringComparison.OrdinalIgnoreCase));

    public static DbContextOptionsBuilder UseSqliteEngine(this DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(
                Says(connection, "DefaultTimeout", "CommandTimeout")
                    ? connection
                    : new SqliteConnectionStringBuilder(connection) { DefaultTimeout = Patience }.ConnectionString
            )
            .ConfigureWarnings(Quiet)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(SqlitePragmas.Instance, LedgerMoves.Writer.Instance);

    public static DbContextOptionsBuilder UsePostgresEngine(this DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(Bounded(connection))
            .ConfigureWarnings(Quiet)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(LedgerMoves.Writer.Instance);

    private static string Bounded(string connection)
    {
        var set = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        if (!Says(connection, "CommandTimeout"))
            set.CommandTimeout = Patience;
        if (!Says(connection, "Timeout"))
            set.Timeout = Patience;
        return set.ConnectionString;
    }

    /// <summary>
    /// A lost race and a rule of the database are answers, not faults; what is one is logged where it ends, with the request around it.
    /// </summary>
    private static void Quiet(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug)
        );
}

/// <summary>Pins what durability rests on, on every connection, and refuses to go on where it did not take.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Pin((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Pin((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public static void Pin(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";
        command.ExecuteNonQuery();
        command.CommandText =
            "SELECT (SELECT journal_mode FROM pragma_journal_mode) || ',' || (SELECT synchronous FROM pragma_synchronous) || "
            + "',' || (SELECT foreign_keys FROM pragma_foreign_keys)";
        var pinned = (string?)command.ExecuteScalar();
        if (pinned is not ("wal,2,1" or "memory,2,1"))
            throw new InvalidOperationException($"SQLite did not take WAL, synchronous=FULL and foreign keys: {pinned}");
    }
}

/// <summary>For the migrations tool: <c>dotnet ef migrations add … --context SqliteCerdasDb</c> or <c>PostgresCerdasDb</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCerdasDb>
{
    public SqliteCerdasDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<SqliteCerdasDb>)new DbContextOptionsBuilder<SqliteCerdasDb>().UseSqliteEngine("Data Source=design.db").Options
        );
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCerdasDb>
{
    public PostgresCerdasDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<PostgresCerdasDb>)
                new DbContextOptionsBuilder<PostgresCerdasDb>().UsePostgresEngine("Host=localhost;Database=design").Options
        );
}
