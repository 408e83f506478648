using Cerdas.Planning;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Regencies;

/// <summary>A regency to choose.</summary>
public sealed record RegencyRow(string Code, string Name, string Province);

/// <summary>A page of the regencies that use Cerdas.</summary>
public sealed record RegencyList(IReadOnlyList<RegencyRow> Rows, Paging Paging);

/// <summary>Reads the regencies that use Cerdas.</summary>
public sealed class RegencyReader(CerdasDb db)
{
    public async Task<RegencyList> ReadAsync(int page, CancellationToken ct)
    {
        var active = db.Regencies.Where(r => r.Active);
        var paging = new Paging(page, await active.CountAsync(ct));
        var rows = await active
            .OrderBy(r => r.Code)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(r => new RegencyRow(r.Code, r.Name, r.Province!.Name))
            .ToListAsync(ct);
        return new(rows, paging);
    }

    /// <returns>Null where there is none, or it is not active.</returns>
    public Task<Regency?> FindAsync(string code, CancellationToken ct) =>
        db.Regencies.SingleOrDefaultAsync(r => r.Code == code && r.Active, ct);
}
