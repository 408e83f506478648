using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>A comment with what it is about, as a moderator reads it.</summary>
public sealed record VoiceRow(
    int Id,
    string Url,
    string Title,
    string? Name,
    string Text,
    DateTime At,
    CommentState State,
    string? Answer,
    int Version
)
{
    public bool IsShown => State == CommentState.Shown;
    public bool IsHidden => State == CommentState.Hidden;
}

/// <summary>Reads what citizens said; shows, hides and answers it.</summary>
public sealed class ModeratorDesk(CerdasDb db)
{
    public Task<int> CountAsync(CancellationToken ct) => db.Comments.CountAsync(ct);

    /// <summary>What waits first, then the newest.</summary>
    public Task<List<VoiceRow>> RowsAsync(Paging paging, CancellationToken ct) =>
        db
            .Comments.OrderByDescending(c => c.State == CommentState.Waiting)
            .ThenByDescending(c => c.Id)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(c => new VoiceRow(
                c.Id,
                c.InnovationId != null ? "/inovasi/" + c.InnovationId : "/daerah/" + c.RegencyCode + "/program/" + c.Programme!.Code,
                c.InnovationId != null
                    ? c.Innovation!.Title
                    : c.Programme!.Code + " " + c.Programme.Plans.OrderByDescending(p => p.Id).Select(p => p.Name).FirstOrDefault(),
                c.Name,
                c.Text,
                c.At,
                c.State,
                c.Answer,
                c.Version
            ))
            .ToListAsync(ct);

    public Task<CitizenComment?> FindAsync(int id, CancellationToken ct) => db.Comments.SingleOrDefaultAsync(c => c.Id == id, ct);

    public async Task DecideAsync(CitizenComment comment, int version, bool shown, string? answer, CancellationToken ct)
    {
        db.ExpectVersion(comment, version);
        comment.Decide(shown, answer);
        await db.SaveChangesAsync(ct);
    }
}
