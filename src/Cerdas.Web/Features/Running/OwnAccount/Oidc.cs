using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Sign-in with the organisation's own OpenID Connect provider; 404 where none is configured.</summary>
public static class Oidc
{
    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        app.MapGet("/masuk/oidc", StartAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/masuk/oidc/selesai", FinishAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> StartAsync(
        string? kembali,
        IAuthenticationSchemeProvider schemes,
        SignInManager<Data.Account> signIn
    ) =>
        await schemes.GetSchemeAsync(Session.OidcScheme) is null
            ? TypedResults.NotFound()
            : TypedResults.Challenge(
                signIn.ConfigureExternalAuthenticationProperties(
                    Session.OidcScheme,
                    "/masuk/oidc/selesai?kembali=" + Uri.EscapeDataString(kembali ?? "")
                ),
                [Session.OidcScheme]
            );

    private static async Task<IResult> FinishAsync(
        string? kembali,
        SignIn signIn,
        RegencyChoice choice,
        HttpContext http,
        CancellationToken ct
    )
    {
        var answer = await signIn.WithOidcAsync(http.Connection.RemoteIpAddress, ct);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        choice.Keep(http, answer.Recognised);
        return TypedResults.LocalRedirect(answer.GoesOn ? answer.NextOf(kembali) : "/masuk?tolak=true");
    }
}
