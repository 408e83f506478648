using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>The texts of regulations and decrees: a legal basis is public by its nature.</summary>
public static class LegalFiles
{
    public static void MapLegalFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/daerah/{code}/dasar-hukum/{legalBasisId:int}", GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        string code,
        int legalBasisId,
        CerdasDb db,
        FileStore files,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var document = await db
            .Documents.AsNoTracking()
            .SingleOrDefaultAsync(d => db.LegalBases.Any(l => l.Id == legalBasisId && l.DocumentId == d.Id), ct);
        if (document is null)
            return TypedResults.NotFound();
        var bytes = await files.GetAsync(document.Sha256, ct) ?? throw new RuleException("evidence.corrupt");
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = document.FileName,
        }.ToString();
        response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.File(bytes, document.ContentType);
    }
}
