using System.Globalization;
using Cerdas.Web.Data;
using Cerdas.Web.Features;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

/// <summary>The application's services without its server, for a command. Logs go to the error stream: output stays clean.</summary>
internal sealed class Services : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AsyncServiceScope scope;

    private Services(WebApplication app) => (this.app, scope) = (app, app.Services.CreateAsyncScope());

    public static Services Open()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Words.Indonesian);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSession(builder.Configuration);
        builder.Services.AddFeatures();
        var services = new Services(builder.Build());
        // Nobody waits at a page: a migration takes what it takes.
        services.Get<CerdasDb>().Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        return services;
    }

    public IServiceProvider Provider => scope.ServiceProvider;

    public T Get<T>()
        where T : notnull => Provider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
