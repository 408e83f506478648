using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cerdas.Web.Tests.Support;

/// <summary>
/// A small OpenID Connect provider on loopback: discovery, authorize, token with PKCE checked, keys. It signs in whoever the test says.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = [];

    public string Email { get; set; } = "verifikator@batang.demo";
    public bool EmailVerified { get; set; } = true;

    /// <summary>How the person signed in there: the claims amr and acr.</summary>
    public string Amr { get; set; } = "pwd";
    public string Acr { get; set; } = "1";
    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Json(
                    new
                    {
                        issuer = Url,
                        authorization_endpoint = Url + "/authorize",
                        token_endpoint = Url + "/token",
                        jwks_uri = Url + "/keys",
                        response_types_supported = new[] { "code" },
                        id_token_signing_alg_values_supported = new[] { "RS256" },
                    }
                )
        );
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { Jwk() } }));
        app.MapGet(
            "/authorize",
            (string redirect_uri, string state, string nonce, string code_challenge) =>
            {
                var code = Guid.NewGuid().ToString("N");
                codes[code] = (nonce, code_challenge);
                return Results.Redirect(
                    QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["code"] = code, ["state"] = state })
                );
            }
        );
        app.MapPost(
            "/token",
            async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                var (nonce, challenge) = codes[form["code"]!];
                if (WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != challenge)
                    return Results.BadRequest();
                return Results.Json(
                    new
                    {
                        access_token = "a",
                        token_type = "Bearer",
                        id_token = IdToken(nonce),
                    }
                );
            }
        );
    }

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        return provider;
    }

    private object Jwk()
    {
        var parameters = key.Rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            alg = "RS256",
            n = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            e = WebEncoders.Base64UrlEncode(parameters.Exponent!),
        };
    }

    private string IdToken(string nonce) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Url,
                Audience = "cerdas",
                Expires = DateTime.UtcNow.AddMinutes(5),
                Subject = new ClaimsIdentity([
                    new("sub", "person-" + Email),
                    new("nonce", nonce),
                    new("email", Email),
                    new("amr", Amr),
                    new("acr", Acr),
                    new("email_verified", EmailVerified ? "true" : "false", ClaimValueTypes.Boolean),
                ]),
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
            }
        );

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
