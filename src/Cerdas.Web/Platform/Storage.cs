using Cerdas.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>Database, files and keys, in their places.</summary>
public static class Storage
{
    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var places = Places.Of(configuration);
        var connection = configuration.GetConnectionString("Cerdas") is { Length: > 0 } set ? set : $"Data Source={places.Database}";
        places.KeepToOwner();
        if (Engines.IsPostgres(connection))
            services.AddEngine<PostgresCerdasDb>(o => o.UsePostgresEngine(connection));
        else
            services.AddEngine<SqliteCerdasDb>(o => o.UseSqliteEngine(connection));
        services.AddSingleton(places);
        services.AddMemoryCache(o => o.SizeLimit = SharedReads.MemoryLimit);
        services.AddSingleton<SharedReads>();
        services.AddSingleton(new FigureLag(TimeSpan.FromSeconds(1)));
        services.AddScoped<Reading>();
        services.AddSingleton<LedgerClock>();
        services.AddSingleton<LedgerFeed>();
        services.AddHostedService(s => s.GetRequiredService<LedgerFeed>());
        services.AddSingleton<StreamRights>();
        services.AddHostedService(s => s.GetRequiredService<StreamRights>());
        services.AddSingleton(new FileStore(places.Files));
        services.AddSingleton<Pictures>();
        services.AddSingleton<DrawnPictures>();
        services.AddSingleton(new DemoMode(configuration.GetValue<bool>("Cerdas:Demo")));
        services.AddSingleton(DemoClock.Of(configuration));
        services.Configure<EvidenceLimits>(configuration.GetSection("Evidence"));
        services.AddDataProtection().SetApplicationName("cerdas").PersistKeysToFileSystem(new DirectoryInfo(places.Keys));
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
            db.Clock = s.GetRequiredService<TimeProvider>();
            var (clock, reading) = (s.GetRequiredService<LedgerClock>(), s.GetRequiredService<Reading>());
            db.Moved = move =>
            {
                clock.Stands(move);
                reading.Wrote(move);
            };
            return db;
        });
    }
}
