using System.Globalization;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Completeness;

/// <summary>Reports of an agency's programmes in a quarter: asked for, handed in, of them verified, of them late.</summary>
/// <param name="Asked">Programmes that were in the plan when the quarter ended, and those that reported it all the same.</param>
public sealed record QuarterReports(int Asked, int In, int Verified, int Late)
{
    /// <summary>All in, none in, or some; nothing is said of a quarter in which nothing was asked for.</summary>
    public string Tone =>
        Asked == 0 || In == 0 ? "none"
        : In >= Asked ? "ok"
        : "wait";

    /// <summary>"9/11 (8)"; a dash where nothing was asked for.</summary>
    public string InWords => Asked == 0 ? "–" : $"{In}/{Asked} ({Verified})";

    /// <summary>Percent of the reports asked for that are in, for the chart; empty where nothing was.</summary>
    public string Share => Asked == 0 ? "" : (In * 100m / Asked).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>An agency's row: its programmes of the year and its four quarters.</summary>
public sealed record AgencyReports(int AgencyId, string Agency, int Planned, IReadOnlyDictionary<int, QuarterReports> Quarters);

/// <summary>Who has reported what, agency by quarter: counted by the database, in two queries of a few rows an agency.</summary>
public static class CompletenessTable
{
    public static async Task<IReadOnlyList<AgencyReports>> ReadAsync(CerdasDb db, int year, CancellationToken ct)
    {
        var revision = db.RevisionInForceFor(year).Select(r => r.Id);
        var plans = db.PlannedProgrammes.Where(p => revision.Contains(p.RevisionId) && p.StartYear <= year && p.EndYear >= year);
        var planned = await plans
            .GroupBy(p => new
            {
                p.OwnerId,
                p.Owner!.ShortName,
                p.Programme!.InPlanSince,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        // Amendments do not count twice: a quarter is in when any of its reports is.
        var reported = await db
            .Realisations.Where(r => r.Year == year && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified))
            .GroupBy(r => new { r.ProgrammeId, r.Quarter })
            .Select(g => new
            {
                g.Key.ProgrammeId,
                g.Key.Quarter,
                Verified = g.Max(r => r.State == RealisationState.Verified ? 1 : 0),
                Late = g.Max(r => r.Late ? 1 : 0),
            })
            .Join(
                plans,
                r => r.ProgrammeId,
                p => p.ProgrammeId,
                (r, p) =>
                    new
                    {
                        p.OwnerId,
                        p.Programme!.InPlanSince,
                        r.Quarter,
                        r.Verified,
                        r.Late,
                    }
            )
            .GroupBy(r => new
            {
                r.OwnerId,
                r.Quarter,
                r.InPlanSince,
            })
            .Select(g => new
            {
                g.Key,
                In = g.Count(),
                Verified = g.Sum(r => r.Verified),
                Late = g.Sum(r => r.Late),
            })
            .ToListAsync(ct);
        var reports = reported.ToLookup(r => (r.Key.OwnerId, r.Key.Quarter));
        return
        [
            .. planned
                .GroupBy(p => (p.Key.OwnerId, p.Key.ShortName))
                .Select(agency => new AgencyReports(
                    agency.Key.OwnerId,
                    agency.Key.ShortName,
                    agency.Sum(p => p.Count),
                    Enumerable
                        .Range(1, 4)
                        .ToDictionary(
                            quarter => quarter,
                            quarter =>
                            {
                                var end = new Period(year, quarter).LastDay;
                                var found = reports[(agency.Key.OwnerId, quarter)].ToList();
                                return new QuarterReports(
                                    agency.Where(p => !(p.Key.InPlanSince > end)).Sum(p => p.Count)
                                        + found.Where(r => r.Key.InPlanSince > end).Sum(r => r.In),
                                    found.Sum(r => r.In),
                                    found.Sum(r => r.Verified),
                                    found.Sum(r => r.Late)
                                );
                            }
                        )
                ))
                .OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
