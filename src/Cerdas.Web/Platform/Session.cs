using System.Security.Claims;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Platform;

/// <summary>Sign-in wiring: Identity, the cookie, its check on every request, and OpenID Connect where configured.</summary>
public static class Session
{
    /// <summary>Cookie with which a national viewer keeps the regency in view.</summary>
    public const string RegencyCookie = "cerdas-daerah";

    /// <summary>Of PBKDF2 with HMAC-SHA512, as OWASP asks for.</summary>
    private const int PasswordRounds = 210_000;
    public const string OidcScheme = "oidc";
    public const string Cookie = "cerdas";
    public const string StampClaim = "AspNet.Identity.SecurityStamp";

    public static void AddSession(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                // One in each regency: OneAddressARegency.
                o.User.RequireUniqueEmail = false;
                // The user name is the address, and addresses have apostrophes, umlauts and ampersands in them.
                o.User.AllowedUserNameCharacters = "";
                o.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireUppercase = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 5,
                };
                // Of the second step alone, which nobody reaches without the password: wrong passwords are counted by where they come from.
                o.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
                o.Tokens.AuthenticatorIssuer = "Cerdas";
            })
            .AddEntityFrameworkStores<CerdasDb>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddUserValidator<OneAddressARegency>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<GuessablePassword>()
            .AddErrorDescriber<IdentityErrors>();
        services.Configure<IdentityOptions>(configuration.GetSection("Identity"));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds);
        services.AddSingleton<Nobody>();
        services.AddSingleton<RegencyChoice>();
        services.AddSingleton<SecurityLog>();
        services.Configure<OidcFactors>(configuration.GetSection("Oidc:SecondFactor"));

        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            foreach (
                var cookie in new[]
                {
                    cookies.ApplicationCookie,
                    cookies.ExternalCookie,
                    cookies.TwoFactorUserIdCookie,
                    cookies.TwoFactorRememberMeCookie,
                }
            )
                cookie!.Configure(o => o.CookieManager = new HostCookies());
            cookies.ApplicationCookie!.Configure(o =>
            {
                o.Cookie.Name = Cookie;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.LoginPath = "/masuk";
                o.AccessDeniedPath = "/galat/403";
                o.ReturnUrlParameter = "kembali";
                o.ExpireTimeSpan = SessionTicket.Idle;
                o.Events.OnSigningIn = c =>
                {
                    SessionTicket.Stamp(c.Properties, c.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
                    return Task.CompletedTask;
                };
                o.Events.OnValidatePrincipal = CheckAsync;
                o.Events.OnRedirectToAccessDenied = c =>
                {
                    c.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                o.Events.OnRedirectToLogin = c =>
                {
                    if (c.Request.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(c.Request.Method))
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
                    // The answer comes back as a plain link, with which lax cookies travel; a form posted from elsewhere would need laxer
                    // ones.
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
                    // How the person signed in there is needed here.
                    o.ClaimActions.Remove("acr");
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
        services.AddScoped<Entrance>();
    }

    /// <summary>
    /// One query a request: the account as it is now. A changed role, a deactivated person or a new password holds from here on.
    /// </summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var demo = services.GetRequiredService<DemoMode>();
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        if (
            SessionTicket.Of(context.Properties) is { } ticket
            && !ticket.IsOver(services.GetRequiredService<TimeProvider>())
            && int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await services
                .GetRequiredService<Entrance>()
                .AsAsync(
                    id,
                    row => row.SecurityStamp == stamp && !row.SessionEnded && (demo.On || !row.DemoAccount),
                    http.Request.Cookies[RegencyCookie],
                    http.RequestAborted,
                    ticket.IdHash
                )
        )
            return;
        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}

/// <summary>Whether this instance shows the demo: only then do the demo's known passwords open anything.</summary>
public sealed record DemoMode(bool On);
