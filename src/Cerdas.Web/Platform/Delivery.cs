using System.IO.Compression;
using Cerdas.Web.Platform.Forms;
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
        services.AddProblemDetails(o =>
            o.CustomizeProblemDetails = c => c.ProblemDetails.Detail ??= Failures.DetailOf(c.ProblemDetails.Status)
        );
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new StorableJson()));
        services.AddCors();
        services.AddExceptionHandler<Failures>();
        services.AddSingleton<KeptForm>();
        services.AddSingleton<FieldLabels>();
        services.AddSingleton<PublicCache>();
        services.AddOutputCache(o =>
        {
            o.AddPolicy(PublicCache.Name, p => p.AddPolicy<PublicCache>(), excludeDefaultPolicy: true);
            // Pages name their own address: what was asked for in other letters is another page.
            o.UseCaseSensitivePaths = true;
            (o.SizeLimit, o.MaximumBodySize) = (PublicCache.MemoryLimit, PublicCache.LongestAnswer);
        });
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddOptions<Microsoft.AspNetCore.Builder.ForwardedHeadersOptions>().Configure<IConfiguration>(Proxies.Trust);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(5));
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

    /// <summary>
    /// A control character in an address names nothing, and NUL is taken by no database: not a readable request. What a page's query holds
    /// besides NUL is refused beside its field.
    /// </summary>
    public static void RefuseNul(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var (path, query) = (http.Request.Path.Value!, http.Request.QueryString.Value ?? "");
                if (
                    !path.Any(char.IsControl)
                    && !query.Contains("%00", StringComparison.Ordinal)
                    && (
                        !http.Request.Path.StartsWithSegments(Api)
                        || http.Request.Query.All(q =>
                            StrictTextBinder.IsStorable(q.Key) && q.Value.All(v => StrictTextBinder.IsStorable(v ?? ""))
                        )
                    )
                )
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    /// <summary>
    /// Public figures may be read by the pages of any site; no cookie travels, and nothing is changed from there.
    /// </summary>
    public static void UseOpenData(this IApplicationBuilder app) =>
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(Api) && !HttpMethods.IsPost(http.Request.Method),
            api => api.UseCors(o => o.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader())
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

    private static int tidied;

    /// <summary>
    /// Building the model leaves garbage that an idle server would otherwise hold until its first collection. Once a process: where tests
    /// start one server after the other, each collection would stop them all.
    /// </summary>
    public static void TidyAfterStart()
    {
        if (Interlocked.Exchange(ref tidied, 1) == 0)
            _ = Task.Delay(TimeSpan.FromSeconds(2))
                .ContinueWith(
                    _ => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true),
                    CancellationToken.None,
                    TaskContinuationOptions.None,
                    TaskScheduler.Default
                );
    }
}
