using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>The programmes planned for a year, with the state of their four reports.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, Ledger ledgers, CurrentOfficer me) : PageModel
{
    // These five are called as the form's fields are: a field takes its name from its property.
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "dimensi")]
    public string? Dimension { get; set; }

    [BindProperty(SupportsGet = true, Name = "opd")]
    public int? AgencyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "urut")]
    public string? Sort { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<ProgrammeRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    private RegencyLedger Ledger { get; set; } = null!;

    public IEnumerable<SelectListItem> YearChoices => Ledger.Years.Keys.OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"));
    public IEnumerable<SelectListItem> DimensionChoices => Ledger.Dimensions.Select(d => new SelectListItem(d.Name, d.Code));
    public IEnumerable<SelectListItem> AgencyChoices =>
        Ledger
            .Agencies.OrderBy(a => a.Value.ShortName, StringComparer.OrdinalIgnoreCase)
            .Select(a => new SelectListItem(a.Value.ShortName, $"{a.Key}"));
    public IEnumerable<SelectListItem> SortChoices =>
        [new(Say("Kode", "Code"), "kode"), new(Say("Nama", "Name"), "nama"), new("OPD", "opd")];

    public string DimensionName(string code) => Ledger.Dimensions.First(d => d.Code == code).Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Ledger = await ledgers.ReadAsync(ct);
        var year = AskedYear ??= Ledger.Years.Count == 0 ? me.Today.Year : Ledger.DefaultYear;
        var found = Found(year);
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await Sorted(found)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(p => new ProgrammeRow(
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.Owner!.ShortName,
                p.SubDimension!.DimensionCode,
                p.QuickWin,
                db.Realisations.Where(r => r.ProgrammeId == p.ProgrammeId && r.Year == year)
                    .Select(r => new QuarterReport(r.Id, r.Quarter, r.Sequence, r.State))
                    .ToList()
            ))
            .AsNoTracking()
            .ToListAsync(ct);
    }

    private IQueryable<PlannedProgramme> Found(int year)
    {
        var revision = db.RevisionInForceFor(year).Select(r => r.Id);
        var found = db.PlannedProgrammes.Where(p => revision.Contains(p.RevisionId) && p.StartYear <= year && p.EndYear >= year);
        if (!string.IsNullOrWhiteSpace(Search))
        {
            var text = Search.Trim().ToLowerInvariant();
            found = found.Where(p => p.Name.ToLower().Contains(text) || p.Programme!.Code.ToLower().Contains(text));
        }
        if (Dimension is { Length: > 0 } dimension)
            found = found.Where(p => p.SubDimension!.DimensionCode == dimension);
        if (AgencyId is { } agency)
            found = found.Where(p => p.OwnerId == agency);
        return found;
    }

    private IQueryable<PlannedProgramme> Sorted(IQueryable<PlannedProgramme> found) =>
        Sort switch
        {
            "nama" => found.OrderBy(p => p.Name),
            "opd" => found.OrderBy(p => p.Owner!.ShortName).ThenBy(p => p.Programme!.Code),
            _ => found.OrderBy(p => p.Programme!.Code),
        };
}
