using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>What evaluations recommended and what became of it.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(RecommendationReader reader) : PageModel
{
    // These four are called as the form's fields are: a field takes its name from its property.
    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public RecommendationState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "opd")]
    public int? AgencyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "terlambat")]
    public bool Late { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public RecommendationList View { get; private set; } = null!;
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<RecommendationState>(s => s.Name());

    public async Task OnGetAsync(CancellationToken ct) =>
        View = await reader.ReadAsync(new RecommendationFilter(State, AgencyId, Year, Late), PageNumber, ct);
}
