using System.Globalization;

namespace Cerdas.Web.Platform;

/// <summary>
/// Who moved a figure sees it on the next page, whichever process answers: the version travels with their browser for as long as others may
/// still be shown the figures before it.
/// </summary>
public static class OwnWrites
{
    public const string Cookie = "cerdas-angka";
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private static readonly HostCookies Cookies = new();

    public static void UseOwnWrites(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var reading = http.RequestServices.GetRequiredService<Reading>();
                if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
                {
                    reading.MayLag = true;
                    if (Read(Cookies.GetRequestCookie(http, Cookie)) is var (code, version))
                        reading.MustShow(code, version);
                }
                else if (HostCookies.Has(http.Request, Session.Cookie))
                    http.Response.OnStarting(() => Say(http, reading.Own));
                return next(http);
            }
        );

    private static Task Say(HttpContext http, LedgerMove? own)
    {
        if (own is { } move)
            Cookies.AppendResponseCookie(
                http,
                Cookie,
                FormattableString.Invariant($"{move.RegencyCode}-{move.LedgerVersion}"),
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    MaxAge = Kept,
                    IsEssential = true,
                }
            );
        return Task.CompletedTask;
    }

    private static (string Code, long Version)? Read(string? said) =>
        said?.Split('-') is [var code, var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (code, version)
            : null;
}
