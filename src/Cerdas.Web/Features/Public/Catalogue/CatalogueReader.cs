using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>
/// The catalogue of accepted innovations of all regencies: the one place that reads across them, and only what is public.
/// </summary>
public sealed class CatalogueReader(CerdasDb db, Entrance entrance, CitizenDesk citizens)
{
    public const int TotalMax = 1000;

    /// <summary>Accepted and retired innovations of active regencies, whatever regency is in view.</summary>
    public IQueryable<Innovation> Public =>
        db
            .Innovations.IgnoreQueryFilters()
            .Where(i =>
                (i.State == InnovationState.Accepted || i.State == InnovationState.Retired)
                && db.Regencies.Any(r => r.Code == i.RegencyCode && r.Active)
            );

    public Task<bool> KnowsAsync(string regencyCode, CancellationToken ct) =>
        db.Regencies.AnyAsync(r => r.Code == regencyCode && r.Active, ct);

    public async Task<CataloguePage> SearchAsync(CatalogueQuery query, CancellationToken ct)
    {
        var found = Public;
        if (!string.IsNullOrWhiteSpace(query.Regency))
            found = found.Where(i => i.RegencyCode == query.Regency);
        if (!string.IsNullOrWhiteSpace(query.Dimension))
            found = found.Where(i => i.DimensionCode == query.Dimension);
        if (query.Year is { } year)
            found = found.Where(i => i.Year == year);
        if (query.Stage is { } stage)
            found = found.Where(i => i.Stage == stage);
        if (query.Digital is { } digital)
            found = found.Where(i => i.Digital == digital);
        var words = InnovationSearch.WordsOf(query.Words);
        // Signs alone are words of nothing: they find nothing, rather than everything.
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(query.Words))
            return new([], 0, 1, false);
        // First which, then what they say: the words of a thousand hits are not read to show twenty. A search is made once, for the page
        // and for the number.
        var hits =
            words.Count == 0
                ? null
                : await (from hit in db.Search(words) join i in found on hit.Id equals i.Id orderby hit.Rank, i.Id select i.Id)
                    .Take(TotalMax + 1)
                    .ToListAsync(ct);
        // A name of an agency stands in no text of its innovations: where the words find none, it is looked for there.
        if (hits is [])
        {
            var owned = words.Aggregate(
                found,
                (all, word) => all.Where(i => (i.Agency!.Name + " " + i.Agency.ShortName).ToLower().Contains(word))
            );
            hits = await owned
                .OrderByDescending(i => i.DecidedAt)
                .ThenByDescending(i => i.Id)
                .Select(i => i.Id)
                .Take(TotalMax + 1)
                .ToListAsync(ct);
        }
        // Beyond the last page is the last page.
        var count = hits?.Count ?? (query.Page > 1 ? await found.Select(i => i.Id).Take(TotalMax + 1).CountAsync(ct) : (int?)null);
        var page = Math.Clamp(
            query.Page,
            1,
            count is { } all ? Math.Max(1, (Math.Min(all, TotalMax) + CatalogueQuery.Size - 1) / CatalogueQuery.Size) : 1
        );
        var skip = (page - 1) * CatalogueQuery.Size;
        var ids = hits is null
            ? await found
                .OrderByDescending(i => i.DecidedAt)
                .ThenByDescending(i => i.Id)
                .Select(i => i.Id)
                .Skip(skip)
                .Take(CatalogueQuery.Size + 1)
                .ToListAsync(ct)
            : [.. hits.Take(TotalMax).Skip(skip).Take(CatalogueQuery.Size + 1)];
        var rows = (
            await db
                .Innovations.IgnoreQueryFilters()
                .Where(i => ids.Contains(i.Id))
                .Select(i => new CatalogueRow(
                    i.Id,
                    i.Title,
                    i.Problem,
                    i.Agency!.ShortName,
                    i.RegencyCode,
                    db.Regencies.Where(r => r.Code == i.RegencyCode).Select(r => r.Name).First(),
                    i.Year,
                    i.DimensionCode,
                    i.Digital,
                    i.Stage,
                    i.State,
                    i.Documents.Where(d => d.Photo && d.Document!.MayBeShown)
                        .OrderBy(d => d.DocumentId)
                        .Select(d => (int?)d.DocumentId)
                        .FirstOrDefault(),
                    i.Score,
                    db.Regencies.Any(r => r.Code == i.RegencyCode && r.Demo)
                ))
                .ToListAsync(ct)
        )
            .OrderBy(r => ids.IndexOf(r.Id))
            .ToList();
        var more = rows.Count > CatalogueQuery.Size;
        var total = count ?? (!more ? rows.Count : await found.Select(i => i.Id).Take(TotalMax + 1).CountAsync(ct));
        return new([.. rows.Take(CatalogueQuery.Size)], total, page, more);
    }

    /// <summary>One innovation for everybody; afterwards its regency is in view. Comments and judges' names are not in it.</summary>
    public async Task<CatalogueEntry?> FindAsync(int id, CancellationToken ct)
    {
        if (await Public.Where(i => i.Id == id).Select(i => i.RegencyCode).SingleOrDefaultAsync(ct) is not { } code)
            return null;
        await entrance.IntoRegencyOfAsync(code, ct);
        var row = await db
            .Innovations.Include(i => i.Agency)
            .Include(i => i.Steps.Where(s => s.Action == InnovationAction.Retired))
            .Include(i => i.Benefits.OrderBy(b => b.Id))
            .Include(i => i.Documents.OrderBy(d => d.DocumentId))
                .ThenInclude(d => d.Document)
            .Include(i => i.PartnerAgencies)
                .ThenInclude(p => p.Agency)
            .Include(i => i.Judges)
                .ThenInclude(j => j.Scores)
            .AsSplitQuery()
            .AsNoTracking()
            .SingleAsync(i => i.Id == id, ct);
        var regency = await db
            .Regencies.Where(r => r.Code == code)
            .Select(r => new
            {
                r.Name,
                r.Demo,
                r.Province!.TimeZone,
            })
            .SingleAsync(ct);
        var criteria = await CriteriaAsync(row, ct);
        var origin = row.CopiedFromId is { } from
            ? await Public
                .Where(i => i.Id == from)
                .Select(i => new NearRow(i.Id, i.Title, db.Regencies.Where(r => r.Code == i.RegencyCode).Select(r => r.Name).First()))
                .SingleOrDefaultAsync(ct)
            : null;
        return new(
            row,
            regency.Name,
            regency.Demo,
            TimeZoneInfo.FindSystemTimeZoneById(regency.TimeZone),
            criteria,
            InnovationDesk.ResultOf(criteria, row.Panel),
            await db.InnovationYears.Where(y => y.InnovationId == id).OrderByDescending(y => y.Year).AsNoTracking().ToListAsync(ct),
            await db.Replications.Where(r => r.InnovationId == id).OrderBy(r => r.Year).AsNoTracking().ToListAsync(ct),
            origin,
            await Public
                .Where(i => i.CopiedFromId == id)
                .OrderBy(i => i.Id)
                .Take(20)
                .Select(i => new NearRow(i.Id, i.Title, db.Regencies.Where(r => r.Code == i.RegencyCode).Select(r => r.Name).First()))
                .ToListAsync(ct),
            await db.InnovationVotes.CountAsync(v => v.InnovationId == id, ct),
            await citizens.ShownAsync(new(row.RegencyCode, id, null), ct)
        );
    }

    private async Task<Instrument> CriteriaAsync(Innovation row, CancellationToken ct) =>
        (await CriteriaOfAsync(row.RegencyCode, [row.InstrumentId ?? InnovationDesk.Shipped], ct)).Values.Single();

    /// <summary>The criteria by their ids; what is not shipped is the regency's own published edition.</summary>
    public async Task<IReadOnlyDictionary<string, Instrument>> CriteriaOfAsync(
        string regencyCode,
        IEnumerable<string> ids,
        CancellationToken ct
    )
    {
        var found = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (var id in ids)
            found[id] =
                ShippedInstruments.Find(id)
                ?? InstrumentFile
                    .Read(
                        await db
                            .InstrumentEditions.IgnoreQueryFilters()
                            .Where(e => e.RegencyCode == regencyCode && e.InstrumentId == id)
                            .Select(e => e.Text)
                            .SingleAsync(ct)
                    )
                    .Instrument!;
        return found;
    }
}
