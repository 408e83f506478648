using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Catalogue;

/// <summary>The public catalogue: search, filters, pictures.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(CatalogueReader catalogue, CerdasDb db) : PageModel
{
    [FromQuery]
    public CatalogueQuery Query { get; init; } = new();

    public CataloguePage Result { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Dimensions { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<SelectListItem> Regencies { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public static IEnumerable<SelectListItem> Stages => PageExtensions.Choices<LifeStage>(s => s.Name());

    public string At(int page) =>
        "/inovasi"
        + Microsoft.AspNetCore.Http.QueryString.Create(
            new Dictionary<string, string?>
            {
                ["cari"] = Query.Words,
                ["daerah"] = Query.Regency,
                ["dimensi"] = Query.Dimension,
                ["tahun"] = Query.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["tahap"] = Query.Stage?.ToString(),
                ["digital"] = Query.Digital?.ToString(),
                ["hal"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            }.Where(p => !string.IsNullOrEmpty(p.Value))
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || Query.Page is < 1 or > CatalogueReader.TotalMax)
            return NotFound();
        Result = await catalogue.SearchAsync(Query, ct);
        Dimensions = await db.Dimensions.OrderBy(d => d.Order).ToDictionaryAsync(d => d.Code, d => Say(d.NameId, d.NameEn), ct);
        Regencies = await db
            .Regencies.Where(r => r.Active)
            .OrderBy(r => r.Name)
            .Select(r => new SelectListItem(r.Name, r.Code))
            .ToListAsync(ct);
        Years = await catalogue.Public.Select(i => i.Year).Distinct().OrderDescending().ToListAsync(ct);
        return Page();
    }
}
