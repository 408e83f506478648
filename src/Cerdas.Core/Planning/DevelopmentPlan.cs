namespace Cerdas.Planning;

public enum DevelopmentPlanKind
{
    /// <summary>The five-year plan of an elected regent.</summary>
    MediumTerm = 1,

    /// <summary>The plan of the years between two elected regents.</summary>
    Transitional,
}

/// <summary>
/// A regional development plan (RPJMD, or RPD between two regents) with its years, missions and indicators. A regency has several, one
/// after the other; from its adoption on, what a document says does not change.
/// </summary>
/// <remarks>docs/rules.md P-09 to P-11.</remarks>
[Row(Audit.Whole, Figures.Move)]
public sealed class DevelopmentPlan : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public DevelopmentPlanKind Kind { get; set; } = DevelopmentPlanKind.MediumTerm;
    public required string Title { get; set; }
    public required int StartYear { get; set; }
    public required int EndYear { get; set; }

    /// <summary>The regulation that adopts it: a Perda for an RPJMD, a Perbup for an RPD.</summary>
    public int? LegalBasisId { get; private set; }
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>The regulation's own date; null while the document is a draft.</summary>
    public DateOnly? AdoptedOn { get; private set; }
    public List<Mission> Missions { get; init; } = [];
    public int Version { get; private set; }

    public bool IsAdopted => AdoptedOn is not null;

    public bool Covers(int year) => StartYear <= year && year <= EndYear;

    /// <summary>The reason (text key) why its text may not be changed, or null.</summary>
    public string? WhyNotEdited => IsAdopted ? "development-plan.adopted" : null;

    public string? WhyNotAdopted(DateOnly on, DateOnly today) =>
        WhyNotEdited
        ?? (
            Missions.Count == 0 ? "development-plan.no-mission"
            : on > today ? "plan.adopted-in-the-future"
            : null
        );

    /// <summary>From here on its years, missions and targets stay as they are.</summary>
    /// <param name="legalBasisId">The regulation.</param>
    /// <param name="on">The regulation's date.</param>
    public void Adopt(int legalBasisId, DateOnly on, DateOnly today)
    {
        RuleException.ThrowIf(WhyNotAdopted(on, today));
        (LegalBasisId, AdoptedOn) = (legalBasisId, on);
    }
}

/// <summary>
/// A numbered mission of a development plan; programmes name the one they serve. It keeps its identity whatever stands before it.
/// </summary>
[Row(Audit.Whole, Figures.Move)]
public sealed class Mission : IBelongsToRegency
{
    public const int TextMax = 500;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int DevelopmentPlanId { get; private set; }
    public required int Number { get; set; }
    public required string Text { get; set; }

    /// <summary>The mission of a later document that carries this one on; null where none does, or nobody has said so yet.</summary>
    public int? SuccessorId { get; set; }
    public Mission? Successor { get; init; }
}
