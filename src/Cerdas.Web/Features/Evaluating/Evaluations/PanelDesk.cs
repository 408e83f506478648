using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A seat, or an invitation to one; with what may be done about it.</summary>
public sealed record PanelRow(int? SeatId, int? InvitationId, string Name, string Email, bool Chair, string State)
{
    public bool MayChair { get; init; }
    public bool MayLeave { get; init; }
    public bool MayWithdraw { get; init; }
    public string? Institution { get; init; }
    public string? Expertise { get; init; }
}

/// <summary>A panel with those invited to it.</summary>
/// <param name="WhyNot">Why this reader cannot change it.</param>
public sealed record PanelView(OpenEvaluation Open, IReadOnlyList<PanelRow> Rows, string? WhyNot)
{
    public Evaluation Row => Open.Row;
}

/// <summary>An evaluator's account in this regency.</summary>
public sealed record PanelAccount(int Id, string Name, Role Role, bool Active);

/// <summary>Gives seats in a panel: by account, or by a link for those who have none.</summary>
public sealed class PanelDesk(CerdasDb db, EvaluationDesk desk, Membership membership, CurrentOfficer me)
{
    /// <returns>Null where this person sees no such evaluation.</returns>
    public async Task<PanelView?> OpenAsync(int evaluationId, CancellationToken ct) =>
        await desk.OpenAsync(evaluationId, ct) is { } open
            ? new(open, await RowsAsync(open.Row, ct), open.Row.WhyNotPanelChange(me.Officer))
            : null;

    private async Task<IReadOnlyList<PanelRow>> RowsAsync(Evaluation row, CancellationToken ct)
    {
        var changes = row.WhyNotPanelChange(me.Officer) is null;
        var ids = row.Panel.Select(p => p.AccountId).ToList();
        var people = await db
            .Officers.Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Email,
                a.Institution,
                a.Expertise,
            })
            .ToDictionaryAsync(a => a.Id, ct);
        var invited = await db
            .Invitations.Where(i => i.EvaluationId == row.Id && i.AcceptedAt == null)
            .OrderBy(i => i.Id)
            .Select(i => new PanelRow(null, i.Id, i.Name, i.Email, i.IsChair, "") { Institution = i.Institution, Expertise = i.Expertise })
            .ToListAsync(ct);
        return
        [
            .. row.Panel.Select(p => new PanelRow(
                p.Id,
                null,
                people[p.AccountId].Name,
                people[p.AccountId].Email!,
                p.IsChair,
                p.HandedInAt is not null ? Say("menyerahkan nilai", "handed in") : Say("punya kursi", "has a seat")
            )
            {
                MayChair = !p.IsChair && row.WhyNotChair(me.Officer, p) is null,
                MayLeave = changes,
                Institution = people[p.AccountId].Institution,
                Expertise = people[p.AccountId].Expertise,
            }),
            .. invited.Select(i => i with { State = Say("diundang", "invited"), MayWithdraw = changes }),
        ];
    }

    /// <summary>The account of this address; null where there is none in this regency.</summary>
    public Task<PanelAccount?> AccountAsync(string email, CancellationToken ct) =>
        membership.Here(email).Select(a => new PanelAccount(a.Id, a.Name, a.Role, a.Active)).SingleOrDefaultAsync(ct);

    /// <summary>Why this address can have no seat, in words for the form.</summary>
    public static string? WhyNot(Evaluation row, PanelAccount? account) =>
        account switch
        {
            null => null,
            { Role: not Role.Evaluator } or { Active: false } => Say(
                "Akun ini bukan evaluator yang aktif.",
                "This account is not an active evaluator."
            ),
            _ => row.Panel.Exists(p => p.AccountId == account.Id)
                ? Say("Evaluator ini sudah punya kursi.", "This evaluator has a seat already.")
                : null,
        };

    /// <returns>The token of the invitation's link.</returns>
    public Task<string> InviteAsync(Evaluation row, SeatInput input, CancellationToken ct) =>
        membership.InviteAsync(
            new MemberInput
            {
                Name = input.Name,
                Email = input.Email.Trim(),
                Role = Role.Evaluator,
                Institution = input.Institution,
                Expertise = input.Expertise,
            },
            ct,
            row.Id,
            input.Chair
        );

    public async Task SeatAsync(Evaluation row, PanelAccount account, SeatInput input, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotPanelChange(me.Officer));
        var person = await db.Officers.SingleAsync(a => a.Id == account.Id, ct);
        // What a person says of themselves goes before what others say of them.
        person.Institution ??= MemberInput.Kept(input.Institution);
        person.Expertise ??= MemberInput.Kept(input.Expertise);
        var seat = new Panelist { RegencyCode = me.RegencyCode, AccountId = account.Id };
        row.Panel.Add(seat);
        if (input.Chair)
            row.Chair(me.Officer, seat);
        await desk.SaveAsync(row, row.Version, ct);
    }

    /// <returns>False where there is no such seat.</returns>
    public Task<bool> ChairAsync(Evaluation row, int seatId, int version, CancellationToken ct) =>
        ChangeAsync(row, seatId, seat => row.Chair(me.Officer, seat), version, ct);

    /// <returns>False where there is no such seat.</returns>
    public Task<bool> LeaveAsync(Evaluation row, int seatId, int version, CancellationToken ct) =>
        ChangeAsync(row, seatId, seat => row.Leave(me.Officer, seat), version, ct);

    public async Task WithdrawAsync(Evaluation row, int invitationId, CancellationToken ct)
    {
        RuleException.ThrowIf(row.WhyNotPanelChange(me.Officer));
        await membership.WithdrawAsync(invitationId, ct);
    }

    private async Task<bool> ChangeAsync(Evaluation row, int seatId, Action<Panelist> change, int version, CancellationToken ct)
    {
        if (row.Panel.Find(p => p.Id == seatId) is not { } seat)
            return false;
        change(seat);
        await desk.SaveAsync(row, version, ct);
        return true;
    }
}
