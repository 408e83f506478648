using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>Which programmes a figure counts: all of the year, or one dimension, sub-dimension, agency, action plan, or the quick wins. Comes from the address.</summary>
public sealed record Slice
{
    public string? Dimensi { get; init; }
    public string? Bagian { get; init; }
    public int? Opd { get; init; }
    public ActionPlan? RencanaAksi { get; init; }
    public bool QuickWin { get; init; }

    /// <summary>Code of a district, or <see cref="Everywhere"/>.</summary>
    public string? Kecamatan { get; init; }

    /// <summary>Programmes whose money and progress lie far apart.</summary>
    public bool Timpang { get; init; }

    /// <summary>The programmes of no district: those for the whole regency.</summary>
    public const string Everywhere = "semua";

    public bool Holds(AchievementLine line) => Holds(line.Programme) && (!Timpang || line.Diverges);

    private bool Holds(ProgrammeInYear p) =>
        (Dimensi is null || p.DimensionCode == Dimensi)
        && (Bagian is null || p.SubDimensionCode == Bagian)
        && (Opd is null || p.AgencyId == Opd)
        && (RencanaAksi is null || p.ActionPlan == RencanaAksi)
        && (!QuickWin || p.QuickWin)
        && (Kecamatan is null || (Kecamatan == Everywhere ? p.Districts.Count == 0 : p.Districts.Contains(Kecamatan)));

    /// <summary>What the slice is called; null where it names something this regency does not know.</summary>
    public string? Title(RegencyLedger ledger)
    {
        var parts = new List<string?>();
        if (Dimensi is not null)
            parts.Add(ledger.Dimensions.FirstOrDefault(d => d.Code == Dimensi)?.Name);
        if (Bagian is not null)
            parts.Add(
                ledger.Dimensions.SelectMany(d => d.Parts.Where(p => p.Code == Bagian).Select(p => $"{d.Name}: {p.Name}")).FirstOrDefault()
            );
        if (Opd is { } agency)
            parts.Add(ledger.Agencies.GetValueOrDefault(agency)?.Name);
        if (RencanaAksi is { } plan)
            parts.Add(Enum.IsDefined(plan) ? Say($"Rencana aksi {plan.Name()}", $"Action plan: {plan.Name()}") : null);
        if (QuickWin)
            parts.Add("Quick Win");
        if (Kecamatan is { } district)
            parts.Add(
                district == Everywhere ? Say("Untuk seluruh daerah", "For the whole regency")
                : Data.Districts.Name(ledger.Code, district) is { } name ? Say($"Kecamatan {name}", $"{name} district")
                : null
            );
        if (Timpang)
            parts.Add(Say("Serapan dan fisik timpang", "Money and progress diverge"));
        return parts.Contains(null) ? null
            : parts.Count == 0 ? Say("Semua dimensi", "All dimensions")
            : string.Join(", ", parts);
    }

    /// <summary>The figures this one is a part of, the widest first: all dimensions, then its dimension.</summary>
    public IReadOnlyList<Slice> Above(RegencyLedger ledger) =>
        this == new Slice() ? []
        : Bagian is { } part
        && this == new Slice { Bagian = part }
        && ledger.Dimensions.FirstOrDefault(d => d.Parts.Any(p => p.Code == part)) is { } of
            ? [new(), new() { Dimensi = of.Code }]
        : [new()];

    /// <summary>The figures that make this one up: dimensions of a year, sub-dimensions of a dimension; none below that.</summary>
    public IReadOnlyList<(string Name, Slice Slice)> Below(RegencyLedger ledger) =>
        this == new Slice() ? [.. ledger.Dimensions.Select(d => (d.Name, new Slice { Dimensi = d.Code }))]
        : Dimensi is { } dimension && this == new Slice { Dimensi = dimension }
            ?
            [
                .. ledger
                    .Dimensions.Where(d => d.Code == dimension)
                    .SelectMany(d => d.Parts)
                    .Select(p => (p.Name, new Slice { Bagian = p.Code })),
            ]
        : [];

    public string Query(int year)
    {
        var query = new List<string> { $"tahun={year}" };
        if (Dimensi is not null)
            query.Add("dimensi=" + Uri.EscapeDataString(Dimensi));
        if (Bagian is not null)
            query.Add("bagian=" + Uri.EscapeDataString(Bagian));
        if (Opd is not null)
            query.Add($"opd={Opd}");
        if (RencanaAksi is not null)
            query.Add($"rencanaaksi={RencanaAksi}");
        if (QuickWin)
            query.Add("quickwin=true");
        if (Kecamatan is not null)
            query.Add("kecamatan=" + Uri.EscapeDataString(Kecamatan));
        if (Timpang)
            query.Add("timpang=true");
        return "?" + string.Join('&', query);
    }
}
