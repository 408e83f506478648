using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Innovating.Innovations;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>Ranks a year's accepted innovations of a regency.</summary>
public sealed class AwardReader(CerdasDb db, CatalogueReader catalogue)
{
    /// <param name="code">Null: the first regency that has accepted innovations.</param>
    /// <param name="year">Null: the newest with accepted innovations.</param>
    /// <returns>Null where there is no such regency or year.</returns>
    public async Task<AwardView?> ReadAsync(string? code, int? year, int page, CancellationToken ct)
    {
        var regencies = await db
            .Regencies.Where(r => r.Active)
            .OrderBy(r => r.Name)
            .Select(r => new AwardRegency(r.Code, r.Name, r.Demo))
            .ToListAsync(ct);
        if (regencies.Count == 0)
            return new(regencies, null, [], 0, [], new(1, 0), []);
        var shown = code ?? await catalogue.Public.Select(i => i.RegencyCode).OrderBy(c => c).FirstOrDefaultAsync(ct) ?? regencies[0].Code;
        if (regencies.Find(r => r.Code == shown) is not { } regency)
            return null;
        var years = await catalogue
            .Public.Where(i => i.RegencyCode == regency.Code)
            .Select(i => i.Year)
            .Distinct()
            .OrderDescending()
            .ToListAsync(ct);
        if (year is { } asked && years.Count > 0 && !years.Contains(asked))
            return null;
        var of = year ?? (years.Count > 0 ? years[0] : 0);
        var rows = await RowsAsync(regency.Code, of, ct);
        var criteria = await catalogue.CriteriaOfAsync(regency.Code, rows.Select(r => r.InstrumentId!).Distinct(), ct);
        var paging = new Paging(page, rows.Count);
        return new(
            regencies,
            regency,
            years,
            of,
            [
                .. rows.Skip(paging.Skip)
                    .Take(Paging.Size)
                    .Select(r => new RankedRow(
                        // Equal scores share a rank.
                        1 + rows.Count(o => o.Score > r.Score),
                        r.Id,
                        r.Title,
                        r.Agency!.ShortName,
                        r.Score!.Value,
                        r.Panel.Count(),
                        InnovationDesk.ResultOf(criteria[r.InstrumentId!], r.Panel),
                        r.State == InnovationState.Retired
                    )),
            ],
            paging,
            criteria.Count == 1 ? [.. criteria.Values.Single().Leaves] : []
        );
    }

    // All of the year, since ranks are shared; SQLite keeps decimals as text and would sort them as text, so the order is made here.
    private async Task<List<Innovation>> RowsAsync(string code, int year, CancellationToken ct) =>
        [
            .. (
                await catalogue
                    .Public.Where(i => i.RegencyCode == code && i.Year == year && i.Score != null)
                    .Include(i => i.Agency)
                    .Include(i => i.Judges)
                        .ThenInclude(j => j.Scores)
                    .AsSplitQuery()
                    .AsNoTracking()
                    .ToListAsync(ct)
            )
                .OrderByDescending(i => i.Score)
                .ThenBy(i => i.Id),
        ];
}
