using Cerdas.Innovating;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

public sealed record QuotaAgency(int Id, string Name, string ShortName, IReadOnlyList<QuotaCell> Cells);

/// <summary>The quota of a regency: agencies with their years.</summary>
public sealed record QuotaTable(IReadOnlyList<int> Years, IReadOnlyList<QuotaAgency> Agencies, IReadOnlyList<QuotaRule> Rules)
{
    /// <summary>The last year of which anything was brought; the newest where nothing ever was.</summary>
    public int LastBrought =>
        Agencies
            .SelectMany(a => a.Cells)
            .Where(c => c.Accepted + c.Waiting > 0)
            .Select(c => c.Year)
            .DefaultIfEmpty(Years is [.., var newest] ? newest : QuotaReader.FirstYear)
            .Max();

    /// <summary>Agencies that brought what they owe in the year, and those that owe anything.</summary>
    public (int Met, int Owing) MetIn(int year) =>
        (Of(year).Count(c => c.Required > 0 && c.Missing == 0), Of(year).Count(c => c.Required > 0));

    public IEnumerable<QuotaCell> Of(int year) => Agencies.SelectMany(a => a.Cells).Where(c => c.Year == year);
}

/// <summary>Counts what was accepted against what is owed.</summary>
public sealed class QuotaReader(CerdasDb db)
{
    /// <summary>The first year of the Smart City programme: the matrix begins here.</summary>
    public const int FirstYear = 2018;

    /// <summary>Agencies and their innovations in one query, the rules in another.</summary>
    public async Task<QuotaTable> ReadAsync(int fromYear, int toYear, TimeZoneInfo zone, CancellationToken ct, int? agencyId = null)
    {
        var years = Enumerable.Range(fromYear, Math.Max(0, toYear - fromYear + 1)).ToList();
        var rows = await db
            .Agencies.Where(a => agencyId == null || a.Id == agencyId)
            .OrderBy(a => a.ShortNameKey)
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.ShortName,
                a.From,
                a.Until,
                Rows = db
                    .Innovations.Where(i =>
                        i.AgencyId == a.Id && i.Year >= fromYear && i.Year <= toYear && i.State != InnovationState.Draft
                    )
                    .Select(i => new
                    {
                        i.Year,
                        i.State,
                        i.SubmittedAt,
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        var rules = await db.QuotaRules.AsNoTracking().ToListAsync(ct);
        // An agency stands in the table where it owes something in these years or brought something.
        var shown = rows.Where(a => a.Rows.Count > 0 || years.Exists(y => Agency.Owes(y, a.From, a.Until))).ToList();
        var existing = shown.ToDictionary(a => a.Id, a => (a.From, a.Until));
        var counts = shown.SelectMany(a =>
            a.Rows.Select(r => new QuotaCount(
                a.Id,
                r.Year,
                r.State,
                r.SubmittedAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone)) : null,
                1
            ))
        );
        var cells = Quota
            .Matrix(
                [.. shown.Select(a => a.Id)],
                years,
                rules,
                counts,
                (agency, year) => Agency.Owes(year, existing[agency].From, existing[agency].Until)
            )
            .ToLookup(c => c.AgencyId);
        return new(years, [.. shown.Select(a => new QuotaAgency(a.Id, a.Name, a.ShortName, [.. cells[a.Id]]))], rules);
    }
}
