using System.IO.Compression;
using Cerdas.Web.Commands;
using Cerdas.Web.Features.Account;
using Cerdas.Web.Features.Achievements;
using Cerdas.Web.Features.Catalogue;
using Cerdas.Web.Features.Documents;
using Cerdas.Web.Features.Evaluations;
using Cerdas.Web.Features.Innovations;
using Cerdas.Web.Features.Instruments;
using Cerdas.Web.Features.Looks;
using Cerdas.Web.Features.Maps;
using Cerdas.Web.Features.National;
using Cerdas.Web.Features.Portal;
using Cerdas.Web.Features.Uploads;
using Cerdas.Web.Features.Wall;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

if (CommandLine.IsFor(args))
    return await CommandLine.RunAsync(args);

// A published build keeps its pages' assets beside the program; from source they are found in the project.
var beside = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = beside ? AppContext.BaseDirectory : null }
);
builder.WebHost.ConfigureKestrel(o =>
{
    o.AddServerHeader = false;
    o.Limits.MaxRequestBodySize = 60_000_000;
});
if (!builder.Environment.IsDevelopment())
    builder.Logging.ClearProviders().AddJsonConsole();

var services = builder.Services;
services.AddStorage(builder.Configuration);
services.AddSession(builder.Configuration);
services.AddFeatures();
services.AddMemoryCache();
services
    .AddRazorPages(o =>
    {
        o.RootDirectory = "/Features";
        o.Conventions.AddPageRoute("/Portal/Index", "/daerah/{code}");
        o.Conventions.AddPageRoute("/Agencies/Edit", "/pengaturan/opd/baru");
        o.Conventions.AddPageRoute("/Risks/Edit", "/risiko/baru");
        o.Conventions.AddPageRoute("/Screens/Edit", "/pengaturan/layar/baru");
    })
    .AddMvcOptions(o =>
    {
        FieldMetadata.Configure(o);
        o.Filters.Add<HandledMethods>();
        o.Filters.Add<ArrivedFiles>();
    });
services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o =>
    o.Cookie.Name = Cerdas.Web.Features.Shared.PageExtensions.DoneCookie
);
services.AddRouting(o => o.LowercaseUrls = true);
services.AddAntiforgery(o => o.Cookie.Name = "cerdas-formulir");
services.AddValidation();
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
System.Text.Json.Serialization.JsonSerializerContext[] shapes =
[
    WireJson.Default,
    InstrumentJson.Default,
    EvaluationJson.Default,
    InnovationJson.Default,
    CatalogueJson.Default,
    WallJson.Default,
    MapsJson.Default,
    NationalJson.Default,
];
services.ConfigureHttpJsonOptions(o =>
{
    foreach (var (i, shape) in shapes.Index())
        o.SerializerOptions.TypeInfoResolverChain.Insert(i, shape);
});
services.AddProblemDetails();
services.AddExceptionHandler<Failures>();
services.AddOutputCache(o => o.AddPolicy(PublicCache.Name, p => p.AddPolicy<PublicCache>(), excludeDefaultPolicy: true));
services.AddSingleton<PublicCache>();
services.AddResponseCompression(o => o.EnableForHttps = true);
services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
services.AddLanguages();
services.AddHealthChecks().AddCheck<DatabaseHealth>("database");

var app = builder.Build();
app.UseForwardedHeaders();
app.UseSecurityHeaders(Headers.Policy());
app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/galat/500", StatusCodeSelector = Failures.StatusOf });
app.UseWhen(
    http => !http.Request.Path.StartsWithSegments("/api/v1") && !http.Request.Path.StartsWithSegments(Tus.Address),
    pages => pages.UseStatusCodePagesWithReExecute("/galat/{0}")
);
app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/v1"), api => api.UseStatusCodePages());
app.UseRequestLocalization();
app.UseRouting();
app.UseOutputCache();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets().ShortCircuit();
app.MapRazorPages().WithStaticAssets();
app.MapHealthChecks("/sehat").AllowAnonymous();
app.MapGet(Language.Path, Language.Choose).AllowAnonymous().ExcludeFromDescription();
app.MapOpenApi().AllowAnonymous();
var api = app.MapGroup("/api/v1").AllowAnonymous();
api.MapAchievements();
api.MapInstruments();
api.MapEvaluations();
api.MapInnovations();
api.MapInnovationQuota();
api.MapMaps();
api.MapNational();
app.MapOidc();
app.MapDownload();
app.MapUploads();
app.MapRecords();
app.MapPhotos();
app.MapPublicPhotos();
app.MapLooks();
app.MapInstrumentFiles();
app.MapWall();
app.MapFeed();
app.MapSharedPictures();

// Without an endpoint the rule "refuse to all" would answer for pages that do not exist.
app.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();

await app.StartAsync();
await app.RefuseOldSchemaAsync();

// Building the model leaves garbage that an idle server would otherwise hold until its first collection.
_ = Task.Delay(TimeSpan.FromSeconds(2))
    .ContinueWith(_ => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true), TaskScheduler.Default);
await app.WaitForShutdownAsync();
return 0;

/// <summary>The wiring, top to bottom.</summary>
public partial class Program;
