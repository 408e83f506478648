namespace Cerdas.Web.Platform;

/// <summary>Whether a browser says that a request comes from a page of this site.</summary>
public static class Origin
{
    /// <summary>
    /// Whether the request names another site as its origin. A caller that names none is no browser, and could name any.
    /// </summary>
    public static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin]
        && !(
            Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && from.Scheme == here.Scheme
            && from.Host.Equals(here.Host, StringComparison.OrdinalIgnoreCase)
            && from.Port == here.Port
        );
}
