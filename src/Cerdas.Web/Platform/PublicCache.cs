using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Cerdas.Web.Platform;

/// <summary>
/// Output cache of public pages: for visitors without a session, by language and by where the regency's ledger stands, so that a page made
/// before a commit is not found after it. What another process commits is known here within a second; thirty bound what nobody tells.
/// </summary>
public sealed class PublicCache(LedgerClock ledger) : IOutputCachePolicy
{
    public const string Name = "public";

    /// <summary>Bytes of all pages kept, and of the longest answer that is.</summary>
    public const long MemoryLimit = 32_000_000,
        LongestAnswer = 8_000_000;

    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var keys = http.GetEndpoint() is { } endpoint ? QueryKeys.Of(endpoint) : [];
        var open =
            (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && !HostCookies.Has(http.Request, Session.Cookie)
            // A name the page does not listen to may be another spelling that the binder understands, and of a name said twice the key
            // does not know which came first: such pages are neither kept nor taken from what is kept.
            && http.Request.Query.All(q => q.Value.Count == 1 && keys.Contains(q.Key, StringComparer.OrdinalIgnoreCase));
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (open, open, open, open);
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = keys;
        context.CacheVaryByRules.RouteValueNames = "*";
        context.CacheVaryByRules.VaryByValues["lang"] = Words.Lang;
        context.CacheVaryByRules.VaryByValues["ledger"] = (
            http.GetRouteValue("code") is string code ? ledger.Of(code) : ledger.All
        ).ToString();
        // Two kinds of reader, not every spelling of the header: a visitor cannot fill the cache with copies.
        context.CacheVaryByRules.VaryByValues["encoding"] = http.Request.Headers.AcceptEncoding.ToString() switch
        {
            var a when a.Contains("br", StringComparison.OrdinalIgnoreCase) => "br",
            var a when a.Contains("gzip", StringComparison.OrdinalIgnoreCase) => "gzip",
            _ => "",
        };
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (
            response.StatusCode != StatusCodes.Status200OK
            || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            // The next reader may see newer figures than those that were superseded when this page was made.
            || context.HttpContext.RequestServices.GetRequiredService<Reading>().Lagged
        )
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
