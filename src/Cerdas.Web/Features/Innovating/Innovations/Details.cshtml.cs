using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An innovation whole, and what the reader may do with it now.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class DetailsModel(DetailsReader reader, InnovationDesk desk, JudgeDesk judges) : PageModel
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty, Label("Juri", "Judge")]
    public int? JudgeId { get; set; }

    [BindProperty, Label("Alasan", "Reason"), StringLength(Innovation.ReasonMax)]
    public string? Reason { get; set; }

    [BindProperty, Label("Alasan keberatan", "Reason for the appeal"), StringLength(Innovation.ReasonMax)]
    public string? Appeal { get; set; }

    public DetailsView View { get; private set; } = null!;
    public Innovation Row => View.Row;
    public string Address => $"/register-inovasi/{InnovationId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await desk.WithdrawAsync(Row, Version, ct);
        return this.Done(InnovationTexts.Withdrawn, Address);
    }

    public async Task<IActionResult> OnPostSeatAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (JudgeId is null)
            ModelState.AddModelError(nameof(JudgeId), Say("Pilih juri.", "Choose a judge."));
        else if (!this.Refuses(await judges.SeatAsync(Row, JudgeId.Value, Version, ct), nameof(JudgeId)))
            return this.Done(Say("Juri ditunjuk.", "Judge named."), Address);
        return this.Again();
    }

    public async Task<IActionResult> OnPostUnseatAsync([FromForm] int seat, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || View.Panel.FirstOrDefault(j => j.Id == seat) is not { } found)
            return NotFound();
        await judges.UnseatAsync(Row, found, View.Names.GetValueOrDefault(found.AccountId, "–"), Version, ct);
        return this.Done(Say("Juri dilepas.", "Judge removed."), Address);
    }

    public async Task<IActionResult> OnPostDecideAsync([FromForm(Name = "putusan")] string? verdict, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (verdict is not ("terima" or "kembalikan" or "tolak"))
            return BadRequest();
        RuleException.ThrowIf(View.WhyNotDecided);
        if (verdict != "terima")
            this.Refuses(Innovation.WhyNotReason(Reason), nameof(Reason));
        if (!ModelState.IsValid)
            return this.Again();
        await judges.DecideAsync(Row, View.Criteria, verdict, Reason, Version, ct);
        return this.Done(JudgingTexts.Decided(verdict), Address);
    }

    public async Task<IActionResult> OnPostAppealAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Row.WhyNotAppealed(View.Reader));
        this.Refuses(Innovation.WhyNotReason(Appeal), nameof(Appeal));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AppealAsync(Row, Appeal!, Version, ct);
        return this.Done(JudgingTexts.AppealMade, Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await desk.RemoveAsync(Row, Version, ct);
        return this.Done(Say("Draf dihapus.", "Draft removed."), "/register-inovasi");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await reader.ReadAsync(InnovationId, ct) is not { } view)
            return false;
        View = view;
        return true;
    }
}
