using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>What citizens said of programmes and innovations, what waits first; a moderator shows, hides and answers, and may think again.</summary>
[Needs(Permission.ModerateComments)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(Hal, await db.Comments.CountAsync(ct));
        Rows = await db
            .Comments.OrderByDescending(c => c.State == CommentState.Waiting)
            .ThenByDescending(c => c.Id)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(c => new Row(
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
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] int comment,
        [FromForm] int version,
        [FromForm(Name = "putusan")] string? verdict,
        [FromForm(Name = "jawaban")] string? answer,
        CancellationToken ct
    )
    {
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == comment, ct) is not { } row)
            return NotFound();
        if (verdict is not ("tampil" or "sembunyi"))
            return BadRequest();
        if (CitizenComment.WhyNotAnswer(answer) is { } tooLong)
        {
            ModelState.AddModelError($"jawaban-{comment}", Reasons.Text(tooLong));
            await OnGetAsync(ct);
            Rows = [.. Rows.Select(r => r.Id == comment ? r with { Answer = answer } : r)];
            return this.Again();
        }
        db.ExpectVersion(row, version);
        row.Decide(verdict == "tampil", answer);
        await db.SaveChangesAsync(ct);
        return this.Done(
            verdict == "tampil" ? Say("Komentar ditampilkan.", "Comment shown.") : Say("Komentar disembunyikan.", "Comment hidden."),
            "/suara-warga"
        );
    }

    public sealed record Row(
        int Id,
        string Url,
        string Title,
        string? Name,
        string Text,
        DateTime At,
        CommentState State,
        string? Answer,
        int Version
    );
}
