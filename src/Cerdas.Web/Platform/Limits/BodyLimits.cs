using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Platform.Limits;

/// <summary>
/// How much each address takes in, decided before a byte of it is kept: little without an account, a long form with one, and files only
/// where a page has a field for them.
/// </summary>
public static class BodyLimits
{
    /// <summary>What the server takes where nothing else is said.</summary>
    public const long Anonymous = 256_000;
    private const long Form = 4_000_000,
        Files = 60_000_000;
    private const int Deepest = 4;
    private static readonly ConcurrentDictionary<Endpoint, long> Known = new();

    public static void UseBodyLimits(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var most = http.GetEndpoint() is { } endpoint ? Known.GetOrAdd(endpoint, Of) : Anonymous;
                var features = http.Features;
                if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                    size.MaxRequestBodySize = most;
                if (http.Request.ContentLength is not { } length || length <= most)
                {
                    await next(http);
                    return;
                }
                // Nothing of it is read, and the page that says so finds no form.
                (http.Request.Body, http.Request.ContentType, http.Request.ContentLength) = (Stream.Null, null, null);
                http.Response.Headers.Connection = "close";
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            }
        );

    internal static long Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize ?? Files
        : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Anonymous
        : endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && TakesFiles(page) ? Files
        : Form;

    private static bool TakesFiles(CompiledPageActionDescriptor page) =>
        page
            .BoundProperties.Select(p => p.ParameterType)
            .Concat(page.HandlerMethods.SelectMany(h => h.Parameters).Select(p => p.ParameterType))
            .Any(t => HoldsFile(t, 0));

    private static bool HoldsFile(Type type, int depth)
    {
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type))
            return true;
        var parts =
            type.IsGenericType ? type.GetGenericArguments()
            : type.IsArray ? [type.GetElementType()!]
            : [];
        return depth < Deepest
            && (
                parts.Any(t => HoldsFile(t, depth + 1))
                || (
                    type.Namespace?.StartsWith(nameof(Cerdas), StringComparison.Ordinal) == true
                    && type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(p => p.CanWrite)
                        .Any(p => HoldsFile(p.PropertyType, depth + 1))
                )
            );
    }
}
