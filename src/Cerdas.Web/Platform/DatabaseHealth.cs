using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cerdas.Web.Platform;

/// <summary>Healthy means: the database answers a real query.</summary>
public sealed class DatabaseHealth(CerdasDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await db.Provinces.AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Reference data missing: run cerdas migrate.");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}

internal static class Schema
{
    /// <summary>A server on an old schema would fail page by page; it says so once and stops instead.</summary>
    public static async Task RefuseOldSchemaAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CerdasDb>();
        db.RefuseMissing();
        if ((await db.Database.GetPendingMigrationsAsync()).ToList() is { Count: > 0 } pending)
            throw new InvalidOperationException($"The database lacks {pending.Count} migration(s): run 'cerdas migrate' first.");
    }
}
