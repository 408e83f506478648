using System.IO.Compression;
using Cerdas.Web.Platform.Forms;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Cerdas.Web.Platform;

/// <summary>
/// How answers travel: kept for the public, compressed, seen through a proxy, described, and said in plain words when they fail.
/// </summary>
public static class Delivery
{
    private const string Api = "/api/v1";

    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddProblemDetails();
        services.AddExceptionHandler<Failures>();
        services.AddSingleton<KeptForm>();
        services.AddSingleton<FieldLabels>();
        services.AddSingleton<PublicCache>();
        services.AddOutputCache(o =>
        {
            o.AddPolicy(PublicCache.Name, p => p.AddPolicy<PublicCache>(), excludeDefaultPolicy: true);
            // Pages name their own address: what was asked for in other letters is another page.
            o.UseCaseSensitivePaths = true;
        });
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(o =>
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddOpenApi(
            "v1",
            o =>
                o.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Cerdas";
                        document.Info.Description = "Public figures of Smart City programmes.";
                        return Task.CompletedTask;
                    }
                )
        );
    }

    /// <summary>NUL in an address names nothing, and no database takes it: not a readable request.</summary>
    public static void RefuseNul(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    !http.Request.Path.Value!.Contains('\0', StringComparison.Ordinal)
                    && http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true
                )
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    /// <summary>What failed is said on a page of ours; by the API, and to those who send a file in pieces, by the status alone.</summary>
    public static void UseFailurePages(this IApplicationBuilder app, string pieces)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/galat/500",
                StatusCodeSelector = Failures.StatusOf,
                SuppressDiagnosticsCallback = IsRefusal,
            }
        );
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments(Api) && !http.Request.Path.StartsWithSegments(pieces),
            pages => pages.UseStatusCodePagesWithReExecute("/galat/{0}").UseMiddleware<ReturnedForms>()
        );
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Api), api => api.UseStatusCodePages());
    }

    /// <summary>A rule that refuses and a race that is lost are no faults of the program, and not logged as such.</summary>
    private static bool IsRefusal(Microsoft.AspNetCore.Diagnostics.ExceptionHandlerSuppressDiagnosticsContext context) =>
        Failures.StatusOf(context.Exception) < StatusCodes.Status500InternalServerError;

    /// <summary>Building the model leaves garbage that an idle server would otherwise hold until its first collection.</summary>
    public static void TidyAfterStart() =>
        _ = Task.Delay(TimeSpan.FromSeconds(2))
            .ContinueWith(
                _ => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
}
