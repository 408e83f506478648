using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.People;

/// <summary>Invitations by link and changes of a person's role; every change holds from that person's next request.</summary>
public sealed class Membership(CerdasDb db, Entrance entrance, UserManager<Data.Account> users, LinkConsent consent, CurrentOfficer me)
{
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(14);

    /// <summary>Roles a regency gives; national viewers are made by the instance's operator.</summary>
    public static IEnumerable<SelectListItem> RoleChoices =>
        PageExtensions.Choices<Role>(r => r.Name()).Where(r => r.Value != nameof(Role.NationalViewer));

    public async Task<string?> WhyNotAsync(Role role, int? agencyId, CancellationToken ct) =>
        role is Role.NationalViewer ? "people.national"
        : role is Role.AgencyOfficer or Role.AgencyHead
        && (agencyId is null || !await db.Agencies.AnyAsync(a => a.Id == agencyId && (a.Until == null || a.Until >= me.Today), ct))
            ? "people.agency-needed"
        : null;

    /// <summary>What this regency knows of an address; null where it has no account here. Others are not asked about.</summary>
    public Task<AddressRow?> AccountOfAsync(string email, CancellationToken ct) =>
        Here(email).Select(u => new AddressRow(u.Active)).SingleOrDefaultAsync(ct);

    /// <summary>The account of an address in this regency, as a query of at most one row.</summary>
    public IQueryable<Data.Account> Here(string email)
    {
        var address = users.NormalizeEmail(email.Trim());
        return db.Officers.Where(a => a.NormalizedEmail == address);
    }

    public sealed record AddressRow(bool Active);

    /// <summary>Why an address cannot be invited, in words for the form.</summary>
    public static string? WhyNotInvited(AddressRow? account) => account is { Active: false } ? PeopleTexts.AccountIsInactive : null;

    public async Task WithdrawAsync(int invitationId, CancellationToken ct)
    {
        db.RemoveRange(await db.Invitations.Where(i => i.Id == invitationId && i.AcceptedAt == null).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <returns>The token of the link: shown once, kept only as its hash.</returns>
    public async Task<string> InviteAsync(MemberInput input, CancellationToken ct, int? evaluationId = null, bool chair = false)
    {
        var email = input.Email.Trim();
        await RevokeAsync(db.Invitations.Where(i => i.Email == email && i.EvaluationId == evaluationId), ct);
        var token = LinkToken.New();
        db.Add(
            new Invitation
            {
                RegencyCode = me.RegencyCode,
                Email = email,
                Name = input.Name.Trim(),
                Role = input.Role,
                AgencyId = AgencyOf(input),
                Institution = MemberInput.Kept(input.Institution),
                Expertise = MemberInput.Kept(input.Expertise),
                TokenHash = LinkToken.Hash(token),
                ExpiresAt = me.Now + ValidFor,
                InvitedById = me.Officer.Id,
                EvaluationId = evaluationId,
                IsChair = chair,
            }
        );
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>
    /// A new link takes the place of the one before it: an address has one for each evaluation it is invited to, and one besides.
    /// </summary>
    private async Task RevokeAsync(IQueryable<Invitation> open, CancellationToken ct) =>
        db.RemoveRange(await open.Where(i => i.AcceptedAt == null).ToListAsync(ct));

    /// <summary>The open invitation behind a link. It is found before any regency is in view: the token is its only key.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken ct)
    {
        var hash = LinkToken.Hash(token);
        return db
            .Invitations.IgnoreQueryFilters()
            .Where(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > me.Now)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Whether the link waits for somebody's consent.</summary>
    public async Task<bool> WaitsAsync(Invitation invitation, CancellationToken ct)
    {
        await entrance.IntoRegencyOfAsync(invitation.RegencyCode, ct);
        return await consent.WaitsAsync(invitation, ct);
    }

    /// <summary>
    /// Makes the account. For an address that has one the link is the way back in: it sets a new password and nothing else; role and
    /// activity are changed on the person's page, where their rules hold.
    /// </summary>
    public async Task<IdentityResult> AcceptAsync(Invitation invitation, string password, CancellationToken ct)
    {
        await entrance.IntoRegencyOfAsync(invitation.RegencyCode, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Held until the end: who follows the same link at the same moment waits here, and finds it used.
        var open = db.Invitations.Where(i => i.Id == invitation.Id && i.AcceptedAt == null);
        if (await open.ExecuteUpdateAsync(s => s.SetProperty(i => i.TokenHash, i => i.TokenHash), ct) == 0)
            throw new RuleException("people.invitation-used");
        var account = await Here(invitation.Email).SingleOrDefaultAsync(ct);
        IdentityResult result;
        if (account is null)
        {
            account = new Data.Account
            {
                UserName = Data.Account.UserNameOf(invitation.Email, invitation.RegencyCode),
                Email = invitation.Email,
                EmailConfirmed = true,
                Name = invitation.Name,
                Role = invitation.Role,
                RegencyCode = invitation.RegencyCode,
                AgencyId = invitation.AgencyId,
                Institution = invitation.Institution,
                Expertise = invitation.Expertise,
            };
            entrance.As(account.ToOfficer());
            result = await users.CreateAsync(account, password);
        }
        else if (!account.Active)
            result = IdentityResult.Failed(users.ErrorDescriber.DuplicateEmail(invitation.Email));
        else
        {
            entrance.As(account.ToOfficer());
            var decides = await consent.DecidesAsync(account, ct);
            if (decides && invitation.ConsentedById is null)
                throw new RuleException("people.link-waits");
            (account.LockoutEnd, account.UnconfirmedSince) = (null, decides ? me.Now : account.UnconfirmedSince);
            result = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password);
            // The hash itself never enters the audit; that it was set by a link, and who made the link, must.
            db.Audit.Add(
                new AuditRow
                {
                    RegencyCode = invitation.RegencyCode,
                    At = me.Now,
                    OfficerId = account.Id,
                    OfficerName = account.Name,
                    Action = AuditAction.PasswordSet,
                    Entity = nameof(Account),
                    EntityKey = $"{account.Id}",
                    Changes = System.Text.Json.JsonSerializer.Serialize(
                        new Dictionary<string, string[]>
                        {
                            ["InvitedById"] = [$"{invitation.InvitedById}"],
                            ["ConsentedById"] = [$"{invitation.ConsentedById}"],
                        }
                    ),
                }
            );
        }
        if (!result.Succeeded)
            return result;
        // One link opens every seat the address was invited to; the others need not be followed any more.
        foreach (
            var used in await db
                .Invitations.Where(i =>
                    i.Id == invitation.Id
                    || (i.Email == invitation.Email && i.AcceptedAt == null && i.EvaluationId != null && i.ExpiresAt > me.Now)
                )
                .ToListAsync(ct)
        )
        {
            used.AcceptedAt = me.Now;
            await SeatAsync(used, account, ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>An evaluator invited to an evaluation gets their seat with the account, while its panel can still change.</summary>
    private async Task SeatAsync(Invitation invitation, Data.Account account, CancellationToken ct)
    {
        if (invitation.EvaluationId is not { } id || account.Role != Role.Evaluator)
            return;
        if (
            await db
                .Evaluations.Include(e => e.Panel)
                .SingleOrDefaultAsync(
                    e => e.Id == id && (e.State == EvaluationState.SelfAssessment || e.State == EvaluationState.Scoring),
                    ct
                )
                is not { } evaluation
            || evaluation.Panel.Exists(p => p.AccountId == account.Id)
        )
            return;
        evaluation.Panel.Add(
            new Panelist
            {
                RegencyCode = invitation.RegencyCode,
                AccountId = account.Id,
                IsChair = invitation.IsChair && !evaluation.Panel.Exists(p => p.IsChair),
            }
        );
    }

    public async Task<string?> WhyNotChangeAsync(Data.Account account, MemberInput input, bool active, CancellationToken ct)
    {
        if (account.Id == me.Officer.Id && (input.Role != account.Role || !active))
            return "people.own-role";
        if (EndsAdmin(account, input.Role, active) && !await HasOtherAdminAsync(account, ct))
            return "people.last-admin";
        return await WhyNotAsync(input.Role, input.AgencyId, ct);
    }

    private static bool EndsAdmin(Data.Account account, Role role, bool active) =>
        account.Role == Role.RegencyAdmin && (role != Role.RegencyAdmin || !active);

    private Task<bool> HasOtherAdminAsync(Data.Account account, CancellationToken ct) =>
        db.Officers.AnyAsync(u => u.Id != account.Id && u.Role == Role.RegencyAdmin && u.Active, ct);

    /// <exception cref="RuleException">It would leave the regency without an admin.</exception>
    public async Task ChangeAsync(Data.Account account, MemberInput input, bool active, string stamp, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (EndsAdmin(account, input.Role, active))
        {
            // Whoever takes an admin away holds the regency's row: of two at once the second counts after the first.
            await db.Regencies.Where(r => r.Code == account.RegencyCode).HoldAsync(ct);
            if (!await HasOtherAdminAsync(account, ct))
                throw new RuleException("people.last-admin");
        }
        db.Entry(account).Property(a => a.ConcurrencyStamp).OriginalValue = stamp;
        (account.Name, account.Role, account.AgencyId, account.Active) = (input.Name.Trim(), input.Role, AgencyOf(input), active);
        (account.Institution, account.Expertise) = (MemberInput.Kept(input.Institution), MemberInput.Kept(input.Expertise));
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        if (!active)
            await RevokeAsync(db.Invitations.Where(i => i.Email == account.Email), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static int? AgencyOf(MemberInput input) => input.Role is Role.AgencyOfficer or Role.AgencyHead ? input.AgencyId : null;
}
