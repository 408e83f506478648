using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Cerdas.Web.Platform;

/// <summary>
/// Names of the query that an address listens to, read from what its page or endpoint binds: nobody keeps a list. Nothing else of a
/// query may be read (a fence holds that), so two addresses that differ in other names are the same page.
/// </summary>
public static class QueryKeys
{
    private static readonly ConcurrentDictionary<Endpoint, string[]> Known = new();

    public static string[] Of(Endpoint endpoint) => Known.GetOrAdd(endpoint, Read);

    /// <summary>
    /// What a page may repeat of its query, in its own address and in links to itself: on a public page only what it listens to, so that
    /// nobody puts words of theirs on it.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Repeated(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<OutputCacheAttribute>() is null)
            return http.Request.Query;
        var known = Of(endpoint);
        return http.Request.Query.Where(q => known.Contains(q.Key, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The path asked for, with that query.</summary>
    public static string HereOf(HttpContext http) => http.Request.Path + QueryString.Create(Repeated(http));

    private static string[] Read(Endpoint endpoint)
    {
        var names =
            endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page ? OfPage(page)
            : endpoint.Metadata.GetMetadata<MethodInfo>() is { } method ? OfMethod(method, endpoint)
            : [];
        return [.. names.Append(Language.QueryKey).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfPage(CompiledPageActionDescriptor page) =>
        page
            .BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(p => p.Property.GetCustomAttribute<BindPropertyAttribute>() is null or { SupportsGet: true })
            .SelectMany(p => Names(p.Property.PropertyType, p.BindingInfo?.BindingSource, p.BindingInfo?.BinderModelName ?? p.Name))
            .Concat(
                page.HandlerMethods.Where(h => HttpMethods.IsGet(h.HttpMethod))
                    .SelectMany(h => h.Parameters)
                    .SelectMany(p => Names(p.ParameterType, p.BindingInfo?.BindingSource, p.BindingInfo?.BinderModelName ?? p.Name))
            )
            .Except(Route(page.AttributeRouteInfo?.Template), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> OfMethod(MethodInfo method, Endpoint endpoint)
    {
        var route = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return method
            .GetParameters()
            .Where(p => IsValue(p.ParameterType) && route?.Contains(p.Name!) != true)
            .Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name!);
    }

    /// <summary>A value has its own name; of a record each property has one.</summary>
    private static IEnumerable<string> Names(Type type, BindingSource? source, string name)
    {
        if (source is not null && !source.CanAcceptDataFrom(BindingSource.Query))
            return [];
        if (IsValue(type))
            return [name];
        return type == typeof(CancellationToken)
            ? []
            : type.GetProperties().Where(p => p.CanWrite && IsValue(p.PropertyType)).Select(p => NameOf(p));
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttributes().OfType<IModelNameProvider>().FirstOrDefault()?.Name ?? property.Name;

    private static IEnumerable<string> Route(string? template) =>
        template is null ? [] : Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(template).Parameters.Select(p => p.Name);

    private static bool IsValue(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateOnly);
    }
}
