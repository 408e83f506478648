using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Public.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>The addresses of all pages that everybody may read, of all regencies that use Cerdas.</summary>
public sealed class PublicAddresses(CerdasDb db, CatalogueReader catalogue)
{
    /// <summary>As many as a sitemap may have.</summary>
    private const int Most = 50_000;

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken ct)
    {
        var codes = db.Regencies.Where(r => r.Active).OrderBy(r => r.Code).Select(r => r.Code);
        var regencies = await codes.ToListAsync(ct);
        var programmes = await db
            .PlannedProgrammes.IgnoreQueryFilters()
            .Where(p => p.Revision!.State == RevisionState.Adopted && codes.Contains(p.RegencyCode))
            .Select(p => new { p.RegencyCode, p.Programme!.Code })
            .Distinct()
            .OrderBy(p => p.RegencyCode)
            .ThenBy(p => p.Code)
            .Take(Most)
            .ToListAsync(ct);
        var innovations = await catalogue.Public.OrderBy(i => i.Id).Select(i => i.Id).Take(Most).ToListAsync(ct);
        string[] fixedOnes = ["/", "/nasional", "/inovasi", "/inovasi/penghargaan", "/api"];
        return
        [
            .. fixedOnes
                .Concat(regencies.SelectMany(c => (string[])[$"/daerah/{c}", $"/daerah/{c}/rincian", $"/daerah/{c}/peta"]))
                .Concat(programmes.Select(p => $"/daerah/{p.RegencyCode}/program/{Uri.EscapeDataString(p.Code)}"))
                .Concat(innovations.Select(i => $"/inovasi/{i}"))
                .Take(Most),
        ];
    }
}
