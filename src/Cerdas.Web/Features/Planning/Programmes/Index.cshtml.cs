using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Programmes;

/// <summary>The programmes planned for a year, with the state of their four reports.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(ProgrammeReader reader) : PageModel
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

    public ProgrammeList View { get; private set; } = null!;
    public IEnumerable<SelectListItem> SortChoices =>
        [new(Say("Kode", "Code"), "kode"), new(Say("Nama", "Name"), "nama"), new("OPD", "opd")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await reader.ListAsync(new ProgrammeFilter(AskedYear, Search, Dimension, AgencyId, Sort), PageNumber, ct);
        AskedYear = View.Year;
    }
}
