using System.Globalization;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Completeness;

/// <summary>Reports of an agency's programmes in a quarter: handed in, of them verified, of them late.</summary>
public sealed record QuarterReports(int In, int Verified, int Late);

/// <summary>An agency's row: its programmes of the year and its four quarters.</summary>
public sealed record AgencyReports(int AgencyId, string Agency, int Planned, IReadOnlyDictionary<int, QuarterReports> Quarters)
{
    /// <summary>Percent of the programmes whose report is in, for the chart.</summary>
    public string ShareIn(int quarter) => (Quarters[quarter].In * 100m / Planned).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>All in, none in, or some.</summary>
    public string Tone(int quarter) =>
        Quarters[quarter].In == Planned ? "ok"
        : Quarters[quarter].In == 0 ? "none"
        : "wait";
}

/// <summary>Who has reported what, agency by quarter, in one query beside the ledger.</summary>
public static class CompletenessTable
{
    public static async Task<IReadOnlyList<AgencyReports>> ReadAsync(CerdasDb db, RegencyLedger ledger, int year, CancellationToken ct)
    {
        // Amendments do not count twice: a quarter is in when any of its reports is.
        var counted = await db
            .Realisations.Where(r => r.Year == year && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified))
            .GroupBy(r => new { r.ProgrammeId, r.Quarter })
            .Select(g => new
            {
                g.Key.ProgrammeId,
                g.Key.Quarter,
                Verified = g.Any(r => r.State == RealisationState.Verified),
                Late = g.Any(r => r.Late),
            })
            .ToListAsync(ct);
        var reports = counted.ToLookup(r => (r.ProgrammeId, r.Quarter));
        return
        [
            .. ledger
                .Of(year)
                .Lines.GroupBy(l => l.Programme.AgencyId)
                .Select(g => new AgencyReports(
                    g.Key,
                    ledger.Agencies[g.Key].ShortName,
                    g.Count(),
                    Enumerable
                        .Range(1, 4)
                        .ToDictionary(
                            q => q,
                            q =>
                            {
                                var found = g.SelectMany(l => reports[(l.Programme.ProgrammeId, q)]).ToList();
                                return new QuarterReports(found.Count, found.Count(r => r.Verified), found.Count(r => r.Late));
                            }
                        )
                ))
                .OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
