using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The panel: seats by account, or by a link for those who have none.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class PanelModel(EvaluationDesk desk, Membership membership, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public SeatInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
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
        var email = Input.Email.Trim();
        var account = await db
            .Officers.Where(a => a.Email == email)
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Role,
                a.Active,
            })
            .SingleOrDefaultAsync(ct);
        if (account is null && await membership.AccountOfAsync(email, ct) is not null)
            ModelState.AddModelError("Input.Email", Say("Alamat ini dipakai akun lain.", "This address belongs to another account."));
        else if (account is { Role: not Role.Evaluator } or { Active: false })
            ModelState.AddModelError(
                "Input.Email",
                Say("Akun ini bukan evaluator yang aktif.", "This account is not an active evaluator.")
            );
        else if (account is not null && Open.Row.Panel.Exists(p => p.AccountId == account.Id))
            ModelState.AddModelError("Input.Email", Say("Evaluator ini sudah punya kursi.", "This evaluator has a seat already."));
        if (!ModelState.IsValid)
            return this.Again();
        if (account is null)
        {
            var token = await membership.InviteAsync(
                new MemberInput
                {
                    Name = Input.Name,
                    Email = email,
                    Role = Role.Evaluator,
                },
                ct,
                EvaluationId,
                Input.Chair
            );
            HttpContext.DoNotCompress();
            Link = $"{Request.Scheme}://{Request.Host}/undangan/{token}";
            await OpenAsync(ct);
            return Page();
        }
        var seat = new Panelist { RegencyCode = me.RegencyCode, AccountId = account.Id };
        Open.Row.Panel.Add(seat);
        if (Input.Chair)
            Open.Row.Chair(me.Officer, seat);
        await desk.SaveAsync(Open.Row, Open.Row.Version, ct);
        return this.Done(Say($"{account.Name} mendapat kursi.", $"{account.Name} has a seat."), $"/evaluasi/{EvaluationId}/panel");
    }

    public async Task<IActionResult> OnPostChairAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        await ChangeAsync(seat, version, p => Open.Row.Chair(me.Officer, p), ct);

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int seat, [FromForm] int version, CancellationToken ct) =>
        await ChangeAsync(seat, version, p => Open.Row.Leave(me.Officer, p), ct);

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] int invitation, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        await membership.WithdrawAsync(invitation, ct);
        return this.Done(Say("Undangan dibatalkan.", "Invitation withdrawn."), $"/evaluasi/{EvaluationId}/panel");
    }

    private async Task<IActionResult> ChangeAsync(int seat, int version, Action<Panelist> change, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Open.Row.Panel.Find(p => p.Id == seat) is not { } found)
            return NotFound();
        change(found);
        await desk.SaveAsync(Open.Row, version, ct);
        return this.Done(Say("Susunan evaluator tersimpan.", "Panel saved."), $"/evaluasi/{EvaluationId}/panel");
    }

    /// <summary>Whether this seat can become the chair's.</summary>
    public bool MayChair(int seat) =>
        Open.Row.Panel.Find(p => p.Id == seat) is { IsChair: false } found && Open.Row.WhyNotChair(me.Officer, found) is null;

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        Open = open;
        var ids = open.Row.Panel.Select(p => p.AccountId).ToList();
        var people = await db
            .Officers.Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Email,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var invited = await db
            .Invitations.Where(i => i.EvaluationId == EvaluationId && i.AcceptedAt == null)
            .OrderBy(i => i.Id)
            .Select(i => new Row(null, i.Id, i.Name, i.Email, i.IsChair, ""))
            .ToListAsync(ct);
        Rows =
        [
            .. open.Row.Panel.Select(p => new Row(
                p.Id,
                null,
                people[p.AccountId].Name,
                people[p.AccountId].Email!,
                p.IsChair,
                p.HandedInAt is not null ? Say("menyerahkan nilai", "handed in") : Say("punya kursi", "has a seat")
            )),
            .. invited.Select(i => i with { State = Say("diundang", "invited") }),
        ];
        return true;
    }

    public sealed record Row(int? SeatId, int? InvitationId, string Name, string Email, bool Chair, string State);

    public sealed record SeatInput
    {
        [Label("Nama", "Name"), Required, StringLength(Data.Account.NameMax)]
        public required string Name { get; init; }

        [Label("Surel", "E-mail"), Required, EmailAddress, StringLength(200)]
        public required string Email { get; init; }

        [Label("Ketua evaluator", "Chair of the panel")]
        public bool Chair { get; init; }
    }
}
