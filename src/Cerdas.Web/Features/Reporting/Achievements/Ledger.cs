using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>A regency's figures of all years with their working, as of one ledger version.</summary>
public sealed record RegencyLedger(
    string Code,
    string Name,
    bool Demo,
    long LedgerVersion,
    TimeZoneInfo Zone,
    IReadOnlyList<DimensionRow> Dimensions,
    IReadOnlyDictionary<int, AgencyRow> Agencies,
    IReadOnlyDictionary<int, YearAchievement> Years,
    RegencyLook Look
)
{
    /// <summary>Missions of all documents, by their row.</summary>
    public IReadOnlyDictionary<int, MissionRow> Missions { get; init; } = new Dictionary<int, MissionRow>();

    /// <summary>
    /// The year shown when none is asked for: the last of which at least half the programmes have a verified report; else the last with
    /// any; else the first planned. The first reports of a new year must not look like a collapse.
    /// </summary>
    public int DefaultYear =>
        (
            Years.Values.Where(y => y.Reported > 0 && y.Reported * 2 >= y.Total.Planned).MaxBy(y => y.Year)
            ?? Years.Values.Where(y => y.Reported > 0).MaxBy(y => y.Year)
        )?.Year
        ?? Years.Keys.DefaultIfEmpty().Min();

    /// <summary>The year's achievement; empty, with null percentages, for a year without a plan.</summary>
    public YearAchievement Of(int year) => Years.TryGetValue(year, out var found) ? found : Achievement.Compute(year, []);
}

public sealed record DimensionRow(string Code, string NameId, string NameEn, IReadOnlyList<SubDimensionRow> Parts)
{
    public string Name => Say(NameId, NameEn);
}

public sealed record SubDimensionRow(string Code, string NameId, string NameEn)
{
    public string Name => Say(NameId, NameEn);
}

public sealed record AgencyRow(string ShortName, string Name);

/// <param name="Plan">Title of the document it stands in.</param>
public sealed record MissionRow(int Number, string Text, string Plan)
{
    public string Name => $"{Number}. {Text}";
}

/// <summary>
/// Reads the ledger. The figures are computed once a ledger version and kept; every request reads the version, so that it is known how new
/// they are. The number of queries does not depend on the size.
/// </summary>
/// <remarks>docs/adr/0008-key-caches-by-ledger-version.md, docs/adr/0034-compute-a-ledger-once-for-all-who-ask.md</remarks>
public sealed class Ledger(CerdasDb db, Entrance entrance, Reading reading, KeptLedgers? kept)
{
    /// <summary>The ledger of the regency in view, as new as the request needs it.</summary>
    public Task<RegencyLedger> ReadAsync(CancellationToken ct) =>
        kept is null ? ComputeAsync(ct) : kept.ReadAsync(entrance.Regency, reading, ct);

    /// <summary>The ledger of the regency in view, from its rows.</summary>
    public async Task<RegencyLedger> ComputeAsync(CancellationToken ct)
    {
        var regency = entrance.Regency;
        var succession = await db.SuccessionAsync(ct);
        return new RegencyLedger(
            regency.Code,
            regency.Name,
            regency.Demo,
            regency.LedgerVersion,
            regency.Zone,
            await DimensionsAsync(ct),
            await db.Agencies.ToDictionaryAsync(a => a.Id, a => new AgencyRow(a.ShortName, a.Name), ct),
            await YearsAsync(succession, ct),
            regency.Look
        )
        {
            Missions = succession.Missions.ToDictionary(m => m.Id, m => new MissionRow(m.Number, m.Text, succession.PlanOf(m).Title)),
        };
    }

    private async Task<List<DimensionRow>> DimensionsAsync(CancellationToken ct)
    {
        var rows = await db
            .Dimensions.OrderBy(d => d.Order)
            .Select(d => new
            {
                d.Code,
                d.NameId,
                d.NameEn,
                Parts = db
                    .SubDimensions.Where(s => s.DimensionCode == d.Code)
                    .OrderBy(s => s.Order)
                    .Select(s => new SubDimensionRow(s.Code, s.NameId, s.NameEn))
                    .ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(ct);
        return [.. rows.Select(d => new DimensionRow(d.Code, d.NameId, d.NameEn, d.Parts))];
    }

    private async Task<Dictionary<int, YearAchievement>> YearsAsync(PlanSuccession succession, CancellationToken ct)
    {
        var revisions = await db.AdoptedRevisionsAsync(ct);
        var plans = await db
            .PlannedProgrammes.Where(p => p.Revision!.State == RevisionState.Adopted)
            .Select(p => new
            {
                p.Id,
                p.RevisionId,
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.SubDimension!.DimensionCode,
                p.SubDimensionCode,
                p.OwnerId,
                p.ActionPlan,
                p.QuickWin,
                p.MissionId,
                p.StartYear,
                p.EndYear,
                p.Direction,
            })
            .ToListAsync(ct);
        if (plans.Count == 0)
            return [];
        var budgets = (
            await db
                .Budgets.Select(b => new
                {
                    b.PlannedProgrammeId,
                    b.Year,
                    b.Amount,
                })
                .ToListAsync(ct)
        ).ToLookup(b => (b.PlannedProgrammeId, b.Year), b => b.Amount);
        var targets = (
            await db
                .Targets.Select(t => new
                {
                    t.PlannedProgrammeId,
                    t.Year,
                    t.Quarter,
                    t.Value,
                })
                .ToListAsync(ct)
        ).ToLookup(t => (t.PlannedProgrammeId, t.Year));
        var spent = (
            await db.Set<Spending>()
                .Where(s => db.Realisations.Any(r => r.Id == s.RealisationId && r.State == RealisationState.Verified))
                .Select(s => new { s.RealisationId, s.Amount })
                .ToListAsync(ct)
        ).ToLookup(s => s.RealisationId, s => s.Amount);
        var evidence = await db
            .Evidence.GroupBy(e => e.RealisationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var districts = (
            await db.Set<ProgrammeDistrict>()
                .OrderBy(d => d.DistrictCode)
                .Select(d => new { d.ProgrammeId, d.DistrictCode })
                .ToListAsync(ct)
        ).ToLookup(d => d.ProgrammeId, d => d.DistrictCode);
        var verified = (
            await db
                .Realisations.Where(r => r.State == RealisationState.Verified)
                .Select(r => new
                {
                    r.Id,
                    r.ProgrammeId,
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.ProgrammeState,
                    r.Output,
                })
                .ToListAsync(ct)
        ).ToLookup(
            r => (r.ProgrammeId, r.Year),
            r => new VerifiedQuarter(
                r.Id,
                r.Quarter,
                r.Sequence,
                r.ProgrammeState,
                r.Output,
                SumOf(spent[r.Id]),
                evidence.GetValueOrDefault(r.Id)
            )
        );

        var years = new Dictionary<int, YearAchievement>();
        for (var year = plans.Min(p => p.StartYear); year <= plans.Max(p => p.EndYear); year++)
        {
            var revision = MasterplanRevision.InForceFor(year, revisions);
            years[year] = Achievement.Compute(
                year,
                plans
                    .Where(p => p.RevisionId == revision && p.StartYear <= year && year <= p.EndYear)
                    .Select(p => new ProgrammeInYear(
                        p.ProgrammeId,
                        p.Code,
                        p.Name,
                        p.DimensionCode,
                        p.SubDimensionCode,
                        p.OwnerId,
                        p.ActionPlan,
                        p.QuickWin,
                        SumOf(budgets[(p.Id, year)]),
                        Target.OfYear(targets[(p.Id, year)].Select(t => (t.Quarter, t.Value))),
                        p.Direction,
                        [.. verified[(p.ProgrammeId, year)]],
                        [.. districts[p.ProgrammeId]]
                    )
                    {
                        MissionId = succession.MissionOf(p.MissionId, year)?.Id,
                    })
            );
        }
        return years;
    }

    /// <summary>Null, and not zero, where nothing is stated.</summary>
    private static decimal? SumOf(IEnumerable<decimal> amounts) => amounts.Aggregate((decimal?)null, (sum, a) => (sum ?? 0) + a);
}
