using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Public.Citizens;

/// <summary>
/// What citizens said of programmes and innovations, what waits first; a moderator shows, hides and answers, and may think again.
/// </summary>
[Needs(Permission.ModerateComments)]
public sealed class IndexModel(ModeratorDesk desk) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<VoiceRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(PageNumber, await desk.CountAsync(ct));
        Rows = await desk.RowsAsync(Paging, ct);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] int comment,
        [FromForm] int version,
        [FromForm(Name = "putusan")] string? verdict,
        [FromForm(Name = "jawaban")] string? answer,
        CancellationToken ct
    )
    {
        if (await desk.FindAsync(comment, ct) is not { } found)
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
        var shown = verdict == "tampil";
        await desk.DecideAsync(found, version, shown, answer, ct);
        return this.Done(
            shown ? Say("Komentar ditampilkan.", "Comment shown.") : Say("Komentar disembunyikan.", "Comment hidden."),
            "/suara-warga"
        );
    }
}
