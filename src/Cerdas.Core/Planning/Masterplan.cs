namespace Cerdas.Planning;

public enum RevisionState
{
    Draft = 1,
    Adopted,
}

/// <summary>
/// A numbered revision of the regency's Smart City masterplan. It holds every programme as planned then; an adopted one never changes.
/// It counts for the years from <see cref="EffectiveFromYear"/> until a later revision takes effect; earlier years keep the plan they had.
/// </summary>
/// <remarks>docs/rules.md P-01..P-04.</remarks>
[Row(Audit.Whole, Figures.MaySometimesMove)]
public sealed class MasterplanRevision : IBelongsToRegency, IVersioned, IMovesFigures
{
    public const int NoteMax = 2000;

    public bool MovesFigures => State == RevisionState.Adopted;
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int Number { get; init; }
    public RevisionState State { get; private set; } = RevisionState.Draft;

    /// <summary>First year whose figures are counted against this revision.</summary>
    public required int EffectiveFromYear { get; set; }
    public string? Note { get; set; }
    public int? LegalBasisId { get; set; }
    public LegalBasis? LegalBasis { get; init; }
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>The day a later revision replaced it.</summary>
    public DateOnly? ClosedOn { get; private set; }
    public List<PlannedProgramme> Programmes { get; init; } = [];
    public int Version { get; private set; }

    public bool IsInForce => State == RevisionState.Adopted && ClosedOn is null;

    public string? WhyNotEditable() => State == RevisionState.Adopted ? "plan.adopted" : null;

    public string? WhyNotAdoptable(MasterplanRevision? former, int programmes) =>
        WhyNotEditable()
        ?? (
            programmes == 0 ? "plan.empty"
            : former is not null && EffectiveFromYear < former.EffectiveFromYear ? "plan.effective-before-former"
            : null
        );

    /// <summary>Why it cannot be adopted with this date: it lies ahead, or before the former was adopted.</summary>
    public static string? WhyNotOn(DateOnly on, MasterplanRevision? former, DateOnly today) =>
        on > today ? "plan.adopted-in-the-future"
        : on < former?.AdoptedOn ? "plan.adopted-before-former"
        : null;

    /// <summary>Puts this revision in force and closes the former; both stay readable.</summary>
    /// <param name="on">The date of the decision: the regulation's, where there is one.</param>
    public void Adopt(MasterplanRevision? former, int programmes, DateOnly on)
    {
        RuleException.ThrowIf(WhyNotAdoptable(former, programmes));
        (State, AdoptedOn) = (RevisionState.Adopted, on);
        former?.Close(on);
    }

    private void Close(DateOnly today) => ClosedOn = today;

    /// <summary>The revision a year is measured against: the last adopted one that takes effect in or before it.</summary>
    public static int? InForceFor(int year, IEnumerable<(int Id, int Number, int EffectiveFromYear)> adopted) =>
        adopted
            .Where(r => r.EffectiveFromYear <= year)
            .OrderBy(r => r.EffectiveFromYear)
            .ThenBy(r => r.Number)
            .Select(r => (int?)r.Id)
            .LastOrDefault();
}
