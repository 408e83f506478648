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

    /// <summary>A connection string with a host is PostgreSQL; anything else is SQLite.</summary>
    public static bool IsPostgres(string connection) =>
        new DbConnectionStringBuilder { ConnectionString = connection }
            .Keys.Cast<string>()
            .Any(k => k.Equals("host", StringComparison.OrdinalIgnoreCase) || k.Equals("server", StringComparison.OrdinalIgnoreCase));

    public static DbContextOptionsBuilder UseSqliteEngine(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).UseSnakeCaseNamingConvention().AddInterceptors(SqlitePragmas.Instance);

    public static DbContextOptionsBuilder UsePostgresEngine(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).UseSnakeCaseNamingConvention();
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
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
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
