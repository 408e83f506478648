using System.Text;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluations;

/// <summary>Hands out the frozen record, byte for byte; its hash is in the file's name.</summary>
public static class RecordDownload
{
    public static void MapRecords(this IEndpointRouteBuilder app) =>
        app.MapGet("/evaluasi/{evaluationId:int}/rekaman", GetAsync).WithMetadata(new NeedsAttribute(Permission.ReadEvaluations)).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(int evaluationId, EvaluationDesk desk, CerdasDb db, CancellationToken ct)
    {
        if (await desk.Visible.Where(e => e.Id == evaluationId).Select(e => new { e.RegencyCode, e.Year, e.Stage, e.RecordSha256 }).SingleOrDefaultAsync(ct) is not { RecordSha256: not null } row) return TypedResults.NotFound();
        var text = await db.EvaluationFiles.Where(f => f.EvaluationId == evaluationId).Select(f => f.Text).SingleAsync(ct);
        if (CanonicalJson.Sha256(text) != row.RecordSha256) throw new Cerdas.Shared.RuleException("evaluation.record-changed");
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "application/json", $"evaluasi-{row.RegencyCode}-{row.Year}-{row.Stage}-{row.RecordSha256}.json");
    }
}
