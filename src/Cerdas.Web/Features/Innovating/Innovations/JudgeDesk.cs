using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>One criterion on a judge's sheet.</summary>
public sealed record JudgeRow
{
    [Required, StringLength(40)]
    public required string Code { get; init; }

    [Label("Nilai", "Score")]
    public decimal? Score { get; init; }

    [Label("Alasan", "Reason"), StringLength(Innovation.ReasonMax)]
    public string? Reason { get; init; }

    public static JudgeRow From(string code, JudgeScore? stored) =>
        new()
        {
            Code = code,
            Score = stored?.Score,
            Reason = stored?.Reason,
        };
}

/// <summary>Seats judges, takes their scores, decides.</summary>
public sealed class JudgeDesk(CerdasDb db, InnovationDesk desk, CurrentOfficer me)
{
    /// <summary>Accounts that may judge this innovation now, for the choice.</summary>
    public async Task<IReadOnlyList<SelectListItem>> CandidatesAsync(Innovation innovation, CancellationToken ct)
    {
        var roles = Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permission.JudgeInnovations)).ToList();
        var people = await db.Officers.Where(a => a.Active && roles.Contains(a.Role)).OrderBy(a => a.Name).Take(500).ToListAsync(ct);
        var writers = await WritersAsync(innovation.Id, ct);
        return
        [
            .. people
                .Where(a => innovation.WhyNotJudge(me.Officer, a.ToOfficer(), writers.Contains(a.Id)) is null)
                .Select(a => new SelectListItem($"{a.Name} ({a.Role.Name()})", $"{a.Id}")),
        ];
    }

    /// <summary>Who wrote anything of the innovation, by the audit: they do not judge it, wherever they work now.</summary>
    private async Task<HashSet<int>> WritersAsync(int innovationId, CancellationToken ct) =>
        [
            .. await db
                .Audit.Where(a =>
                    a.Entity == nameof(Innovation)
                    && a.EntityKey == innovationId.ToString()
                    && (
                        a.Action == AuditAction.Added
                        || a.Changes.Contains("\"Problem\"")
                        || a.Changes.Contains("\"HowItWorks\"")
                        || a.Changes.Contains("\"Novelty\"")
                    )
                    && a.OfficerId != null
                )
                .Select(a => a.OfficerId!.Value)
                .Distinct()
                .ToListAsync(ct),
        ];

    public async Task<string?> SeatAsync(Innovation innovation, int accountId, int version, CancellationToken ct)
    {
        if (await db.Officers.SingleOrDefaultAsync(a => a.Id == accountId && a.Active, ct) is not { } account)
            return "innovation.no-judge";
        var wrote = (await WritersAsync(innovation.Id, ct)).Contains(accountId);
        if (innovation.WhyNotJudge(me.Officer, account.ToOfficer(), wrote) is { } not)
            return not;
        innovation.Seat(me.Officer, account.ToOfficer(), me.Now, wrote);
        await desk.SaveAsync(innovation, version, ct);
        return null;
    }

    /// <returns>False where there is no such seat in the panel.</returns>
    public async Task<bool> UnseatAsync(DetailsView view, int seatId, int version, CancellationToken ct)
    {
        if (view.Panel.FirstOrDefault(j => j.Id == seatId) is not { } seat)
            return false;
        view.Row.Leave(me.Officer, seat, view.Names.GetValueOrDefault(seat.AccountId, "–"), me.Now);
        await desk.SaveAsync(view.Row, version, ct);
        return true;
    }

    /// <summary>The own sheet of who judges; null where this person has no seat.</summary>
    public async Task<JudgeSheet?> SheetAsync(int innovationId, CancellationToken ct) =>
        await desk.OpenAsync(innovationId, ct) is { } row && row.SeatOf(me.Officer) is not null
            ? new(row, await desk.CriteriaOfAsync(row, ct), me.Officer)
            : null;

    /// <summary>Writes the judge's own scores; nobody else's sheet has an address.</summary>
    public async Task SaveScoresAsync(Innovation innovation, Instrument criteria, IReadOnlyList<JudgeRow> rows, CancellationToken ct)
    {
        RuleException.ThrowIf(innovation.WhyNotScored(me.Officer));
        var seat = innovation.SeatOf(me.Officer)!;
        foreach (var row in rows.DistinctBy(r => r.Code))
        {
            if (criteria.Find(row.Code) is not { IsLeaf: true } leaf)
                throw new RuleException("answers.unknown-code");
            if (row.Score is { } value)
                RuleException.ThrowIf(criteria.WhyNot(leaf, value, single: true));
            var stored = seat.Scores.Find(s => s.Code == row.Code);
            if (stored is null)
                seat.Scores.Add(stored = new JudgeScore { RegencyCode = innovation.RegencyCode, Code = row.Code });
            (stored.Score, stored.Reason) = (row.Score, Texts.Clean(row.Reason));
        }
        await GuardAsync(innovation, seat, ct);
    }

    public async Task HandInAsync(Innovation innovation, Instrument criteria, CancellationToken ct)
    {
        var seat = innovation.SeatOf(me.Officer);
        innovation.HandIn(
            me.Officer,
            criteria.Leaves.Count(l => seat?.Scores.Exists(s => s.Code == l.Code && s.Score is not null) != true),
            me.Now
        );
        await GuardAsync(innovation, seat!, ct);
    }

    /// <summary>
    /// A save that comes late must not slip in behind a decision or the handing in: the seat's version and the innovation's state are held.
    /// </summary>
    private async Task GuardAsync(Innovation innovation, Judge seat, CancellationToken ct)
    {
        db.Raise(seat);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var undecided = db.Innovations.Where(i => i.Id == innovation.Id && i.State == InnovationState.Submitted && i.Round == seat.Round);
        if (!await undecided.HoldAsync(ct))
            throw new RuleException("innovation.decided");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task DecideAsync(
        Innovation innovation,
        Instrument criteria,
        string verdict,
        string? reason,
        int version,
        CancellationToken ct
    )
    {
        var score = InnovationDesk.ResultOf(criteria, innovation.Panel).Index?.Value ?? 0;
        switch (verdict)
        {
            case "terima":
                innovation.Accept(me.Officer, score, me.Now);
                break;
            case "kembalikan":
                innovation.Return(me.Officer, reason ?? "", me.Now);
                break;
            default:
                innovation.Decline(me.Officer, score, reason ?? "", me.Now);
                break;
        }
        await desk.SaveAsync(innovation, version, ct);
    }
}
