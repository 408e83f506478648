using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The panel: seats by account, or by a link for those who have none.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class PanelModel(PanelDesk panel) : PageOf<PanelView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public SeatInput Input { get; set; } = null!;

    public string? Link { get; private set; }
    private string Address => $"/evaluasi/{EvaluationId}/panel";

    public void OnGet() => Input = new() { Name = "", Email = "" };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (!ModelState.IsValid)
            return this.Again();
        var account = await panel.AccountAsync(Input.Email.Trim(), ct);
        if (PanelDesk.WhyNot(View.Row, account) is { } refusal)
            ModelState.AddModelError("Input.Email", refusal);
        if (!ModelState.IsValid)
            return this.Again();
        if (account is null)
        {
            var token = await panel.InviteAsync(View.Row, Input, ct);
            HttpContext.DoNotCompress();
            Link = $"{Request.Scheme}://{Request.Host}/undangan/{token}";
            View = await OpenAsync(ct) ?? View;
            return Page();
        }
        await panel.SeatAsync(View.Row, account, Input, ct);
        return this.Done(Say($"{account.Name} mendapat kursi.", $"{account.Name} has a seat."), Address);
    }

    public async Task<IActionResult> OnPostChairAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        await panel.ChairAsync(View.Row, seat, version, ct) ? this.Done(EvaluationTexts.PanelSaved, Address) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        await panel.LeaveAsync(View.Row, seat, version, ct) ? this.Done(EvaluationTexts.PanelSaved, Address) : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] int invitation, CancellationToken ct)
    {
        await panel.WithdrawAsync(View.Row, invitation, ct);
        return this.Done(Say("Undangan dibatalkan.", "Invitation withdrawn."), Address);
    }

    protected override Task<PanelView?> OpenAsync(CancellationToken ct) => panel.OpenAsync(EvaluationId, ct);
}
