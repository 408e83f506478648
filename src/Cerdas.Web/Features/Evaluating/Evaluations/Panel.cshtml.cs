using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The panel: seats by account, or by a link for those who have none.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class PanelModel(EvaluationDesk desk, PanelDesk panel, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public SeatInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<PanelRow> Rows { get; private set; } = [];
    public string? Link { get; private set; }
    public string? WhyNot => Open.Row.WhyNotPanelChange(me.Officer);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new() { Name = "", Email = "" };
        return await OpenAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        if (!ModelState.IsValid)
            return this.Again();
        var account = await panel.AccountAsync(Input.Email.Trim(), ct);
        if (await panel.WhyNotAsync(Open.Row, Input.Email.Trim(), account, ct) is { } refusal)
        {
            ModelState.AddModelError("Input.Email", refusal);
            return this.Again();
        }
        if (account is null)
        {
            var token = await panel.InviteAsync(Open.Row, Input, ct);
            HttpContext.DoNotCompress();
            Link = $"{Request.Scheme}://{Request.Host}/undangan/{token}";
            await OpenAsync(ct);
            return Page();
        }
        await panel.SeatAsync(Open.Row, account, Input.Chair, ct);
        return this.Done(Say($"{account.Name} mendapat kursi.", $"{account.Name} has a seat."), $"/evaluasi/{EvaluationId}/panel");
    }

    public Task<IActionResult> OnPostChairAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        ChangeAsync(seat, p => panel.ChairAsync(Open.Row, p, version, ct), ct);

    public Task<IActionResult> OnPostRemoveAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        ChangeAsync(seat, p => panel.LeaveAsync(Open.Row, p, version, ct), ct);

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] int invitation, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await panel.WithdrawAsync(Open.Row, invitation, ct);
        return this.Done(Say("Undangan dibatalkan.", "Invitation withdrawn."), $"/evaluasi/{EvaluationId}/panel");
    }

    private async Task<IActionResult> ChangeAsync(int seat, Func<Panelist, Task> change, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Open.Row.Panel.Find(p => p.Id == seat) is not { } found)
            return NotFound();
        await change(found);
        return this.Done(Say("Susunan evaluator tersimpan.", "Panel saved."), $"/evaluasi/{EvaluationId}/panel");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        (Open, Rows) = (open, await panel.RowsAsync(open.Row, ct));
        return true;
    }
}
