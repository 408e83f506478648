using System.Text;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Hands out the frozen record, byte for byte, to everybody; its hash is in the file's name and is its ETag.</summary>
public static class RecordDownload
{
    public static void MapRecords(this IEndpointRouteBuilder app)
    {
        app.MapGet("/evaluasi/{evaluationId:int}/rekaman", GetAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadEvaluations))
            .ExcludeFromDescription();
        app.MapGet("/daerah/{code}/indeks/{year:int}/{stage:int}/{instrumentId}/rekaman", GetPublicAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    /// <summary>Where everybody finds the record.</summary>
    public static string AddressOf(EvaluationRecord record, string instrumentId) =>
        $"/daerah/{record.Regency.Code}/indeks/{record.Year}/{record.Stage}/{instrumentId}/rekaman";

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        int evaluationId,
        EvaluationDesk desk,
        CerdasDb db,
        HttpContext http,
        CancellationToken ct
    ) =>
        await RecordFile.ReadAsync(db, desk.Visible.Where(e => e.Id == evaluationId), ct) is { } file
            ? Give(file, http, "private")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetPublicAsync(
        int year,
        int stage,
        string instrumentId,
        PublicResults results,
        HttpContext http,
        CancellationToken ct
    ) => await results.FileAsync((year, stage, instrumentId), ct) is { } file ? Give(file, http, "public") : TypedResults.NotFound();

    private static FileContentHttpResult Give(RecordFile file, HttpContext http, string cache)
    {
        // The bytes of a hash never change; whether they are still handed out may.
        http.Response.Headers.CacheControl = $"{cache}, no-cache";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(file.Text),
            "application/json",
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\"")
        );
    }
}

/// <summary>A frozen record as it is handed out.</summary>
public sealed record RecordFile(string Text, string Sha256, string Name)
{
    public static string NameOf(string regency, int year, int stage, string sha256) => $"evaluasi-{regency}-{year}-{stage}-{sha256}.json";

    /// <summary>The record of the evaluation asked for; null where there is none or it is not closed.</summary>
    /// <exception cref="RuleException">What is stored is no longer what was published.</exception>
    public static async Task<RecordFile?> ReadAsync(CerdasDb db, IQueryable<Evaluation> evaluation, CancellationToken ct)
    {
        if (
            await evaluation
                .Join(
                    db.EvaluationFiles,
                    e => e.Id,
                    f => f.EvaluationId,
                    (e, f) =>
                        new
                        {
                            e.RegencyCode,
                            e.Year,
                            e.Stage,
                            e.RecordSha256,
                            f.Text,
                        }
                )
                .SingleOrDefaultAsync(ct)
            is not { RecordSha256: { } sha } row
        )
            return null;
        if (CanonicalJson.Sha256(row.Text) != sha)
            throw new RuleException("evaluation.record-changed");
        return new(row.Text, sha, NameOf(row.RegencyCode, row.Year, row.Stage, sha));
    }
}
