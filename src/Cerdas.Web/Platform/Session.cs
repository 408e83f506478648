using System.Security.Claims;
using Cerdas.People;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>Sign-in wiring: Identity, the cookie, its check on every request, and OpenID Connect where configured.</summary>
public static class Session
{
    /// <summary>Cookie with which a national viewer keeps the regency in view.</summary>
    public const string RegencyCookie = "cerdas-daerah";
    public const string OidcScheme = "oidc";
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    public static void AddSession(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireUppercase = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 5,
                };
                o.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
                o.Tokens.AuthenticatorIssuer = "Cerdas";
            })
            .AddEntityFrameworkStores<CerdasDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<IdentityErrors>();
        services.Configure<IdentityOptions>(configuration.GetSection("Identity"));

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(o =>
            {
                o.Cookie.Name = "cerdas";
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.LoginPath = "/masuk";
                o.AccessDeniedPath = "/galat/403";
                o.ReturnUrlParameter = "kembali";
                o.ExpireTimeSpan = TimeSpan.FromHours(10);
                o.Events.OnValidatePrincipal = CheckAsync;
                o.Events.OnRedirectToAccessDenied = c =>
                {
                    c.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                o.Events.OnRedirectToLogin = c =>
                {
                    if (c.Request.Path.StartsWithSegments("/api"))
                        c.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    else
                        c.Response.Redirect(c.RedirectUri);
                    return Task.CompletedTask;
                };
            });
        });
        var oidc = configuration.GetSection("Oidc");
        if (oidc["Authority"] is { Length: > 0 })
            authentication.AddOpenIdConnect(
                OidcScheme,
                oidc["Name"] is { Length: > 0 } name ? name : "OpenID Connect",
                o =>
                {
                    oidc.Bind(o);
                    o.SignInScheme = IdentityConstants.ExternalScheme;
                    o.ResponseType = "code";
                    // The answer comes back as a plain link, with which lax cookies travel; a form posted from elsewhere would need laxer ones.
                    o.ResponseMode = "query";
                    (o.CorrelationCookie.SameSite, o.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
                    o.UsePkce = true;
                    o.Events.OnRemoteFailure = c =>
                    {
                        c.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>()
                            .CreateLogger("Cerdas.Oidc")
                            .LogWarning(c.Failure, "Sign-in with the provider failed");
                        c.Response.Redirect("/masuk?tolak=true");
                        c.HandleResponse();
                        return Task.CompletedTask;
                    };
                    o.CallbackPath = "/masuk/oidc/kembali";
                    o.MapInboundClaims = false;
                    o.Scope.Add("email");
                    o.GetClaimsFromUserInfoEndpoint = true;
                    o.DisableTelemetry = true;
                }
            );
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder()
                    .RequireAuthenticatedUser()
                    .RequireAssertion(_ => false)
                    .Build()
            );
        services.AddScoped<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, NeedsHandler>();
        services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler, ChooseRegencyFirst>();
        services.AddScoped<CurrentOfficer>();
    }

    /// <summary>One query a request: the account as it is now. A changed role, a deactivated person or a new password holds from here on.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<CerdasDb>();
        var demoMode = http.RequestServices.GetRequiredService<DemoMode>();
        var row = int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await FindAsync(db, id, http.RequestAborted)
            : null;
        if (
            row is null
            || !row.Active
            || (row.DemoAccount && !demoMode.On)
            || row.SecurityStamp != context.Principal!.FindFirstValue(StampClaim)
        )
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        if (row.RegencyCode is null && row.Role == Role.NationalViewer && http.Request.Cookies[RegencyCookie] is { } chosen)
            row = await WithRegencyAsync(db, row, chosen, http.RequestAborted);
        http.RequestServices.GetRequiredService<CurrentOfficer>().Set(db, row);
    }

    private static Task<SessionRow?> FindAsync(CerdasDb db, int id, CancellationToken ct) =>
        db
            .Users.Where(u => u.Id == id)
            .Select(u => new SessionRow(
                u.Id,
                u.Name,
                u.Role,
                u.RegencyCode,
                u.AgencyId,
                u.Agency!.ShortName,
                u.SecurityStamp,
                u.Active,
                u.Demo,
                u.TwoFactorEnabled,
                u.Regency!.Name,
                (bool?)u.Regency!.Demo ?? false,
                u.Regency!.Province!.TimeZone,
                u.Regency!.Colour,
                u.Regency!.Emblem
            ))
            // The session comes before any regency is in view, so the agency's own filter cannot hold yet.
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);

    private static async Task<SessionRow> WithRegencyAsync(CerdasDb db, SessionRow row, string code, CancellationToken ct) =>
        await db
            .Regencies.Where(r => r.Code == code && r.Active)
            .Select(r => new
            {
                r.Code,
                r.Name,
                r.Demo,
                r.Province!.TimeZone,
                r.Colour,
                r.Emblem,
            })
            .SingleOrDefaultAsync(ct)
            is { } regency
            ? row with
            {
                RegencyCode = regency.Code,
                RegencyName = regency.Name,
                Demo = regency.Demo,
                TimeZone = regency.TimeZone,
                Colour = regency.Colour,
                Emblem = regency.Emblem,
            }
            : row;
}

/// <summary>Whether this instance shows the demo: only then do the demo's known passwords open anything.</summary>
public sealed record DemoMode(bool On);
