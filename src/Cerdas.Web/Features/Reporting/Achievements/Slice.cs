using Cerdas.Planning;
using Cerdas.Reporting;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>
/// Which programmes a figure counts: all of the year, or one dimension, sub-dimension, agency, action plan, or the quick wins. Comes from
/// the address.
/// </summary>
public sealed record Slice
{
    [FromQuery(Name = "dimensi")]
    public string? Dimension { get; init; }

    [FromQuery(Name = "bagian")]
    public string? Part { get; init; }

    [FromQuery(Name = "opd")]
    public int? AgencyId { get; init; }

    [FromQuery(Name = "rencanaaksi")]
    public ActionPlan? ActionPlan { get; init; }

    /// <summary>A mission of the document in force, or <see cref="NoMission"/>.</summary>
    [FromQuery(Name = "misi")]
    public int? MissionId { get; init; }

    [FromQuery(Name = "quickwin")]
    public bool QuickWin { get; init; }

    /// <summary>Code of a district, or <see cref="Everywhere"/>.</summary>
    [FromQuery(Name = "kecamatan")]
    public string? District { get; init; }

    /// <summary>Programmes whose money and progress lie far apart.</summary>
    [FromQuery(Name = "timpang")]
    public bool Diverging { get; init; }

    /// <summary>The programmes that serve no mission of the document in force.</summary>
    public const int NoMission = 0;

    /// <summary>The programmes of no district: those for the whole regency.</summary>
    public const string Everywhere = "semua";

    public bool Holds(AchievementLine line) => Holds(line.Programme) && (!Diverging || line.Diverges);

    private bool Holds(ProgrammeInYear p) =>
        (Dimension is null || p.DimensionCode == Dimension)
        && (Part is null || p.SubDimensionCode == Part)
        && (AgencyId is null || p.AgencyId == AgencyId)
        && (ActionPlan is null || p.ActionPlan == ActionPlan)
        && (MissionId is null || (p.MissionId ?? NoMission) == MissionId)
        && (!QuickWin || p.QuickWin)
        && (District is null || (District == Everywhere ? p.Districts.Count == 0 : p.Districts.Contains(District)));

    /// <summary>The programmes it counts, in the order of their codes.</summary>
    public IReadOnlyList<AchievementLine> LinesOf(YearAchievement year) => this == Whole ? year.Lines : [.. year.Lines.Where(Holds)];

    /// <summary>What it counts them to: where the year keeps the sum, it is not added up again.</summary>
    public Tally TallyOf(YearAchievement year) =>
        this == Whole ? year.Total
        : this == new Slice { Dimension = Dimension } && year.Dimensions.TryGetValue(Dimension!, out var dimension) ? dimension
        : this == new Slice { Part = Part } && year.SubDimensions.TryGetValue(Part!, out var part) ? part
        : year.TallyOf(LinesOf(year));

    private static readonly Slice Whole = new();

    /// <summary>What the slice is called; null where it names something this regency does not know.</summary>
    public string? Title(RegencyLedger ledger)
    {
        var parts = new List<string?>();
        if (Dimension is not null)
            parts.Add(ledger.Dimensions.FirstOrDefault(d => d.Code == Dimension)?.Name);
        if (Part is not null)
            parts.Add(
                ledger.Dimensions.SelectMany(d => d.Parts.Where(p => p.Code == Part).Select(p => $"{d.Name}: {p.Name}")).FirstOrDefault()
            );
        if (AgencyId is { } agency)
            parts.Add(ledger.Agencies.GetValueOrDefault(agency)?.Name);
        if (ActionPlan is { } plan)
            parts.Add(Enum.IsDefined(plan) ? Say($"Rencana aksi {plan.Name()}", $"Action plan: {plan.Name()}") : null);
        if (MissionId is { } mission)
            parts.Add(
                mission == NoMission ? AchievementTexts.NoMission
                : ledger.Missions.GetValueOrDefault(mission) is { } m ? Say($"Misi {m.Name}", $"Mission {m.Name}")
                : null
            );
        if (QuickWin)
            parts.Add("Quick Win");
        if (District is { } district)
            parts.Add(
                district == Everywhere ? Say("Untuk seluruh daerah", "For the whole regency")
                : Data.Districts.Name(ledger.Code, district) is { } name ? Say($"District {name}", $"{name} district")
                : null
            );
        if (Diverging)
            parts.Add(Say("Serapan dan fisik timpang", "Money and progress diverge"));
        return parts.Contains(null) ? null
            : parts.Count == 0 ? Say("Semua dimensi", "All dimensions")
            : string.Join(", ", parts);
    }

    /// <summary>The figures this one is a part of, the widest first: all dimensions, then its dimension.</summary>
    public IReadOnlyList<Slice> Above(RegencyLedger ledger) =>
        this == new Slice() ? []
        : Part is { } part
        && this == new Slice { Part = part }
        && ledger.Dimensions.FirstOrDefault(d => d.Parts.Any(p => p.Code == part)) is { } of
            ? [new(), new() { Dimension = of.Code }]
        : [new()];

    /// <summary>The figures that make this one up: dimensions of a year, sub-dimensions of a dimension; none below that.</summary>
    public IReadOnlyList<(string Name, Slice Slice)> Below(RegencyLedger ledger) =>
        this == new Slice() ? [.. ledger.Dimensions.Select(d => (d.Name, new Slice { Dimension = d.Code }))]
        : Dimension is { } dimension && this == new Slice { Dimension = dimension }
            ?
            [
                .. ledger
                    .Dimensions.Where(d => d.Code == dimension)
                    .SelectMany(d => d.Parts)
                    .Select(p => (p.Name, new Slice { Part = p.Code })),
            ]
        : [];

    public string Query(int year)
    {
        var query = new List<string> { $"tahun={year}" };
        if (Dimension is not null)
            query.Add("dimensi=" + Uri.EscapeDataString(Dimension));
        if (Part is not null)
            query.Add("bagian=" + Uri.EscapeDataString(Part));
        if (AgencyId is not null)
            query.Add($"opd={AgencyId}");
        if (ActionPlan is not null)
            query.Add($"rencanaaksi={ActionPlan}");
        if (MissionId is not null)
            query.Add($"misi={MissionId}");
        if (QuickWin)
            query.Add("quickwin=true");
        if (District is not null)
            query.Add("kecamatan=" + Uri.EscapeDataString(District));
        if (Diverging)
            query.Add("timpang=true");
        return "?" + string.Join('&', query);
    }
}
