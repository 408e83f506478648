using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>
/// What programs ask of every site by a fixed name: what may be searched, which pages there are, whom to tell of a weakness.
/// </summary>
public static class Signposts
{
    /// <summary>Where a weakness is told: "mailto:…" or "https://…".</summary>
    public const string ContactKey = "Cerdas:SecurityContact";
    private const int ValidDays = 180;

    public static void MapSignposts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous().CacheOutput(PublicCache.Name).ExcludeFromDescription();
        app.MapGet("/.well-known/security.txt", Security).AllowAnonymous().ExcludeFromDescription();
    }

    private static string RootOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private static ContentHttpResult Robots(HttpRequest request) =>
        TypedResults.Text(
            "User-agent: *\nDisallow: /masuk\nDisallow: /bahasa/\nDisallow: /layar/\nDisallow: /undangan/\n"
                + $"Sitemap: {RootOf(request)}/sitemap.xml\n",
            "text/plain",
            Encoding.UTF8
        );

    private static async Task<ContentHttpResult> SitemapAsync(PublicAddresses addresses, HttpRequest request, CancellationToken ct)
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var root = RootOf(request);
        var all = await addresses.ListAsync(ct);
        var document = new XElement(map + "urlset", all.Select(a => new XElement(map + "url", new XElement(map + "loc", root + a))));
        return TypedResults.Text("""<?xml version="1.0" encoding="utf-8"?>""" + document, "application/xml", Encoding.UTF8);
    }

    private static Results<ContentHttpResult, NotFound> Security(IConfiguration settings, TimeProvider clock, HttpRequest request)
    {
        if (settings[ContactKey] is not { Length: > 0 } contact)
            return TypedResults.NotFound();
        var until = clock
            .GetUtcNow()
            .UtcDateTime.Date.AddDays(ValidDays)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return TypedResults.Text(
            $"Contact: {contact}\nExpires: {until}\nPreferred-Languages: id, en\nCanonical: {RootOf(request)}/.well-known/security.txt\n",
            "text/plain",
            Encoding.UTF8
        );
    }
}
