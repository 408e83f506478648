using Microsoft.AspNetCore.Authentication.Cookies;

namespace Cerdas.Web.Platform;

/// <summary>
/// Cookies of sessions: over HTTPS their names begin with __Host-, which browsers take from this very host over HTTPS alone, so that no
/// other name of the domain can plant one. Without HTTPS, on a developer's machine, they have their plain names.
/// </summary>
public sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";
    private readonly ChunkingCookieManager cookies = new();

    public static bool Has(HttpRequest request, string name) =>
        request.Cookies.ContainsKey(name) || request.Cookies.ContainsKey(Prefix + name);

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
    {
        if (context.Request.IsHttps)
            (options.Secure, options.Path) = (true, "/");
        cookies.AppendResponseCookie(context, NameOf(context, key), value, options);
    }

    public void DeleteCookie(HttpContext context, string key, CookieOptions options)
    {
        if (context.Request.IsHttps)
            (options.Secure, options.Path) = (true, "/");
        cookies.DeleteCookie(context, NameOf(context, key), options);
    }

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
