using System.Text.Json;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>
/// Hands a stored file out: with permission, as an attachment, only while its bytes match their hash; and notes who took it.
/// </summary>
public static class Download
{
    public static void MapDownload(this IEndpointRouteBuilder app) =>
        app.MapGet("/dokumen/{documentId:int}/unduh", GetAsync)
            .WithMetadata(new NeedsAttribute(Permission.DownloadDocuments))
            .ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        int documentId,
        CerdasDb db,
        FileStore files,
        CurrentOfficer me,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, ct) is not { } document)
            return TypedResults.NotFound();
        // An evaluator is handed what supports an answer or an innovation they have a seat for, and nothing else.
        if (
            me.Officer.Role == Role.Evaluator
            && !await db.Evaluations.AnyAsync(
                e =>
                    e.Panel.Any(p => p.AccountId == me.Officer.Id) && e.Questions.Any(q => q.Evidence.Any(x => x.DocumentId == documentId)),
                ct
            )
            && !await db.Innovations.AnyAsync(
                i => i.Judges.Any(j => j.AccountId == me.Officer.Id) && i.Documents.Any(d => d.DocumentId == documentId),
                ct
            )
        )
            return TypedResults.NotFound();
        var bytes = await files.GetAsync(document.Sha256, ct) ?? throw new RuleException("evidence.corrupt");
        db.Audit.Add(
            new AuditRow
            {
                RegencyCode = me.RegencyCode,
                At = me.Now,
                OfficerId = me.Officer.Id,
                OfficerName = me.Officer.Name,
                Action = AuditAction.Downloaded,
                Entity = nameof(Common.Document),
                EntityKey = document.Id.ToString(),
                Changes = JsonSerializer.Serialize(new Dictionary<string, string[]> { ["Sha256"] = [document.Sha256] }),
            }
        );
        await db.SaveChangesAsync(ct);
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = document.FileName,
        }.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(bytes, document.ContentType);
    }
}
