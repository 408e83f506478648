using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>An evaluator's own sheet: read and written by nobody else, blind until all have handed in.</summary>
public sealed class ScoreSheet(CerdasDb db, CurrentOfficer me)
{
    public async Task<Dictionary<string, PanelScore>> OwnAsync(Evaluation evaluation, CancellationToken ct)
    {
        var seat = evaluation.SeatOf(me.Officer)?.Id;
        return await db.PanelScores.Where(s => s.PanelistId == seat).ToDictionaryAsync(s => s.Code, StringComparer.Ordinal, ct);
    }

    /// <summary>Everybody's notes for the consensus meeting; none while the scores are blind.</summary>
    public async Task<Dictionary<(string Code, string Evaluator), string>> NotesAsync(Evaluation evaluation, CancellationToken ct)
    {
        if (evaluation.IsBlind)
            return [];
        var seats = evaluation.Panel.ToDictionary(p => p.Id, evaluation.SeatIdOf);
        var ids = seats.Keys.ToList();
        return (
            await db
                .PanelScores.Where(s => ids.Contains(s.PanelistId) && s.Note != null)
                .Select(s => new
                {
                    s.Code,
                    s.PanelistId,
                    s.Note,
                })
                .ToListAsync(ct)
        ).ToDictionary(s => (s.Code, seats[s.PanelistId]), s => s.Note!);
    }

    private static string? WhyNot(OpenEvaluation open, ScoreRow row) =>
        open.Scored.FirstOrDefault(l => l.Code == row.Code) is not { } leaf ? "answers.unknown-code"
        : row.Score is { } score ? open.Instrument.WhyNot(leaf, score, single: true)
        : null;

    /// <summary>Writes what differs from what is stored.</summary>
    /// <returns>
    /// Codes of rows that were stored from elsewhere since this form was made, and differ from it: nothing of them is written.
    /// </returns>
    public async Task<IReadOnlyList<string>> SaveAsync(OpenEvaluation open, IReadOnlyList<ScoreRow> rows, CancellationToken ct)
    {
        RuleException.ThrowIf(open.Row.WhyNotScored(me.Officer));
        if (!open.Row.IsBlind)
            throw new RuleException("evaluation.handed-in");
        var (stored, outdated) = (await OwnAsync(open.Row, ct), new List<string>());
        var seat = open.Row.SeatOf(me.Officer)!;
        foreach (var row in rows.DistinctBy(r => r.Code))
        {
            RuleException.ThrowIf(WhyNot(open, row));
            if (!stored.TryGetValue(row.Code, out var score))
            {
                if (row.IsEmpty)
                    continue;
                score = new PanelScore { RegencyCode = me.RegencyCode, Code = row.Code };
                score.Write(row.Score, row.Reason, row.Note);
                seat.Scores.Add(score);
            }
            else if (!row.Equals(score))
            {
                if (score.Version != row.Version)
                {
                    outdated.Add(row.Code);
                    continue;
                }
                score.Write(row.Score, row.Reason, row.Note);
            }
        }
        if (!db.ChangeTracker.HasChanges())
            return outdated;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // A save that comes late must not slip in behind the handing in.
        if (!await db.Panelists.Where(p => p.Id == seat.Id && p.HandedInAt == null).HoldAndRaiseAsync(ct))
            throw new RuleException("evaluation.handed-in");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        // The handing in may follow in the same request.
        await db.Entry(seat).ReloadAsync(ct);
        return outdated;
    }

    /// <summary>As <see cref="SaveAsync"/>, where nobody waits to hear which rows others were stored of.</summary>
    /// <returns>Whether all rows are stored.</returns>
    public async Task<bool> TrySaveAsync(OpenEvaluation open, IReadOnlyList<ScoreRow> rows, CancellationToken ct)
    {
        try
        {
            return (await SaveAsync(open, rows, ct)).Count == 0;
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            return false;
        }
    }

    public async Task HandInAsync(OpenEvaluation open, CancellationToken ct)
    {
        var scored = (await OwnAsync(open.Row, ct))
            .Values.Where(s => s.Score is not null)
            .Select(s => s.Code)
            .ToHashSet(StringComparer.Ordinal);
        open.Row.HandIn(me.Officer, open.Scored.Count(l => !scored.Contains(l.Code)), me.Now);
        // Of two who hand in at once each would find the other missing: the evaluation's version lets one of them try again.
        db.Raise(open.Row);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A score changed in the consensus meeting. It moves the evaluation's version, so that a closing under way notices.</summary>
    public async Task ChangeAsync(OpenEvaluation open, string code, decimal score, string why, int version, CancellationToken ct)
    {
        var row = open.Row;
        RuleException.ThrowIf(row.WhyNotScored(me.Officer) ?? (row.State != EvaluationState.Consensus ? "evaluation.not-all-in" : null));
        if (open.Scored.FirstOrDefault(l => l.Code == code) is not { } leaf)
            throw new RuleException("answers.unknown-code");
        RuleException.ThrowIf(open.Instrument.WhyNot(leaf, score, single: true));
        var own = await db
            .PanelScores.Include(s => s.Changes)
            .SingleAsync(s => s.PanelistId == row.SeatOf(me.Officer)!.Id && s.Code == code, ct);
        db.ExpectVersion(own, version);
        own.Change(score, why, me.Now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        if (!await db.Evaluations.Where(e => e.Id == row.Id && e.State == EvaluationState.Consensus).HoldAndRaiseAsync(ct))
            throw new RuleException("evaluation.closed");
        await transaction.CommitAsync(ct);
    }
}
