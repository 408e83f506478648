using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>Photos of accepted innovations, small and without what a camera writes into them.</summary>
public static class PublicPhotos
{
    private const int Small = 400,
        Large = 960;

    public static void MapPublicPhotos(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inovasi/{innovationId:int}/foto/{documentId:int}", GetAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/inovasi/{innovationId:int}/gambar.png", SharedAsync)
            .AllowAnonymous()
            .CacheOutput(PublicCache.Name)
            .WithMetadata(new PacedAttribute(Cost.Drawing))
            .ExcludeFromDescription();
    }

    /// <summary>The picture of a shared link to the innovation.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> SharedAsync(
        int innovationId,
        CatalogueReader catalogue,
        DrawnPictures pictures,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (await catalogue.FindAsync(innovationId, ct) is not { } e)
            return TypedResults.NotFound();
        response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.File(
            await pictures.OfAsync(
                e.Row.Title,
                null,
                $"{Say("Inovasi", "Innovation")} {e.Row.Agency!.Name}, {e.Row.Year}",
                e.Regency + (e.Demo ? Say(" – data peragaan", " – demo data") : "") + " – Cerdas",
                null,
                ct
            ),
            SharedPicture.ContentType
        );
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        int innovationId,
        int documentId,
        [FromQuery(Name = "lebar")] int? width,
        CatalogueReader catalogue,
        Pictures pictures,
        HttpContext http,
        CancellationToken ct
    )
    {
        var hash = await catalogue
            .Public.Where(i => i.Id == innovationId)
            .SelectMany(i => i.Documents)
            .Where(d => d.DocumentId == documentId && d.Photo && d.Document!.MayBeShown)
            .Select(d => d.Document!.Sha256)
            .SingleOrDefaultAsync(ct);
        if (hash is null || await pictures.GetAsync(hash, width is { } w && w <= Small ? Small : Large, ct) is not { } bytes)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.File(bytes, Pictures.ContentType);
    }
}
