using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.People;

/// <summary>
/// A link that would set a new password for an account that decides (it verifies, scores, judges or manages people) waits until somebody
/// besides its maker lets it: another admin whom the maker did not bring in, or the account's own person. So nobody gets into a seat by a
/// link of their own.
/// </summary>
/// <remarks>docs/adr/0030-let-a-second-person-consent-to-a-deciders-link.md</remarks>
public sealed class LinkConsent(CerdasDb db, UserManager<Data.Account> users, CurrentOfficer me)
{
    private static readonly Role[] DecidingRoles = [Role.Verifier, Role.Evaluator, Role.RegencyAdmin];

    /// <summary>By role, by a seat, or by what it decided before: a role that was taken away yesterday comes back tomorrow.</summary>
    private IQueryable<Data.Account> Deciding =>
        db.Officers.Where(a =>
            DecidingRoles.Contains(a.Role)
            || db.Panelists.Any(p => p.AccountId == a.Id)
            || db.Innovations.Any(i => i.Judges.Any(j => j.AccountId == a.Id))
            || db.RealisationSteps.Any(s =>
                s.OfficerId == a.Id && (s.Action == RealisationAction.Verify || s.Action == RealisationAction.Return)
            )
        );

    public Task<bool> DecidesAsync(Data.Account account, CancellationToken ct) => Deciding.AnyAsync(a => a.Id == account.Id, ct);

    /// <summary>Whether the link opens nothing yet.</summary>
    public async Task<bool> WaitsAsync(Invitation invitation, CancellationToken ct)
    {
        var address = users.NormalizeEmail(invitation.Email);
        return invitation.ConsentedById is null && await Deciding.AnyAsync(a => a.NormalizedEmail == address, ct);
    }

    /// <summary>Ids of those that wait.</summary>
    public async Task<IReadOnlySet<int>> WaitingAsync(IEnumerable<Invitation> invitations, CancellationToken ct)
    {
        var open = invitations.Where(i => i.ConsentedById is null).ToDictionary(i => i.Id, i => users.NormalizeEmail(i.Email));
        var addresses = open.Values.Distinct().ToList();
        var deciding = await Deciding.Where(a => addresses.Contains(a.NormalizedEmail!)).Select(a => a.NormalizedEmail).ToListAsync(ct);
        return open.Where(i => deciding.Contains(i.Value)).Select(i => i.Key).ToHashSet();
    }

    /// <summary>
    /// Why this person may not let the link: its maker, somebody the maker brought in, or neither an admin nor whose account it is.
    /// </summary>
    public async Task<string?> WhyNotAsync(Invitation invitation, CancellationToken ct)
    {
        var own = await db.Officers.Where(a => a.Id == me.Officer.Id).Select(a => a.NormalizedEmail).SingleAsync(ct);
        if (invitation.InvitedById == me.Officer.Id)
            return "people.own-link";
        if (users.NormalizeEmail(invitation.Email) == own)
            return null;
        return !me.May(Permission.ManagePeople) ? "people.not-admin"
            : await BroughtInAsync(invitation.InvitedById, own, ct) ? "people.brought-in"
            : null;
    }

    private async Task<bool> BroughtInAsync(int byId, string? address, CancellationToken ct)
    {
        var accepted = await db.Invitations.Where(i => i.InvitedById == byId && i.AcceptedAt != null).Select(i => i.Email).ToListAsync(ct);
        return accepted.Exists(e => users.NormalizeEmail(e) == address);
    }

    /// <summary>Open links that wait for the word of the one who is signed in, as the account's own person.</summary>
    public async Task<IReadOnlyList<Invitation>> ForMeAsync(CancellationToken ct)
    {
        if (me.Officer.RegencyCode is null)
            return [];
        var email = await db.Officers.Where(a => a.Id == me.Officer.Id).Select(a => a.Email).SingleOrDefaultAsync(ct);
        var open = await db
            .Invitations.Where(i => i.AcceptedAt == null && i.ExpiresAt > me.Now && i.ConsentedById == null)
            .AsNoTracking()
            .ToListAsync(ct);
        var mine = open.Where(i => users.NormalizeEmail(i.Email) == users.NormalizeEmail(email) && i.InvitedById != me.Officer.Id).ToList();
        var waiting = await WaitingAsync(mine, ct);
        return [.. mine.Where(i => waiting.Contains(i.Id))];
    }

    /// <returns>False where there is no such open link.</returns>
    public async Task<bool> GiveAsync(int invitationId, CancellationToken ct)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId && i.AcceptedAt == null, ct) is not { } invitation)
            return false;
        RuleException.ThrowIf(await WhyNotAsync(invitation, ct));
        (invitation.ConsentedById, invitation.ConsentedAt) = (me.Officer.Id, me.Now);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>The account's own person wants no new password: the link is gone.</summary>
    public async Task RefuseAsync(int invitationId, CancellationToken ct)
    {
        var mine = await ForMeAsync(ct);
        if (!mine.Any(i => i.Id == invitationId))
            return;
        db.RemoveRange(await db.Invitations.Where(i => i.Id == invitationId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who made the link by which the password of this account was set last, and who let it; null where there was none.</summary>
    public async Task<(string By, string ConsentBy)?> LastAsync(CancellationToken ct)
    {
        var email = await db.Officers.Where(a => a.Id == me.Officer.Id).Select(a => a.Email).SingleOrDefaultAsync(ct);
        if (
            await db
                .Invitations.Where(i => i.Email == email && i.AcceptedAt != null && i.ConsentedById != null)
                .OrderByDescending(i => i.AcceptedAt)
                .Select(i => new { i.InvitedById, i.ConsentedById })
                .FirstOrDefaultAsync(ct)
            is not { } last
        )
            return null;
        var names = await db
            .Officers.Where(a => a.Id == last.InvitedById || a.Id == last.ConsentedById)
            .ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return (names.GetValueOrDefault(last.InvitedById, "–"), names.GetValueOrDefault(last.ConsentedById!.Value, "–"));
    }

    /// <summary>The person says that the new password is theirs; what the account decides is decided again from here on.</summary>
    public async Task ConfirmAsync(CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == me.Officer.Id, ct);
        account.UnconfirmedSince = null;
        await db.SaveChangesAsync(ct);
    }
}
