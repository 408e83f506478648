using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Shows an innovation's photos to those who may read it.</summary>
public static class Photos
{
    private const int Width = 960;

    public static void MapPhotos(this IEndpointRouteBuilder app) =>
        app.MapGet("/register-inovasi/{innovationId:int}/foto/{documentId:int}", GetAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadInnovations))
            .ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        int innovationId,
        int documentId,
        InnovationDesk desk,
        Pictures pictures,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await desk
            .Visible.Where(i => i.Id == innovationId)
            .SelectMany(i => i.Documents)
            .Where(d => d.DocumentId == documentId && d.Photo)
            .Select(d => d.Document!.Sha256)
            .SingleOrDefaultAsync(ct);
        if (found is null || await pictures.GetAsync(found, Width, ct) is not { } bytes)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.File(bytes, Pictures.ContentType);
    }
}
