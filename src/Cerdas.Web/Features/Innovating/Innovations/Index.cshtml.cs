using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>The register: what agencies brought, how far each is, and what waits for the reader.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class IndexModel(RegisterReader register, CurrentOfficer me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public InnovationState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "opd")]
    public int? AgencyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "cari"), Label("Cari", "Search")]
    public string? Search { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public RegisterView View { get; private set; } = null!;
    public RegisterFilter Filter => new(State, AgencyId, Year, Search);
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<InnovationState>(s => s.Name());
    public bool MayWrite => me.May(Permission.Report);

    public async Task OnGetAsync(CancellationToken ct) => View = await register.ReadAsync(Filter, PageNumber, ct);
}
