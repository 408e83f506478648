using System.Net;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform.Limits;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>So many in ten minutes from one network.</summary>
public static class CitizenPace
{
    public const int Comments = 3,
        Presses = 30,
        NewPressers = 5;
}

/// <summary>
/// What citizens do: press "useful to me" at an innovation, say something of it or of a programme. Nobody needs an account and nothing
/// tells who they are.
/// </summary>
public sealed class CitizenDesk(CerdasDb db, Pace pace, TimeProvider clock)
{
    public const string Cookie = "cerdas-warga";

    /// <summary>Comments that wait for a moderator at one innovation: a flood stops here whatever addresses it comes from.</summary>
    public const int WaitingMax = 50;
    private const int ShownMost = 50;

    private static string HashOf(string token, int innovationId) => CanonicalJson.Sha256($"{token}/{innovationId}");

    public async Task<bool> HasPressedAsync(int innovationId, string? token, CancellationToken ct)
    {
        if (token is null)
            return false;
        var hash = HashOf(token, innovationId);
        return await db.InnovationVotes.AnyAsync(v => v.InnovationId == innovationId && v.TokenHash == hash, ct);
    }

    /// <summary>
    /// Pressed again it is taken back. Browsers never seen before are few in ten minutes: one without cookies is new each time.
    /// </summary>
    /// <returns>False where presses come too fast.</returns>
    public async Task<bool> PressAsync(Innovation innovation, string token, bool isNew, IPAddress? from, CancellationToken ct)
    {
        if (!pace.Admits(from, "press", CitizenPace.Presses) || (isNew && !pace.Admits(from, "new press", CitizenPace.NewPressers)))
            return false;
        var hash = HashOf(token, innovation.Id);
        if (await db.InnovationVotes.SingleOrDefaultAsync(v => v.InnovationId == innovation.Id && v.TokenHash == hash, ct) is { } known)
            db.Remove(known);
        else
            db.Add(
                new InnovationVote
                {
                    RegencyCode = innovation.RegencyCode,
                    InnovationId = innovation.Id,
                    TokenHash = hash,
                }
            );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        { /* The same button, pressed twice: once is enough. */
        }
        return true;
    }

    /// <returns>The reason why the comment is not taken, or null.</returns>
    public async Task<string?> CommentAsync(CommentAbout about, CommentInput input, IPAddress? from, CancellationToken ct)
    {
        var (name, text) = (string.IsNullOrWhiteSpace(input.Name) ? null : input.Name.Trim(), input.Text!.Trim());
        var waiting = db.Comments.Where(c =>
            c.InnovationId == about.InnovationId && c.ProgrammeId == about.ProgrammeId && c.State == CommentState.Waiting
        );
        // The second press of the same button.
        if (await waiting.AnyAsync(c => c.Text == text, ct))
            return null;
        if (!pace.Admits(from, "comment", CitizenPace.Comments) || await waiting.CountAsync(ct) >= WaitingMax)
            return "comment.too-many";
        db.Add(
            new CitizenComment
            {
                RegencyCode = about.RegencyCode,
                InnovationId = about.InnovationId,
                ProgrammeId = about.ProgrammeId,
                Name = name,
                Text = text,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>What was said and may be read, the newest first.</summary>
    public Task<List<CitizenComment>> ShownAsync(CommentAbout about, CancellationToken ct) =>
        db
            .Comments.Where(c =>
                c.InnovationId == about.InnovationId && c.ProgrammeId == about.ProgrammeId && c.State == CommentState.Shown
            )
            .OrderByDescending(c => c.Id)
            .Take(ShownMost)
            .AsNoTracking()
            .ToListAsync(ct);
}

/// <summary>What a comment is about: an innovation or a programme of a regency.</summary>
public sealed record CommentAbout(string RegencyCode, int? InnovationId, int? ProgrammeId);
