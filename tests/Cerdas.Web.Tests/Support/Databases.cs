using Cerdas.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cerdas.Web.Tests.Support;

/// <summary>
/// The demo regency and a second one, loaded once a run and copied for each test class. With CERDAS_TEST_POSTGRES (a connection string) the
/// same tests run on PostgreSQL.
/// </summary>
internal static class Databases
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "cerdas-tests-" + Environment.ProcessId);
    private static bool ready;
    private static int made;

    public static string? Postgres { get; } =
        Environment.GetEnvironmentVariable("CERDAS_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    private static string Template => Path.Combine(Root, "template");

    /// <summary>A fresh copy: its var folder and its connection string.</summary>
    public static async Task<(string Var, string Connection)> CopyAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (!ready)
                await MakeTemplateAsync();
            ready = true;
            var var = Path.Combine(Root, $"copy{++made}");
            CopyFolder(Template, var);
            if (Postgres is null)
                return (var, $"Data Source={Path.Combine(var, "cerdas.db")}");
            var name = $"cerdas_test_{Environment.ProcessId}_{made}";
            await ServerAsync($"CREATE DATABASE {name} TEMPLATE {TemplateName}");
            return (var, ConnectionTo(name));
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string TemplateName => $"cerdas_test_{Environment.ProcessId}_template";

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Postgres)
        {
            Database = database,
            Pooling = true,
            MaxPoolSize = 20,
        }.ConnectionString;

    private static async Task MakeTemplateAsync()
    {
        Directory.CreateDirectory(Template);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (IOException) { }
        };
        var connection = Postgres is null ? $"Data Source={Path.Combine(Template, "cerdas.db")};Pooling=False" : ConnectionTo(TemplateName);
        if (Postgres is not null)
            await ServerAsync($"CREATE DATABASE {TemplateName}");
        await using (var app = new App(Template, connection))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CerdasDb>();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Account>>();
            await Cerdas.Web.Commands.DemoLoader.LoadAsync(scope.ServiceProvider, CancellationToken.None);
            await SecondRegency.LoadAsync(db, users);
        }
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Gives connections back: a server of tests has only so many.</summary>
    public static async Task LeaveAsync(string connection)
    {
        if (Postgres is null)
            return;
        await using var pool = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pool);
    }

    /// <summary>Removes a copy that nobody uses any more.</summary>
    public static async Task DropAsync(string var, string connection)
    {
        await LeaveAsync(connection);
        if (Postgres is not null)
            await ServerAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        // A background task of the application may still put its last file down.
        for (var i = 0; i < 5 && Directory.Exists(var); i++)
        {
            try
            {
                Directory.Delete(var, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task ServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
