using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>Instruments that come with Cerdas, and the regency's own.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(InstrumentLibrary library, CurrentOfficer me) : PageModel
{
    public IReadOnlyList<InstrumentLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lines = await library.ListAsync(drafts: me.May(Permission.ManageEvaluations), ct);
}
