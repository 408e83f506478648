using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Cerdas.Web.Tests.Support;

/// <summary>The application as it ships, on its own database, on 12 January 2024 unless the test moves the clock.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    private readonly string var,
        connection;
    private readonly Dictionary<string, string?> settings;

    /// <summary>No other application and no command works on its copy.</summary>
    private bool own;

    internal App(string var, string connection, Dictionary<string, string?>? settings = null)
    {
        (this.var, this.connection, this.settings) = (var, connection, settings ?? []);
        // The host reads the connection while it is being built, before a factory's own settings arrive: the schema comes first.
        Migrate();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 1, 12, 3, 0, 0, TimeSpan.Zero));
    public QueryCounter Queries { get; } = new();

    /// <summary>Here everybody sees the last commit; a test of the lag sets it before the first request.</summary>
    public TimeSpan FiguresMayLag { get; set; }
    internal string Var => var;
    internal string Connection => connection;

    public static async Task<App> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var (var, connection) = await Databases.CopyAsync();
        return new App(var, connection, settings) { own = true };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Cerdas:Var", var);
        builder.UseSetting("ConnectionStrings:Cerdas", connection);
        builder.UseSetting("Cerdas:Demo", "true");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(l =>
        {
            l.ClearProviders();
            if (Environment.GetEnvironmentVariable("CERDAS_TEST_LOG") == "1")
                l.AddConsole();
        });
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton(new FigureLag(FiguresMayLag)));
            // Signing in a thousand times need not be as dear as guessing a password should be.
            services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(o => o.IterationCount = 1000);
            services.ConfigureDbContext<SqliteCerdasDb>(o => o.AddInterceptors(Queries));
            services.ConfigureDbContext<PostgresCerdasDb>(o => o.AddInterceptors(Queries));
        });
    }

    /// <summary>
    /// Takes its database and its files with it: those of all tests together fill a machine's memory.
    /// </summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (own)
            await Databases.DropAsync(var, connection);
        else
            await Databases.LeaveAsync(connection);
    }

    private void Migrate()
    {
        using CerdasDb db = Engines.IsPostgres(connection)
            ? new PostgresCerdasDb(
                (DbContextOptions<PostgresCerdasDb>)new DbContextOptionsBuilder<PostgresCerdasDb>().UsePostgresEngine(connection).Options
            )
            : new SqliteCerdasDb(
                (DbContextOptions<SqliteCerdasDb>)new DbContextOptionsBuilder<SqliteCerdasDb>().UseSqliteEngine(connection).Options
            );
        if (!db.Database.GetPendingMigrations().Any())
            return;
        db.Database.Migrate();
        ReferenceData.LoadAsync(db, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The rows of a regency, for a test to look at.</summary>
    public async Task<T> Rows<T>(Func<CerdasDb, Task<T>> read, string regency = "33.25")
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CerdasDb>();
        db.Enter(regency);
        return await read(db);
    }
}

/// <summary>One application a test class; tests of a class run one after the other and may build on a copy of their own.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await App.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
