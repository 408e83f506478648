using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Features.Public.Maps;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Commands;

/// <summary>Loads the demo regency whole, as of the clock's day.</summary>
internal static class DemoLoader
{
    /// <returns>The days it was loaded for; null where the regency holds programmes already.</returns>
    public static async Task<DemoCalendar?> LoadAsync(IServiceProvider services, CancellationToken ct)
    {
        var (db, users, files) = (
            services.GetRequiredService<CerdasDb>(),
            services.GetRequiredService<UserManager<Account>>(),
            services.GetRequiredService<FileStore>()
        );
        var calendar = DemoCalendar.Of(services.GetRequiredService<TimeProvider>());
        if (!await new DemoRegency(db, files, users, calendar).LoadAsync(ct))
            return null;
        await new DemoEvaluations(db, users, calendar).LoadAsync(ct);
        await new DemoInnovations(db, files, users, calendar).LoadAsync(ct);
        await DemoMap.LoadAsync(db, ct);
        return calendar;
    }
}
