namespace Cerdas.Web.Platform;

/// <summary>
/// Addresses that name a regency: of pages /daerah/{code}/…, of the API /api/v1/regencies/{code}/…. The regency is entered before what
/// answers runs; one that is unknown, or does not use Cerdas, is not found. No page or endpoint does this itself.
/// </summary>
/// <remarks>docs/adr/0024-enter-a-regency-by-one-door.md</remarks>
public static class RegencyRoute
{
    private const string Pages = "daerah/{code}",
        Api = "api/v1/regencies/{code}";

    /// <summary>Whether an address names a regency.</summary>
    public static bool Names(string? route) => Lies(route?.TrimStart('/'), Pages) || Lies(route?.TrimStart('/'), Api);

    private static bool Lies(string? route, string under) =>
        route is not null && (route == under || route.StartsWith(under + "/", StringComparison.Ordinal));

    public static IApplicationBuilder UseRegencyOfRoute(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (
                    http.GetEndpoint() is RouteEndpoint endpoint
                    && Names(endpoint.RoutePattern.RawText)
                    && !await http
                        .RequestServices.GetRequiredService<Entrance>()
                        .IntoAsync((string)http.GetRouteValue("code")!, http.RequestAborted)
                )
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                else
                    await next(http);
            }
        );

    /// <summary>Says in the API's document that a regency may not be found.</summary>
    public static void DescribeUnknownRegency(this IEndpointConventionBuilder api) =>
        api.Finally(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: var route } && Names(route))
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(void)));
        });
}
