using Cerdas.People;

namespace Cerdas.Innovating;

/// <summary>
/// An innovation of an agency for public service: what is new and how it works, who is served, what it changed in figures, its evidence,
/// how it was judged, and what became of it.
/// </summary>
/// <remarks>docs/rules.md N-01 to N-12; every state x action x role: InnovationLifeTests.</remarks>
[Row(Audit.Whole, Figures.MaySometimesMove)]
public sealed partial class Innovation : IBelongsToRegency, IVersioned, IMovesFigures
{
    public const int TitleMax = 150,
        TextMax = 4000,
        ShortMax = 500,
        UrlMax = 300,
        ReasonMax = 1000,
        JudgesNeeded = 2;

    public bool MovesFigures => IsPublic;
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required int AgencyId { get; set; }
    public Planning.Agency? Agency { get; private set; }

    /// <summary>The year whose quota it counts for.</summary>
    public required int Year { get; set; }
    public required string Title { get; set; }
    public string? Problem { get; set; }
    public string? Novelty { get; set; }
    public string? HowItWorks { get; set; }
    public string? DimensionCode { get; set; }
    public string? SubDimensionCode { get; set; }
    public bool Digital { get; set; }
    public string? ServiceUrl { get; set; }

    /// <summary>A video of the innovation in use.</summary>
    public string? VideoUrl { get; set; }
    public int? ProgrammeId { get; set; }
    public Planning.ActionPlan? ActionPlan { get; set; }
    public Initiator? Initiator { get; set; }

    /// <summary>Name of the person or body that began it.</summary>
    public string? InitiatorName { get; set; }

    /// <summary>Partners outside the regency's agencies: companies, universities, communities.</summary>
    public string? Partners { get; set; }
    public List<PartnerAgency> PartnerAgencies { get; init; } = [];

    /// <summary>Rupiah spent until now; null where not known, zero where it cost nothing.</summary>
    public decimal? Cost { get; set; }

    /// <summary>Who is served: "ibu hamil di 15 kecamatan".</summary>
    public string? Users { get; set; }

    /// <summary>People served in a year.</summary>
    public int? UsersAYear { get; set; }
    public LifeStage Stage { get; set; } = LifeStage.Initiative;
    public DateOnly? InitiativeOn { get; set; }
    public DateOnly? TrialOn { get; set; }
    public DateOnly? ImplementedOn { get; set; }

    /// <summary>The innovation this one was copied from, in this regency or another of the instance.</summary>
    public int? CopiedFromId { get; set; }

    /// <summary>The same for one that is not registered here.</summary>
    public string? CopiedFromText { get; set; }
    public List<Benefit> Benefits { get; init; } = [];
    public List<InnovationDocument> Documents { get; init; } = [];

    public InnovationState State { get; private set; } = InnovationState.Draft;

    /// <summary>Times it was given to judges: each submission and an appeal begin a new one.</summary>
    public int Round { get; private set; }

    /// <summary>The criteria it is judged by; set when it is first submitted.</summary>
    public string? InstrumentId { get; private set; }

    /// <summary>When it was first submitted: this decides whether it was late.</summary>
    public DateTime? SubmittedAt { get; private set; }
    public int? SubmittedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public int? DecidedById { get; private set; }

    /// <summary>Score by the criteria, unrounded, of the round that decided.</summary>
    public decimal? Score { get; private set; }
    public bool Appealed { get; private set; }
    public string? Lesson { get; private set; }
    public List<Judge> Judges { get; init; } = [];
    public List<InnovationStep> Steps { get; init; } = [];

    /// <summary>Published fact, as opposed to illustrative demo data.</summary>
    public bool Published { get; set; }
    public int Version { get; private set; }

    public bool IsPublic => State is InnovationState.Accepted or InnovationState.Retired;
    public bool IsEditable => State is InnovationState.Draft or InnovationState.Returned;
    public IEnumerable<Judge> Panel => Judges.Where(j => j.Round == Round);

    /// <summary>Nobody sees another's scores before all judges of the round have handed in.</summary>
    public bool IsBlind => State == InnovationState.Submitted && !AllIn;
    private bool AllIn => Panel.Count() >= JudgesNeeded && Panel.All(j => j.HandedInAt is not null);

    public Judge? SeatOf(Officer by) => Panel.FirstOrDefault(j => j.AccountId == by.Id);

    /// <summary>The agency's own people, and the regency admin on its behalf.</summary>
    public string? WhyNotOwn(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.Report) ? "innovation.not-writing"
        : by.Role != Role.RegencyAdmin && by.AgencyId != AgencyId ? "innovation.other-agency"
        : null;

    public string? WhyNotEdited(Officer by) => WhyNotOwn(by) ?? (IsEditable ? null : "innovation.not-editable");

    /// <summary>A draft that never was submitted can be thrown away.</summary>
    public string? WhyNotRemoved(Officer by) => WhyNotOwn(by) ?? (State != InnovationState.Draft ? "innovation.not-editable" : null);

    /// <summary>What a submission still lacks, as reasons; the fields they belong to are those of the same name.</summary>
    public IEnumerable<(string Field, string Reason)> Lacks(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return (nameof(Title), "innovation.lacks-title");
        if (string.IsNullOrWhiteSpace(Problem))
            yield return (nameof(Problem), "innovation.lacks-problem");
        if (DimensionCode is null)
            yield return (nameof(DimensionCode), "innovation.lacks-dimension");
        if (string.IsNullOrWhiteSpace(Novelty))
            yield return (nameof(Novelty), "innovation.lacks-novelty");
        if (string.IsNullOrWhiteSpace(HowItWorks))
            yield return (nameof(HowItWorks), "innovation.lacks-how");
        if (Initiator is null)
            yield return (nameof(Initiator), "innovation.lacks-initiator");
        if (string.IsNullOrWhiteSpace(Users))
            yield return (nameof(Users), "innovation.lacks-users");
        if (WhyNotDates(today) is { } dates)
            yield return (nameof(InitiativeOn), dates);
        if (Benefits.Count == 0)
            yield return (nameof(Benefits), "innovation.lacks-benefit");
        else if (!Benefits.TrueForAll(b => b.IsWhole))
            yield return (nameof(Benefits), "innovation.half-benefit");
        if (Documents.Count == 0)
            yield return (nameof(Documents), "innovation.lacks-evidence");
    }

    /// <summary>Each stage reached has its day, in order, none in the future; and what counts for a year was begun by its end.</summary>
    public string? WhyNotDates(DateOnly today)
    {
        if (
            InitiativeOn is null
            || (Stage >= LifeStage.Trial && TrialOn is null)
            || (Stage >= LifeStage.Implemented && ImplementedOn is null)
        )
            return "innovation.lacks-date";
        var days = new[] { InitiativeOn, Stage >= LifeStage.Trial ? TrialOn : null, Stage >= LifeStage.Implemented ? ImplementedOn : null }
            .OfType<DateOnly>()
            .ToList();
        return days.Zip(days.Skip(1)).Any(d => d.First > d.Second) ? "innovation.dates-order"
            : days[^1] > today ? "innovation.date-future"
            : days[0].Year < Period.FirstYear ? "innovation.date-early"
            : days[0].Year > Year ? "innovation.date-after-year"
            : null;
    }

    public string? WhyNotSubmitted(Officer by, DateOnly today) => WhyNotEdited(by) ?? Lacks(today).Select(l => l.Reason).FirstOrDefault();

    /// <summary>Back to the agency's desk, while no judge has handed in.</summary>
    public string? WhyNotWithdrawn(Officer by) =>
        WhyNotOwn(by)
        ?? (
            State != InnovationState.Submitted ? "innovation.not-submitted"
            : Panel.Any(j => j.HandedInAt is not null) ? "innovation.judged"
            : null
        );

    private string? WhyNotManaged(Officer by) =>
        by.RegencyCode != RegencyCode || !by.May(Permission.ManageInnovations) ? "innovation.not-manager" : null;

    /// <summary>Judges come from outside the agency, wrote nothing of it, and in an appeal did not judge before.</summary>
    public string? WhyNotJudge(Officer by, Officer judge, bool wrote = false) =>
        WhyNotManaged(by)
        ?? (
            State != InnovationState.Submitted ? "innovation.decided"
            : judge.RegencyCode != RegencyCode || !judge.May(Permission.JudgeInnovations) ? "innovation.no-judge"
            : judge.AgencyId == AgencyId || PartnerAgencies.Exists(p => p.AgencyId == judge.AgencyId) || wrote || judge.Id == SubmittedById
                ? "innovation.own-judge"
            : Panel.Any(j => j.AccountId == judge.Id) ? "innovation.judge-twice"
            : Appealed && Judges.Exists(j => j.AccountId == judge.Id && j.Round < Round) ? "innovation.judged-before"
            : null
        );

    public string? WhyNotJudgeLeaves(Officer by, Judge seat) =>
        WhyNotManaged(by)
        ?? (
            State != InnovationState.Submitted ? "innovation.decided"
            : seat.HandedInAt is not null ? "innovation.judged"
            : null
        );

    public string? WhyNotScored(Officer by) =>
        State != InnovationState.Submitted ? "innovation.decided"
        : SeatOf(by) is not { } seat ? "innovation.no-seat"
        : seat.HandedInAt is not null ? "innovation.handed-in"
        : null;

    /// <summary>
    /// Accepts, returns or declines once all judges have handed in; never who submitted it, and in an appeal never who declined.
    /// </summary>
    public string? WhyNotDecided(Officer by) =>
        WhyNotManaged(by)
        ?? (
            State != InnovationState.Submitted ? "innovation.decided"
            : !AllIn ? "innovation.not-all-in"
            : by.Id == SubmittedById || (by.AgencyId is not null && by.AgencyId == AgencyId) ? "innovation.own-work"
            : Panel.Any(j => j.AccountId == by.Id) ? "innovation.judge-decides"
            : Appealed && by.Id == DecidedById ? "innovation.decided-before"
            : null
        );

    /// <summary>Once, against a decline; never by who declined.</summary>
    public string? WhyNotAppealed(Officer by) =>
        WhyNotOwn(by)
        ?? (
            State != InnovationState.Declined ? "innovation.not-declined"
            : Appealed ? "innovation.appealed"
            : by.Id == DecidedById ? "innovation.own-decision"
            : null
        );

    public string? WhyNotRetired(Officer by) => WhyNotOwn(by) ?? (State != InnovationState.Accepted ? "innovation.not-accepted" : null);

    /// <summary>The yearly check and replications, once accepted.</summary>
    public string? WhyNotFollowed(Officer by) => WhyNotOwn(by) ?? (State != InnovationState.Accepted ? "innovation.not-accepted" : null);
}
