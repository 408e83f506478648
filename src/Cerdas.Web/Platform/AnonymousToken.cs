using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Cerdas.Web.Platform;

/// <summary>
/// A random token in a citizen's browser, kept a year, that shows that the same person pressed twice and nothing else. What is stored of
/// it is a hash.
/// </summary>
public static class AnonymousToken
{
    private const int Length = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The token there is; null for who has none, or something of another shape.</summary>
    public static string? Of(HttpRequest request, string cookie) => request.Cookies[cookie] is { Length: Length } token ? token : null;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    public static void Keep(HttpContext http, string cookie, string token) =>
        http.Response.Cookies.Append(
            cookie,
            token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = Kept,
                IsEssential = true,
            }
        );
}
