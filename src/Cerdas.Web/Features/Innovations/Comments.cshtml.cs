using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovations;

/// <summary>Citizens' comments, those that wait first; a moderator shows or hides them and may think again.</summary>
[Needs(Permission.ManageInnovations)]
public sealed class CommentsModel(CerdasDb db) : PageModel
{
    [FromQuery(Name = "hal")] public int Hal { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(Hal, await db.InnovationComments.CountAsync(ct));
        Rows = await db.InnovationComments.OrderByDescending(c => c.State == CommentState.Waiting).ThenByDescending(c => c.Id).Skip(Paging.Skip).Take(Paging.Size)
            .Select(c => new Row(c.Id, c.InnovationId, c.Innovation!.Title, c.Name, c.Text, c.At, c.State, c.Version)).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int comment, [FromForm] int version, [FromForm(Name = "putusan")] string? verdict, CancellationToken ct)
    {
        if (await db.InnovationComments.SingleOrDefaultAsync(c => c.Id == comment, ct) is not { } row) return NotFound();
        if (verdict is not ("tampil" or "sembunyi")) return BadRequest();
        if (row.State == (verdict == "tampil" ? CommentState.Shown : CommentState.Hidden)) return LocalRedirect("/register-inovasi/komentar");
        db.ExpectVersion(row, version);
        row.Decide(verdict == "tampil");
        await db.SaveChangesAsync(ct);
        return this.Done(verdict == "tampil" ? Words.Say("Komentar ditampilkan.", "Comment shown.") : Words.Say("Komentar disembunyikan.", "Comment hidden."), "/register-inovasi/komentar");
    }

    public sealed record Row(int Id, int InnovationId, string Title, string? Name, string Text, DateTime At, CommentState State, int Version);
}
