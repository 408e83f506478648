using Cerdas.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>Where this instance keeps what must survive: database, files, keys.</summary>
public static class Setup
{
    /// <summary>Folder of everything that must be backed up: configuration "Cerdas:Var", by default var/ beside the process.</summary>
    public static string Var(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Cerdas:Var"] is { Length: > 0 } set ? set : "var");

    public static string Connection(IConfiguration configuration) =>
        configuration.GetConnectionString("Cerdas") is { Length: > 0 } set
            ? set
            : $"Data Source={Path.Combine(Var(configuration), "cerdas.db")}";

    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var (var, connection) = (Var(configuration), Connection(configuration));
        Directory.CreateDirectory(var);
        if (Engines.IsPostgres(connection))
            services.AddEngine<PostgresCerdasDb>(o => o.UsePostgresEngine(connection));
        else
            services.AddEngine<SqliteCerdasDb>(o => o.UseSqliteEngine(connection));
        services.AddSingleton<LedgerClock>();
        services.AddSingleton(new FileStore(Path.Combine(var, "files")));
        services.AddSingleton<Pictures>();
        services.AddSingleton(new DemoMode(configuration.GetValue<bool>("Cerdas:Demo")));
        services.AddSingleton(TimeProvider.System);
        services.Configure<EvidenceLimits>(configuration.GetSection("Evidence"));
        services.AddDataProtection().SetApplicationName("cerdas").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(var, "keys")));
    }

    private static void AddEngine<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> engine)
        where TDb : CerdasDb
    {
        services.AddDbContext<TDb>(
            o => engine(o.UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll)),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddScoped<CerdasDb>(s =>
        {
            var db = s.GetRequiredService<TDb>();
            (db.Clock, db.LedgerClock) = (s.GetRequiredService<TimeProvider>(), s.GetRequiredService<LedgerClock>());
            return db;
        });
    }
}
