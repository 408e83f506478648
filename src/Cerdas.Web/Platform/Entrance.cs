using System.Diagnostics;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Platform;

/// <summary>
/// The one door into a regency's rows: for an address, a cookie, a screen's token, a survey's key, an invitation, a command, a job. What is
/// behind it sees the rows of the regency entered and is audited as the officer who entered.
/// </summary>
/// <remarks>docs/adr/0024-enter-a-regency-by-one-door.md</remarks>
public sealed class Entrance(CerdasDb db, CurrentOfficer me)
{
    private RegencyInView? regency;

    /// <summary>The regency entered.</summary>
    /// <exception cref="InvalidOperationException">None was entered.</exception>
    public RegencyInView Regency => regency ?? throw new InvalidOperationException("No regency is in view.");

    /// <summary>The regency that an address names; who acts stays who they are.</summary>
    /// <returns>False where it is unknown or does not use Cerdas.</returns>
    public async Task<bool> IntoAsync(string code, CancellationToken ct)
    {
        if (regency?.Code == code)
            return true;
        var askedAt = Stopwatch.GetTimestamp();
        if (await HeadOf(db.Regencies.Where(r => r.Code == code && r.Active)).SingleOrDefaultAsync(ct) is not { } head)
            return false;
        Open(RegencyInView.Of(head, askedAt));
        return true;
    }

    /// <summary>The regency of a row that was found without one: by a key that cannot be guessed, or among rows that are public.</summary>
    public async Task IntoRegencyOfAsync(string rowsRegencyCode, CancellationToken ct)
    {
        if (regency?.Code == rowsRegencyCode)
            return;
        var askedAt = Stopwatch.GetTimestamp();
        Open(RegencyInView.Of(await HeadOf(db.Regencies.Where(r => r.Code == rowsRegencyCode)).SingleAsync(ct), askedAt));
    }

    /// <summary>An account as it is now, into its regency; a national viewer into the one they chose.</summary>
    /// <param name="holds">Whether the account may still enter, by what only the caller knows: the stamp of its cookie.</param>
    /// <param name="chosenCode">The regency chosen by an account that has none of its own.</param>
    /// <param name="session">Hash of the id of the session that opens it; null where none does.</param>
    /// <returns>False where there is none, it is not active, or <paramref name="holds"/> says no.</returns>
    public async Task<bool> AsAsync(
        int accountId,
        Func<SessionRow, bool> holds,
        string? chosenCode,
        CancellationToken ct,
        string? session = null
    )
    {
        var askedAt = Stopwatch.GetTimestamp();
        if (await FindAsync(accountId, session, ct) is not { Active: true } row || !holds(row))
            return false;
        if (row is { Regency: null, Role: Role.NationalViewer } && chosenCode is not null)
            row = row with { Regency = await HeadOf(db.Regencies.Where(r => r.Code == chosenCode && r.Active)).SingleOrDefaultAsync(ct) };
        regency = row.Regency is null ? null : RegencyInView.Of(row.Regency, askedAt);
        me.Become(row, regency);
        db.Enter(regency?.Code, me.Officer);
        return true;
    }

    /// <summary>Somebody who is about to have an account, or a way back into it: audited as themselves.</summary>
    public void As(Officer newcomer) => db.Enter(db.Tenant, newcomer);

    private void Open(RegencyInView entered)
    {
        regency = entered;
        db.Enter(entered.Code, db.Actor);
    }

    private static IQueryable<RegencyHead> HeadOf(IQueryable<Regency> regencies) =>
        regencies.Select(r => new RegencyHead(r.Code, r.Name, r.Demo, r.LedgerVersion, r.Province!.TimeZone, r.Colour, r.Emblem));

    private Task<SessionRow?> FindAsync(int accountId, string? session, CancellationToken ct) =>
        db
            .Users.Where(u => u.Id == accountId)
            .Select(u => new SessionRow(
                u.Id,
                u.Name,
                u.Role,
                u.AgencyId,
                u.Agency!.ShortName,
                u.SecurityStamp,
                u.Active,
                u.Demo,
                u.TwoFactorEnabled,
                u.UnconfirmedSince,
                db.EndedSessions.Any(s => s.IdHash == session),
                u.Regency == null
                    ? null
                    : new RegencyHead(
                        u.Regency.Code,
                        u.Regency.Name,
                        u.Regency.Demo,
                        u.Regency.LedgerVersion,
                        u.Regency.Province!.TimeZone,
                        u.Regency.Colour,
                        u.Regency.Emblem
                    )
            ))
            // The session comes before any regency is in view, so the agency's own filter cannot hold yet.
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
}

/// <summary>What is read of an account in one query when it enters.</summary>
public sealed record SessionRow(
    int Id,
    string Name,
    Role Role,
    int? AgencyId,
    string? AgencyName,
    string? SecurityStamp,
    bool Active,
    bool DemoAccount,
    bool TwoFactor,
    DateTime? UnconfirmedSince,
    bool SessionEnded,
    RegencyHead? Regency
);
