namespace Cerdas.Planning;

/// <summary>A province with the IANA zone of its official time (WIB, WITA or WIT).</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class Province
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string TimeZone { get; init; }
}

/// <summary>A regency or city (kabupaten/kota). All 514 are known; those that use Cerdas are active.</summary>
[Row(Audit.Whole, Figures.Move)]
public sealed class Regency : IVersioned
{
    /// <summary>Code of the Home Ministry, text: "33.25".</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string ProvinceCode { get; init; }
    public Province? Province { get; init; }
    public bool Active { get; private set; }

    /// <summary>Demo data: everything but the published figures is illustrative and marked so on screen.</summary>
    public bool Demo { get; private set; }

    /// <summary>Days after a quarter's last day by which a report is due, from which it is late, after which it is locked.</summary>
    public int DueDays { get; private set; } = 10;
    public int LateDays { get; private set; } = 15;
    public int LockDays { get; private set; } = 45;

    /// <summary>The regency's own colour, "#0a5a8c"; null is that of Cerdas.</summary>
    public string? Colour { get; private set; }

    /// <summary>First letters of the SHA-256 of its coat of arms; null is none.</summary>
    public string? Emblem { get; private set; }

    /// <summary>Rises with every commit that can move a published figure; caches are keyed by it.</summary>
    public long LedgerVersion { get; private set; }

    /// <summary>Rises with every commit that changes what kept public pages show beside the figures.</summary>
    public long ShownVersion { get; private set; }
    public int Version { get; private set; }

    public void Activate(bool demo = false) => (Active, Demo) = (true, demo);

    /// <exception cref="RuleException">The three days are not in order (0 to 365).</exception>
    public void SetReportingDays(int due, int late, int locked)
    {
        RuleException.ThrowIf(WhyNotDays(due, late, locked));
        (DueDays, LateDays, LockDays) = (due, late, locked);
    }

    /// <exception cref="RuleException">The colour is none, or text would not read on it.</exception>
    public void Dress(string? colour, string? emblem)
    {
        RuleException.ThrowIf(colour is null ? null : Palette.WhyNot(Common.Colour.Parse(colour)));
        (Colour, Emblem) = (colour is null ? null : Common.Colour.Parse(colour).ToString(), emblem);
    }

    public static string? WhyNotDays(int due, int late, int locked) =>
        due is < 0 or > 365 || late is < 0 or > 365 || locked is < 0 or > 365 || due > late || late > locked ? "calendar.order" : null;
}

/// <summary>An agency of the regency (OPD). It is never removed: past years keep the agencies they had.</summary>
/// <remarks>docs/rules.md P-13.</remarks>
[Row(Audit.Whole, Figures.MaySometimesMove)]
public sealed class Agency : IBelongsToRegency, IVersioned, IMovesFigures
{
    public const int NameMax = 200,
        ShortNameMax = 40;

    /// <summary>A new one has no figures yet; the name of any other stands beside them.</summary>
    public bool MovesFigures => Id > 0;
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required string Name { get; set; }

    /// <summary>As spoken: "Diskominfo".</summary>
    public required string ShortName { get; set; }

    /// <summary>The short name as it is compared and sorted: "Setda" and "setda" are one agency, on every database.</summary>
    [Untold]
    public string ShortNameKey
    {
        get => KeyOf(ShortName);
        private set { }
    }

    /// <summary>First day it exists; null: since before the programme began.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day it exists; null: it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The agency that its work went to; null where it goes on, or was simply closed.</summary>
    public int? SuccessorId { get; set; }
    public int Version { get; private set; }

    public static string KeyOf(string shortName) => shortName.Trim().ToUpperInvariant();

    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Whether it owes what agencies owe for a year: it exists on the year's last day.</summary>
    public static bool Owes(int year, DateOnly? from, DateOnly? until) =>
        (from is not { } first || first.Year <= year)
        && (until is not { } last || last.Year > year || (last.Year == year && last is { Month: 12, Day: 31 }));

    public static string? WhyNotDates(DateOnly? from, DateOnly? until) => until < from ? "agency.dates-order" : null;
}
