using Cerdas.People;
using Cerdas.Planning;

namespace Cerdas.Reporting;

/// <summary>
/// What an agency reports of a programme for a quarter. Output and spending are cumulative from 1 January to the quarter's last day.
/// Life: draft, submitted, verified or returned. A verified report never changes: a correction is an amendment, a further row with a
/// reason.
/// </summary>
/// <remarks>docs/rules.md R-01..R-12; every state x action x role: RealisationLifeTests.</remarks>
[Row(Audit.Whole, Figures.MaySometimesMove)]
public sealed class Realisation : IBelongsToRegency, IVersioned, IMovesFigures
{
    public const int TextMax = 2000,
        ReasonMax = 1000;

    /// <summary>Only verified reports are counted.</summary>
    public bool MovesFigures => State == RealisationState.Verified;
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int ProgrammeId { get; init; }
    public Programme? Programme { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }

    /// <summary>0 for the first report of the quarter, then 1, 2 … for its amendments.</summary>
    public int Sequence { get; init; }
    public RealisationState State { get; private set; } = RealisationState.Draft;

    public ProgrammeState ProgrammeState { get; private set; } = ProgrammeState.NotStarted;

    /// <summary>The output indicator's value at the quarter's end, in the programme's unit; null when not measured.</summary>
    public decimal? Output { get; private set; }
    public string? Obstacle { get; private set; }
    public string? NextStep { get; private set; }
    public List<Spending> Spendings { get; init; } = [];

    /// <summary>Rupiah from all sources; null where the report says nothing of money, which is not zero.</summary>
    public decimal? Spent => Spendings.Count == 0 ? null : Spendings.Sum(s => s.Amount);
    public List<Evidence> Evidence { get; init; } = [];

    /// <summary>Why a locked or verified quarter is corrected; set on every amendment.</summary>
    public string? AmendmentReason { get; private set; }
    public string? ReturnReason { get; private set; }

    /// <summary>First submitted after the late date.</summary>
    public bool Late { get; private set; }
    public required int CreatedById { get; init; }
    public int WrittenById { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public int? SubmittedById { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Token of the form that submitted it: the same form sent twice is one submission.</summary>
    public Guid? SubmissionKey { get; private set; }
    public List<RealisationStep> Steps { get; init; } = [];
    public int Version { get; private set; }

    public Period Period => new(Year, Quarter);

    public bool IsAmendment => AmendmentReason is not null;

    /// <summary>The reason (text key) why this officer may not do this now, or null. The page shows it, the verbs throw on it.</summary>
    /// <param name="ownerId">The agency that owns the programme.</param>
    /// <param name="locked">The quarter is locked for that agency today (reopenings counted).</param>
    public string? WhyNot(RealisationAction action, Officer by, int ownerId, bool locked) =>
        action switch
        {
            RealisationAction.Save or RealisationAction.Submit => WhyNotReporter(by, ownerId, RegencyCode)
                ?? (
                    State is not (RealisationState.Draft or RealisationState.Returned) ? "realisation.not-editable"
                    : locked && !IsAmendment ? "realisation.locked"
                    : null
                ),
            RealisationAction.Withdraw => WhyNotReporter(by, ownerId, RegencyCode)
                ?? (
                    State != RealisationState.Submitted ? "realisation.not-submitted"
                    : locked && !IsAmendment ? "realisation.locked"
                    : null
                ),
            RealisationAction.Return or RealisationAction.Verify => WhyNotVerifier(by)
                ?? (
                    State != RealisationState.Submitted ? "realisation.not-submitted"
                    : IsOwnWork(by) ? "realisation.own-work"
                    : null
                ),
            RealisationAction.Amend => WhyNotReporter(by, ownerId, RegencyCode)
                ?? (
                    State == RealisationState.Submitted ? "realisation.awaiting-verification"
                    : State == RealisationState.Verified ? null
                    : IsAmendment || !locked ? "realisation.still-open"
                    : null
                ),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };

    /// <summary>Who may write for an agency: its officers and head, and the regency admin on its behalf.</summary>
    public static string? WhyNotReporter(Officer by, int ownerId, string regencyCode) =>
        by.RegencyCode != regencyCode || !by.May(Permission.Report) ? "realisation.not-reporter"
        : by.Role != Role.RegencyAdmin && by.AgencyId != ownerId ? "realisation.other-agency"
        : null;

    private string? WhyNotVerifier(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.Verify) ? "realisation.not-verifier" : null;

    /// <summary>Four eyes: whoever wrote or submitted it, or said an earlier version was theirs, does not verify it.</summary>
    private bool IsOwnWork(Officer by) =>
        by.Id == CreatedById
        || by.Id == WrittenById
        || by.Id == SubmittedById
        || Steps.Any(s =>
            s.OfficerId == by.Id && s.Action is RealisationAction.Save or RealisationAction.Submit or RealisationAction.Amend
        );

    /// <summary>A running or finished programme is claimed with evidence, and evidence of nothing is not asked.</summary>
    public string? WhyNotComplete() =>
        ProgrammeState is ProgrammeState.Running or ProgrammeState.Done && Evidence.Count == 0 ? "realisation.evidence-needed" : null;

    public void Save(ReportedValues values, Officer by, int ownerId, bool locked, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Save, by, ownerId, locked));
        ProgrammeState = values.ProgrammeState;
        Output = values.Output;
        (Obstacle, NextStep) = (values.Obstacle, values.NextStep);
        Spendings.RemoveAll(s => !values.Spent.ContainsKey(s.Source));
        foreach (var (source, amount) in values.Spent)
        {
            if (Spendings.Find(s => s.Source == source) is { } spending)
                spending.Amount = amount;
            else
                Spendings.Add(
                    new Spending
                    {
                        RegencyCode = RegencyCode,
                        Source = source,
                        Amount = amount,
                    }
                );
        }
        // Another hand joins: the four-eyes rule must know every writer, not only the last.
        if (WrittenById != by.Id)
            Note(RealisationAction.Save, by, at, null);
        (WrittenById, WrittenAt) = (by.Id, at);
    }

    public void Submit(Guid key, Officer by, int ownerId, bool locked, bool late, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Submit, by, ownerId, locked) ?? WhyNotComplete());
        Late |= SubmittedAt is null && late;
        (State, SubmittedById, SubmittedAt, SubmissionKey, ReturnReason) = (RealisationState.Submitted, by.Id, at, key, null);
        Note(RealisationAction.Submit, by, at, null);
    }

    public void Withdraw(Officer by, int ownerId, bool locked, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Withdraw, by, ownerId, locked));
        State = RealisationState.Draft;
        Note(RealisationAction.Withdraw, by, at, null);
    }

    /// <param name="reason">Mandatory: what the agency should mend.</param>
    public void Return(string reason, Officer by, int ownerId, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Return, by, ownerId, locked: false) ?? WhyNotReason(reason));
        (State, ReturnReason, DecidedById, DecidedAt) = (RealisationState.Returned, reason.Trim(), by.Id, at);
        Note(RealisationAction.Return, by, at, ReturnReason);
    }

    public void Verify(Officer by, int ownerId, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Verify, by, ownerId, locked: false) ?? WhyNotComplete());
        (State, DecidedById, DecidedAt) = (RealisationState.Verified, by.Id, at);
        Note(RealisationAction.Verify, by, at, null);
    }

    /// <summary>
    /// Opens a correction: of a verified report a further row that starts from its values; of a draft that the lock overtook, the same row
    /// from then on marked as an amendment.
    /// </summary>
    /// <returns>The row to write on.</returns>
    public Realisation Amend(string reason, Officer by, int ownerId, bool locked, DateTime at)
    {
        RuleException.ThrowIf(WhyNot(RealisationAction.Amend, by, ownerId, locked) ?? WhyNotReason(reason));
        var row = this;
        if (State == RealisationState.Verified)
            row = new Realisation
            {
                RegencyCode = RegencyCode,
                ProgrammeId = ProgrammeId,
                Year = Year,
                Quarter = Quarter,
                Sequence = Sequence + 1,
                CreatedById = by.Id,
                ProgrammeState = ProgrammeState,
                Output = Output,
                Obstacle = Obstacle,
                NextStep = NextStep,
                WrittenById = by.Id,
                WrittenAt = at,
                Spendings =
                [
                    .. Spendings.Select(s => new Spending
                    {
                        RegencyCode = RegencyCode,
                        Source = s.Source,
                        Amount = s.Amount,
                    }),
                ],
                Evidence = [.. Evidence.Select(e => new Evidence { RegencyCode = RegencyCode, DocumentId = e.DocumentId })],
            };
        row.AmendmentReason = reason.Trim();
        row.Note(RealisationAction.Amend, by, at, row.AmendmentReason);
        return row;
    }

    /// <summary>The first row of a quarter. After the lock it is an amendment of nothing, and says why.</summary>
    public static Realisation Start(
        int programmeId,
        Period period,
        string? amendmentReason,
        Officer by,
        int ownerId,
        string regencyCode,
        bool locked,
        DateTime at
    )
    {
        RuleException.ThrowIf(WhyNotReporter(by, ownerId, regencyCode));
        if (locked)
            RuleException.ThrowIf(WhyNotReason(amendmentReason) is null ? null : "realisation.locked");
        var row = new Realisation
        {
            RegencyCode = regencyCode,
            ProgrammeId = programmeId,
            Year = period.Year,
            Quarter = period.Quarter,
            CreatedById = by.Id,
            WrittenById = by.Id,
            WrittenAt = at,
            AmendmentReason = locked ? amendmentReason!.Trim() : null,
        };
        if (locked)
            row.Note(RealisationAction.Amend, by, at, row.AmendmentReason);
        return row;
    }

    public static string? WhyNotReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? "realisation.reason-needed"
        : reason.Trim().Length > ReasonMax ? "realisation.reason-long"
        : null;

    private void Note(RealisationAction action, Officer by, DateTime at, string? reason) =>
        Steps.Add(
            new RealisationStep
            {
                RegencyCode = RegencyCode,
                At = at,
                OfficerId = by.Id,
                OfficerName = by.Name,
                Action = action,
                Reason = reason,
            }
        );
}
