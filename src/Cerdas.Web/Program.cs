using Cerdas.Web.Commands;
using Cerdas.Web.Features;
using Cerdas.Web.Features.Running.Uploads;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Forms;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Mvc;

if (CommandLine.IsFor(args))
    return await CommandLine.RunAsync(args);

// A published build keeps its pages' assets beside the program; from source they are found in the project.
var beside = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = beside ? AppContext.BaseDirectory : null }
);
builder.WebHost.ConfigureKestrel(o => (o.AddServerHeader, o.Limits.MaxRequestBodySize) = (false, BodyLimits.Anonymous));
if (!builder.Environment.IsDevelopment())
    builder.Logging.AddRequestLines();

var services = builder.Services;
services.AddStorage(builder.Configuration);
services.AddSession(builder.Configuration);
services.AddFeatures();
services
    .AddRazorPages(o =>
    {
        o.RootDirectory = "/Features";
        o.Conventions.Add(new OwnPrefix());
        foreach (var wing in Wings.All)
            wing.AddAddresses(o.Conventions);
    })
    .AddMvcOptions(o =>
    {
        FieldMetadata.Configure(o);
        o.Filters.Add<HandledMethods>();
        o.Filters.Add<ReadAsWritten>();
        o.Filters.Add<ArrivedFiles>();
        o.Filters.Add<PressedOnce>();
    });
services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = PageExtensions.DoneCookie);
services.AddRouting(o => o.LowercaseUrls = true);
services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite) = ("cerdas-formulir", SameSiteMode.Lax));
services.AddValidation();
services.AddDelivery();
services.AddRateLimits(builder.Configuration);
services.AddLanguages();

var app = builder.Build();
app.UseRequestLines();
app.UseHeadAsGet(own: Tus.Address);
app.UseForwardedHeaders();
app.UseSecurityHeaders(Headers.Policy());
app.UseFailurePages(pieces: Tus.Address);
app.UseOpenData();
app.UseRequestLocalization();
app.RefuseNul();
ReadableForm.Use(app);
app.UseRouting();
app.UseBodyLimits();
app.UseOutputCache();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseOwnWrites();
app.UseRegencyOfRoute();
app.UseAntiforgery();

app.MapStaticAssets().ShortCircuit();
app.MapRazorPages().WithStaticAssets();

// Asked by programs that must hear it also when no session can be read.
app.MapHealthChecks("/sehat").AllowAnonymous().ShortCircuit();
app.MapGet(Language.Path, Language.Choose).AllowAnonymous().ExcludeFromDescription();
app.MapOpenApi().AllowAnonymous();
app.MapFeatures();

// Without an endpoint the rule "refuse to all" would answer for pages that do not exist.
app.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();

await app.StartAsync();
await app.RefuseOldSchemaAsync();
Delivery.TidyAfterStart();
await app.WaitForShutdownAsync();
return 0;

/// <summary>The wiring, top to bottom.</summary>
public partial class Program;
