using Cerdas.People;

namespace Cerdas.Innovating;

/// <summary>The verbs by which an innovation moves; each asks its reason why not.</summary>
public sealed partial class Innovation
{
    public void Submit(Officer by, string instrumentId, DateOnly today, DateTime at)
    {
        RuleException.ThrowIf(WhyNotSubmitted(by, today));
        var again = Panel.Select(j => j.AccountId).ToList();
        Round++;
        foreach (var judge in again)
            Judges.Add(
                new Judge
                {
                    RegencyCode = RegencyCode,
                    AccountId = judge,
                    Round = Round,
                }
            );
        (State, InstrumentId, SubmittedAt, SubmittedById) = (
            InnovationState.Submitted,
            InstrumentId ?? instrumentId,
            SubmittedAt ?? at,
            by.Id
        );
        Note(InnovationAction.Submitted, null, by, at);
    }

    public void Withdraw(Officer by, DateTime at)
    {
        RuleException.ThrowIf(WhyNotWithdrawn(by));
        State = InnovationState.Returned;
        Note(InnovationAction.Withdrawn, null, by, at);
    }

    public void Seat(Officer by, Officer judge, DateTime at, bool wrote = false)
    {
        RuleException.ThrowIf(WhyNotJudge(by, judge, wrote));
        Judges.Add(
            new Judge
            {
                RegencyCode = RegencyCode,
                AccountId = judge.Id,
                Round = Round,
            }
        );
        Note(InnovationAction.JudgeNamed, judge.Name, by, at);
    }

    /// <param name="name">The judge's, for the history.</param>
    public void Leave(Officer by, Judge seat, string name, DateTime at)
    {
        RuleException.ThrowIf(WhyNotJudgeLeaves(by, seat));
        Judges.Remove(seat);
        Note(InnovationAction.JudgeRemoved, name, by, at);
    }

    public void HandIn(Officer by, int unscored, DateTime at)
    {
        RuleException.ThrowIf(WhyNotScored(by) ?? (unscored > 0 ? "innovation.unscored" : null));
        SeatOf(by)!.HandIn(at);
    }

    public void Accept(Officer by, decimal score, DateTime at) =>
        Decide(InnovationState.Accepted, InnovationAction.Accepted, score, null, by, at);

    public void Return(Officer by, string reason, DateTime at) =>
        Decide(InnovationState.Returned, InnovationAction.Returned, null, reason, by, at);

    public void Decline(Officer by, decimal score, string reason, DateTime at) =>
        Decide(InnovationState.Declined, InnovationAction.Declined, score, reason, by, at);

    private void Decide(InnovationState state, InnovationAction action, decimal? score, string? reason, Officer by, DateTime at)
    {
        RuleException.ThrowIf(WhyNotDecided(by) ?? (state == InnovationState.Accepted ? null : WhyNotReason(reason)));
        (State, Score, DecidedAt, DecidedById) = (state, score, at, by.Id);
        Note(action, reason, by, at);
    }

    public void Appeal(Officer by, string reason, DateTime at)
    {
        RuleException.ThrowIf(WhyNotAppealed(by) ?? WhyNotReason(reason));
        (State, Appealed, Score) = (InnovationState.Submitted, true, null);
        Round++;
        Note(InnovationAction.Appealed, reason, by, at);
    }

    /// <summary>It no longer runs; the lesson stays for others.</summary>
    public void Retire(Officer by, string lesson, DateTime at)
    {
        RuleException.ThrowIf(WhyNotRetired(by) ?? WhyNotReason(lesson));
        (State, Lesson) = (InnovationState.Retired, lesson.Trim());
        Note(InnovationAction.Retired, lesson, by, at);
    }

    public static string? WhyNotReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? "innovation.reason-needed"
        : reason.Trim().Length > ReasonMax ? "innovation.reason-long"
        : null;

    /// <summary>An innovation is not copied from itself, nor from one that was copied from it.</summary>
    /// <param name="originsOf">The origins of the innovation it would be copied from, nearest first.</param>
    public string? WhyNotCopiedFrom(int origin, IEnumerable<int> originsOf) =>
        origin == Id ? "innovation.copy-self"
        : originsOf.Contains(Id) ? "innovation.copy-cycle"
        : null;

    private void Note(InnovationAction action, string? reason, Officer by, DateTime at) =>
        Steps.Add(
            new InnovationStep
            {
                RegencyCode = RegencyCode,
                Action = action,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
                ById = by.Id,
                ByName = by.Name,
                At = at,
            }
        );
}
