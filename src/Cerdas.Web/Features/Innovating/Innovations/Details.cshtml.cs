using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An innovation whole, and what the reader may do with it now.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class DetailsModel(DetailsReader reader, InnovationDesk desk, JudgeDesk judges) : PageOf<DetailsView>
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

    public Innovation Row => View.Row;
    public string Address => $"/register-inovasi/{InnovationId}";

    public void OnGet() { }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        this.DoneAsync(desk.WithdrawAsync(Row, Version, ct), InnovationTexts.Withdrawn, Address);

    public async Task<IActionResult> OnPostSeatAsync(CancellationToken ct)
    {
        if (JudgeId is null)
            ModelState.AddModelError(nameof(JudgeId), Say("Pilih juri.", "Choose a judge."));
        else if (!this.Refuses(await judges.SeatAsync(Row, JudgeId.Value, Version, ct), nameof(JudgeId)))
            return this.Done(Say("Juri ditunjuk.", "Judge named."), Address);
        return this.Again();
    }

    public async Task<IActionResult> OnPostUnseatAsync([FromForm] int seat, CancellationToken ct) =>
        await judges.UnseatAsync(View, seat, Version, ct) ? this.Done(Say("Juri dilepas.", "Judge removed."), Address) : NotFound();

    public async Task<IActionResult> OnPostDecideAsync([FromForm(Name = "putusan")] string? verdict, CancellationToken ct)
    {
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
        RuleException.ThrowIf(Row.WhyNotAppealed(View.Reader));
        this.Refuses(Innovation.WhyNotReason(Appeal), nameof(Appeal));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AppealAsync(Row, Appeal!, Version, ct);
        return this.Done(JudgingTexts.AppealMade, Address);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) =>
        this.DoneAsync(desk.RemoveAsync(Row, Version, ct), Say("Draf dihapus.", "Draft removed."), "/register-inovasi");

    protected override Task<DetailsView?> OpenAsync(CancellationToken ct) => reader.ReadAsync(InnovationId, ct);
}
